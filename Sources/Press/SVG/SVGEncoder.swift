import Drawing

/// Writes a scene as SVG, in elements that a reader recognizes: text as `<text>`, bars as `<rect>`.
struct SVGEncoder {
    let typesetter: PangoTypesetter
    let options: SVGOptions
    var lines = SVGLines(depth: 1)
    var definitions = SVGDefinitions()
    /// What texts inherit from the root, so that each says only what is different.
    var inherited = SVGTextStyle()
    /// How often each line of text is drawn, where it is drawn as outlines.
    var repeats: [SVGTextStyle.Line: Int] = [:]

    init(typesetter: PangoTypesetter, options: SVGOptions) {
        self.typesetter = typesetter
        self.options = options
    }

    mutating func encode(_ scene: Scene) throws(PressError) -> [UInt8] {
        guard scene.size.width > 0, scene.size.height > 0, scene.size.width.isFinite, scene.size.height.isFinite else {
            throw .emptyPage(width: scene.size.width, height: scene.size.height)
        }
        // Written as they are, and yet never broken.
        let pictures = DecodedPictures(fonts: typesetter.fonts)
        for picture in scene.pictures { _ = try pictures.decoded(picture) }
        let texts = scene.root.texts
        inherited = SVGTextStyle(font: texts.first?.font, language: scene.language)
        if options.textMode == .outlines { repeats = SVGTextStyle.Line.count(in: texts) }
        if let background = scene.background { addBackground(background, scene.size) }
        if let backdrop = scene.backdrop { addBackdrop(backdrop) }
        add(scene.root)
        return Array(document(scene).utf8)
    }

    private mutating func addBackground(_ paint: Paint, _ size: Size) {
        let page = Rect(x: 0, y: 0, width: size.width, height: size.height)
        add(Scene.Shape(.rect(page), fill: paint))
    }

    private mutating func addBackdrop(_ group: Scene.Group) {
        var element = SVGElement("g")
        element.set("aria-hidden", plain: "true")
        lines.begin(element)
        add(group)
        lines.end()
    }

    private func document(_ scene: Scene) -> String {
        var document = SVGLines(depth: 0)
        document.begin(root(scene))
        var head = SVGLines(depth: 1)
        var title = SVGElement("title")
        title.set("id", plain: "title")
        if let text = scene.metadata.title { head.add(title, content: text.escapedForXML) }
        var description = SVGElement("desc")
        description.set("id", plain: "description")
        if let text = scene.metadata.description { head.add(description, content: text.escapedForXML) }
        if !definitions.lines.isEmpty {
            head.begin(SVGElement("defs"))
            head.append(definitions.lines)
            head.end()
        }
        document.append(head)
        document.append(lines)
        document.end()
        return document.text
    }

    private func root(_ scene: Scene) -> SVGElement {
        let unit = scene.unit == .point ? "pt" : ""
        var root = SVGElement("svg")
        root.set("xmlns", plain: "http://www.w3.org/2000/svg")
        root.set("width", plain: decimalText(scene.size.width) + unit)
        root.set("height", plain: decimalText(scene.size.height) + unit)
        root.set("viewBox", [0, 0, scene.size.width, scene.size.height])
        root.set("stroke-miterlimit", 10)
        root.set("lang", scene.language.tag)
        root.set("xml:lang", scene.language.tag)
        // An `img` hides its parts from screen readers: right only where no part has anything to say.
        root.set("role", plain: scene.root.hasDescriptions ? "graphics-document" : "img")
        let names = [
            scene.metadata.title == nil ? nil : "title", scene.metadata.description == nil ? nil : "description",
        ].compactMap { $0 }
        if let name = names.first { root.set("aria-labelledby", plain: name) }
        if names.count == 2 { root.set("aria-describedby", plain: names[1]) }
        if options.textMode == .text { inherited.writeFamilies(on: &root) }
        return root
    }
}

/// How an SVG holds its text.
package struct SVGOptions: Hashable, Sendable {
    package enum TextMode: String, Hashable, Sendable, CaseIterable {
        /// As text: small, searchable, editable; drawn in the viewer's fonts.
        case text
        /// As outlines: the same picture everywhere.
        case outlines
    }

    package var textMode: TextMode

    package init(textMode: TextMode = .text) { self.textMode = textMode }
}

extension Scene.Group {
    fileprivate var hasDescriptions: Bool {
        description != nil
            || items.contains { item in
                switch item {
                case .group(let group): group.hasDescriptions
                case .text(let text): text.description != nil
                case .shape(let shape): shape.description != nil
                case .image(let image): image.description != nil
                case .stamps: false
                }
            }
    }
}
