import Drawing
import Grammar

/// Reads the SVG of icons and logos into outlines: shapes, groups, `use`, transforms, colours and gradients. What the
/// outlines of a scene cannot show, or what would have to be run or fetched, is an error that names it; nothing is left
/// out in silence.
package struct SVGReader {
    /// In bytes: logos are thousands, maps may be millions.
    package static let largest = 16 << 20
    /// Elements in one picture; a few `use` elements can stand for any number.
    static let most = 100_000

    let file: String
    let sheet: SVGStyleSheet
    /// The elements that have a name, by it.
    let named: [String: XMLElement]
    /// Elements looked at, and outlines found.
    private var visits = 0
    private var outlines = 0

    /// - Parameter file: the file's name, for messages.
    /// - Throws: where the bytes are no SVG picture, or one of more than plain outlines.
    package static func picture(of bytes: [UInt8], file: String) throws(Diagnostic) -> VectorPicture {
        guard bytes.count <= largest else {
            throw Diagnostic(.error, "cannot read \"\(file)\" because it is larger than \(largest >> 20) MiB")
        }
        let root = try XMLParser.root(of: bytes, file: file)
        guard root.name == "svg", root.isSVG else {
            throw Diagnostic(
                .error, "expected an SVG picture in \"\(file)\", found <\(root.name)>",
                at: Origin(source: file, range: root.range),
                notes: root.name == "svg" ? ["its xmlns should be \"\(XMLElement.svgNamespace)\""] : [])
        }
        var reader = try SVGReader(root, file: file)
        return try reader.picture(root)
    }

    private init(_ root: XMLElement, file: String) throws(Diagnostic) {
        self.file = file
        var named: [String: XMLElement] = [:]
        var sheets: [XMLElement] = []
        func visit(_ element: XMLElement) {
            if let id = element.attributes["id"], named[id] == nil { named[id] = element }
            if element.name == "style", element.isSVG { sheets.append(element) }
            element.children.forEach(visit)
        }
        visit(root)
        self.named = named
        sheet = try SVGStyleSheet(sheets, file: file)
    }

    private mutating func picture(_ root: XMLElement) throws(Diagnostic) -> VectorPicture {
        let viewBox = try viewBox(root)
        let parts = try part(root, inside: SVGStyle(), transform: .identity, depth: 0)
        guard outlines > 0 else {
            throw Diagnostic(
                .error, "cannot draw \"\(file)\" because it has no outline", at: Origin(source: file, range: root.range)
            )
        }
        return VectorPicture(viewBox: viewBox, parts: parts)
    }

    private func viewBox(_ root: XMLElement) throws(Diagnostic) -> Rect {
        func missing() -> Diagnostic { Diagnostic(.error, "missing viewBox of the picture") }
        return try at(root) { () throws(Diagnostic) in
            if let text = root.attributes["viewBox"] {
                guard let n = SVGText.list(text), n.count == 4, n[2] > 0, n[3] > 0 else {
                    throw SVGStyle.expected("four numbers, a width and a height above 0,", "viewBox", text)
                }
                return Rect(x: n[0], y: n[1], width: n[2], height: n[3])
            }
            guard let width = root.attributes["width"].flatMap(SVGText.length), width > 0,
                let height = root.attributes["height"].flatMap(SVGText.length), height > 0
            else { throw missing() }
            return Rect(x: 0, y: 0, width: width, height: height)
        }
    }

    // MARK: Elements

    /// What an element draws: nothing, a layer, or the parts that it groups.
    private mutating func part(
        _ element: XMLElement, inside outer: SVGStyle, transform: Affine, depth: Int
    ) throws(Diagnostic) -> [VectorPicture.Part] {
        visits += 1
        if visits > SVGReader.most {
            throw Diagnostic(.error, "cannot draw \"\(file)\" because it has more than \(SVGReader.most) elements")
        }
        guard element.isSVG, try SVGElementKind(element, depth: depth, file: file) == .drawn else { return [] }
        let style = try style(of: element, inside: outer)
        guard style.isDisplayed else { return [] }
        let transform = style.transform.then(transform)
        let parts: [VectorPicture.Part]
        if let path = try at(element, { () throws(Diagnostic) in try SVGShape(element: element).path() }) {
            parts = try layer(path, element, style, transform)
        } else if element.name == "use" {
            parts = try used(by: element, style, transform, depth)
        } else {
            parts = try children(of: element, style, transform, depth)
        }
        return try finished(parts, of: element, style, transform)
    }

    private mutating func children(
        of element: XMLElement, _ style: SVGStyle, _ transform: Affine, _ depth: Int
    ) throws(Diagnostic) -> [VectorPicture.Part] {
        var parts: [VectorPicture.Part] = []
        for child in element.children {
            parts += try part(child, inside: style.inherited, transform: transform, depth: depth + 1)
        }
        return parts
    }

    /// A copy of a named element, moved.
    private mutating func used(
        by element: XMLElement, _ style: SVGStyle, _ transform: Affine, _ depth: Int
    ) throws(Diagnostic) -> [VectorPicture.Part] {
        let (target, place) = try at(element) { () throws(Diagnostic) in
            let name = try SVGStyle.reference("href", "url(\(element.attributes["href"] ?? ""))")
            guard let target = named[name] else { throw unknown(name) }
            guard depth < XMLParser.deepest, target.name != "symbol", target.name != "svg" else {
                throw Diagnostic(
                    .error,
                    "cannot draw <use> because it stands for "
                        + (depth < XMLParser.deepest ? "a <\(target.name)>" : "itself"))
            }
            let (x, y) = (element.attributes["x"] ?? "0", element.attributes["y"] ?? "0")
            guard let dx = SVGText.length(x), let dy = SVGText.length(y) else {
                throw SVGStyle.expected("numbers of units", "x and y", "\(x)\", \"\(y)")
            }
            return (target, Affine.translation(dx, dy))
        }
        return try part(target, inside: style.inherited, transform: place.then(transform), depth: depth + 1)
    }

    private mutating func layer(
        _ path: Path, _ element: XMLElement, _ style: SVGStyle, _ transform: Affine
    ) throws(Diagnostic) -> [VectorPicture.Part] {
        guard style.isVisible, !path.isEmpty else { return [] }
        let painter = SVGInk(style: style, path: path, transform: transform, named: named)
        let layer = try at(element) { () throws(Diagnostic) in try painter.layer() }
        guard let layer else { return [] }
        outlines += 1
        return [.layer(layer)]
    }

    /// What an element draws as one: faded, and cut to its clip.
    private func finished(
        _ parts: [VectorPicture.Part], of element: XMLElement, _ style: SVGStyle, _ transform: Affine
    ) throws(Diagnostic) -> [VectorPicture.Part] {
        if parts.isEmpty || (style.opacity == 1 && style.clip == nil) { return parts }
        var clip: Path?
        if let name = style.clip {
            clip = try at(element) { () throws(Diagnostic) in
                try SVGClip(name: name, reader: self).path().applying(transform)
            }
        }
        return [.sheet(VectorPicture.Sheet(parts, opacity: style.opacity, clip: clip))]
    }

    // MARK: Properties

    /// Attributes first, style sheets over them, the element's own `style` over all (CSS 2.1, section 6.4).
    func style(of element: XMLElement, inside outer: SVGStyle) throws(Diagnostic) -> SVGStyle {
        var style = outer
        try at(element) { () throws(Diagnostic) in
            // Sorted, so that of several errors always the same one is told.
            for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) { try style.set(name, value) }
            for declaration in sheet.declarations(for: element) {
                try style.set(declaration.property, declaration.value)
            }
            for declaration in SVGStyleSheet.declarations(element.attributes["style"] ?? "") {
                try style.set(declaration.property, declaration.value)
            }
        }
        return style
    }

    func unknown(_ name: String) -> Diagnostic {
        Diagnostic(.error, "unknown element \"#\(name)\"", label: Nearest.hint(for: name, among: named.keys.sorted()))
    }

    /// Errors of `body` are the element's.
    private func at<Value>(
        _ element: XMLElement, _ body: () throws(Diagnostic) -> Value
    ) throws(Diagnostic) -> Value {
        do throws(Diagnostic) {
            return try body()
        } catch {
            var located = error
            if located.origin == nil { located.origin = Origin(source: file, range: element.range) }
            throw located
        }
    }
}

extension XMLElement {
    static let svgNamespace = "http://www.w3.org/2000/svg"

    var isSVG: Bool { namespace == XMLElement.svgNamespace }
}
