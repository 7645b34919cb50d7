import Drawing
import Grammar

/// How large an SVG picture is by itself.
enum SVGSize {
    /// In pixels of CSS: the root's width and height, or the view box's where it has none or they are parts of a page; of
    /// a single one the other follows by the view box's proportions (SVG 2, section 8.12).
    static func size(of root: XMLElement) throws(Diagnostic) -> Size {
        let size = try said(by: root)
        // What can be multiplied without end.
        guard (1e-6...1e6).contains(size.width), (1e-6...1e6).contains(size.height) else {
            throw Diagnostic(
                .error, "cannot draw the picture because it is \(size.width) × \(size.height) pixels large",
                at: root.origin)
        }
        return size
    }

    private static func said(by root: XMLElement) throws(Diagnostic) -> Size {
        let box = try viewBox(of: root)?.size
        switch (try length("width", of: root), try length("height", of: root), box) {
        case (let width?, let height?, _): return Size(width, height)
        case (let width?, nil, let box?): return Size(width, width * box.height / box.width)
        case (nil, let height?, let box?): return Size(height * box.width / box.height, height)
        case (nil, nil, let box?): return box
        case (_, _, nil): throw Diagnostic(.error, "missing viewBox of the picture", at: root.origin)
        }
    }

    /// Nil where there is none.
    static func viewBox(of root: XMLElement) throws(Diagnostic) -> Rect? {
        guard let text = root.attributes["viewBox"] else { return nil }
        guard let n = SVGText.list(text), n.count == 4, n[2] > 0, n[3] > 0 else {
            throw root.expected("four numbers, a width and a height above 0,", "viewBox")
        }
        return Rect(x: n[0], y: n[1], width: n[2], height: n[3])
    }

    /// Pixels to a unit (CSS Values 3, section 5.2).
    private static let units: [(name: String, pixels: Double)] = [
        ("px", 1), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4), ("pt", 96.0 / 72), ("pc", 16),
    ]

    /// Nil where the length is not said, or a part of what the picture stands in.
    private static func length(_ name: String, of root: XMLElement) throws(Diagnostic) -> Double? {
        guard let value = root.attributes[name] else { return nil }
        let text = SVGText.trimmed(value)
        if text == "auto" || text.hasSuffix("%") { return nil }
        let unit = units.first { text.hasSuffix($0.name) }
        guard let number = SVGText.length(text.dropLast(unit?.name.count ?? 0)), number > 0 else {
            throw root.expected("a length above 0 in px, in, cm, mm, pt or pc", name)
        }
        return number * (unit?.pixels ?? 1)
    }
}
