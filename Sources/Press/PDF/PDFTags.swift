import CPangoCairo
import Drawing

/// Marks titles, headings, paragraphs, figures and links in a PDF, for screen readers and for whoever copies text.
final class PDFTags {
    private let canvas: Canvas
    private let page: Rect
    /// Whether headings are below a title.
    private let hasTitle: Bool
    private var depth = 0
    /// Whether what is inked has no place in the structure.
    private var isUntagged = false
    /// The descriptions of the figures, in the order in which they were begun.
    private(set) var figures: [String?] = []

    static let figure = "Figure"

    /// - Parameter hasTitle: whether any page of the document has a title; else headings are of the first level.
    init(canvas: Canvas, page: Size, hasTitle: Bool) {
        self.canvas = canvas
        self.hasTitle = hasTitle
        self.page = Rect(x: 0, y: 0, width: page.width, height: page.height)
    }

    /// Inks what `body` draws as one part of the page's structure, where the role has a name in PDF.
    func tagged(_ role: Scene.Role?, link: String?, description: String?, _ body: () -> Void) {
        let wasUntagged = isUntagged
        defer { isUntagged = wasUntagged }
        if role == .pageFrame { isUntagged = true }
        var structure = isUntagged ? [] : role?.structure(belowTitle: hasTitle) ?? []
        // Cairo loses count of its objects in a file that has no structure but links.
        if link != nil && depth == 0 && structure.isEmpty { structure = ["P"] }
        if structure == [PDFTags.figure] { figures.append(description) }
        structure.forEach { begin($0, "") }
        if let link { begin(CAIRO_TAG_LINK, "uri='\(percentEncoded(link))'") }
        body()
        if link != nil { end(CAIRO_TAG_LINK) }
        structure.reversed().forEach(end)
    }

    /// The path to fill for a rectangle. Cairo takes a fill of the whole page for a new beginning and forgets the open
    /// tags with everything under it, but it only looks at rectangles of straight lines: one edge as a curve, though a
    /// straight one, hides it.
    func disguised(_ path: Path, of outline: Outline) -> Path {
        guard depth > 0, case .rect(let r, let corners) = outline, corners.isZero,
            r.width >= page.width, r.height >= page.height
        else { return path }
        var path = Path()
        path.move(to: Point(r.minX, r.minY))
        path.curve(Point(r.center.x, r.minY), Point(r.center.x, r.minY), to: Point(r.maxX, r.minY))
        path.line(to: Point(r.maxX, r.maxY))
        path.line(to: Point(r.minX, r.maxY))
        path.close()
        return path
    }

    private func begin(_ name: String, _ attributes: String) {
        depth += 1
        cairo_tag_begin(canvas.cairo, name, attributes)
    }

    private func end(_ name: String) {
        cairo_tag_end(canvas.cairo, name)
        depth -= 1
    }

    /// A link in the characters that RFC 3986 allows, without those that end a string in Cairo's attributes or in PDF.
    private func percentEncoded(_ link: String) -> String {
        let plain = Set("-._~:/?#[]@!$&*+,;=%".utf8)
        let digits = Array("0123456789ABCDEF")
        return link.printable.utf8.reduce(into: "") { text, byte in
            let scalar = Unicode.Scalar(byte)
            if plain.contains(byte) || (scalar.isASCII && scalar.properties.numericType != nil)
                || (scalar.isASCII && scalar.properties.isAlphabetic)
            {
                text.unicodeScalars.append(scalar)
            } else {
                text += "%" + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
    }
}

extension Scene.Role {
    /// The standard structure types of PDF 32000-1, section 14.8.4, from the outside to the inside; none for parts that
    /// only their whole makes sense of.
    fileprivate func structure(belowTitle: Bool) -> [String] {
        switch self {
        case .title: ["H1"]
        case .heading: [belowTitle ? "H2" : "H1"]
        case .subheading: [belowTitle ? "H3" : "H2"]
        case .paragraph, .source: ["P"]
        case .figure: [PDFTags.figure]
        case .list: ["L"]
        case .listItem: ["LI", "LBody"]
        case .table: ["Table"]
        case .tableRow: ["TR"]
        case .tableHead: ["TH"]
        case .tableCell: ["TD"]
        case .frame, .mark, .axis, .legend, .axisTick, .axisLabel, .axisTitle, .axisDomain, .axisGrid, .legendLabel,
            .legendSymbol, .legendGradient, .legendBand, .legendTitle, .titleText, .titleSubtitle, .pageFrame:
            []
        }
    }
}

extension Scene.Group {
    /// Whether the group or anything in it has a role.
    func holds(_ role: Scene.Role) -> Bool {
        self.role == role
            || items.contains { item in
                switch item {
                case .group(let group): group.holds(role)
                case .text(let text): text.role == role
                case .shape(let shape): shape.role == role
                case .image(let image): image.role == role
                case .stamps(let stamps): stamps.role == role
                }
            }
    }
}
