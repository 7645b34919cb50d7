import Drawing

/// What guides need to set their texts and to decide their conditions.
package struct GuideContext {
    package let typesetter: any Typesetter
    package let language: Language
    package let scope: Scope
    /// The families of a font that a property names, or of texts whose font nobody names.
    package let families: (String?) -> [String]

    package init(
        typesetter: any Typesetter, language: Language, scope: Scope,
        families: @escaping (String?) -> [String] = { _ in ["sans-serif"] }
    ) {
        self.typesetter = typesetter
        self.language = language
        self.scope = scope
        self.families = families
    }
}

extension GuideContext {
    /// The same with another scope: guides see what their view sees.
    func seeing(_ scope: Scope) -> GuideContext {
        GuideContext(typesetter: typesetter, language: language, scope: scope, families: families)
    }
}

/// How a guide's text looks, decided.
struct GuideTextStyle {
    var font: Font
    var color: Color
    var opacity = 1.0
    /// The greatest width of a line; 0 for none.
    var limit = 0.0
    var lineHeight: Double?
}

extension GuideContext {
    func font(_ name: String?, size: Double, weight: Int, slant: Font.Slant?) -> Font {
        Font(families: families(name), size: size, weight: weight, slant: slant ?? .normal)
    }

    /// Lines cut to the style's limit, at an anchor.
    func text(
        _ lines: [String], _ style: GuideTextStyle, at anchor: Point, align: TextAlign, baseline: TextBaseline,
        degrees: Double = 0, role: Scene.Role
    ) -> Scene.Text {
        let cut = lines.map { line in
            typesetter.truncated(line, to: style.limit, font: style.font, language: language)
        }
        var text = Scene.Text(
            cut, font: style.font, language: language, fill: .color(style.color), opacity: style.opacity,
            anchor: anchor, align: align, baseline: baseline, lineHeight: style.lineHeight,
            angle: Angle(degrees: degrees), role: role)
        if cut != lines { text.leastWidth = style.limit }
        return text
    }
}

extension Scene.Text {
    /// From the first line down to the last.
    var multiLineOffset: Double { Double(max(0, lines.count - 1)) * lineHeight }
}

extension TitleAnchor {
    /// Where the anchor is on its way: 0 at the start, 1 at the end.
    var fraction: Double {
        switch self {
        case .start: 0
        case .middle: 0.5
        case .end: 1
        }
    }

    /// How a text stands that is held there.
    var align: TextAlign {
        switch self {
        case .start: .left
        case .middle: .center
        case .end: .right
        }
    }
}
