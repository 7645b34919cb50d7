import Drawing
import Grammar

/// A page's style with everything decided: lengths in points, texts with their fonts, colours by their values.
struct PageDesign {
    let style: PageStyle
    let language: Language
    /// The page's text size in points.
    let textSize: Double
    /// What messages tell lengths in.
    let unit: LengthUnit
    private let families: (String?) -> [String]

    init(
        _ style: PageStyle, language: Language, textSize: Double, unit: LengthUnit = .point,
        families: @escaping (String?) -> [String]
    ) {
        self.style = style.over(.standard)
        self.language = language
        self.textSize = textSize
        self.unit = unit
        self.families = families
    }

    /// A length in points.
    subscript(length: PageLength) -> Double { (style.lengths[length] ?? 0) * textSize }

    var headingLook: HeadingLook { style.heading ?? .plain }
    var cardLook: CardLook { style.cards ?? .plain }
    var chartText: Double { style.chartText ?? textSize }
    var art: BannerArt { style.art ?? .none }

    /// The smallest multiple of the rhythm that is not less than the height.
    func onRhythm(_ height: Double) -> Double {
        let step = self[.rhythm]
        return step > 0 ? ((height - 1e-6) / step).rounded(.up) * step : height
    }
}

// MARK: - Colours

extension PageDesign {
    /// - Parameter theme: The theme of the block that asks; nil where it has none.
    /// - Throws: a name that the style does not know.
    func color(_ ink: InkName, theme: String?) throws(Diagnostic) -> Color {
        switch ink {
        case .color(let color): return color
        case .named("theme", let origin): return try themeColor(theme, at: origin)
        case .named("tint", let origin):
            return ColorMix.mix(
                try color(.named("paper", origin), theme: nil), try themeColor(theme, at: origin), 0.14,
                ScaleProperties.Interpolation(.rgb))
        case .named(let name, let origin):
            if let color = style.colors[name] { return color }
            let names = style.colors.keys.sorted() + ["theme", "tint"]
            throw Diagnostic(
                .error, "unknown colour \"\(name)\"", at: origin,
                label: Nearest.hint(for: name, among: names + Color.names.keys.sorted()),
                notes: ["the page's style has " + names.map { "\"\($0)\"" }.joined(separator: ", ")])
        }
    }

    func color(named name: String, theme: String?) throws(Diagnostic) -> Color {
        try color(.named(name, nil), theme: theme)
    }

    /// - Throws: a theme that the style does not have, without a place: the page is searched for it.
    func checkTheme(_ theme: String?) throws(Diagnostic) { _ = try themeColor(theme, at: nil) }

    /// A theme's colour; without a theme the colour `accent`.
    private func themeColor(_ theme: String?, at origin: Origin?) throws(Diagnostic) -> Color {
        guard let theme else { return try color(.named("accent", origin), theme: nil) }
        if let color = style.themes[theme] { return color }
        let names = style.themes.keys.sorted()
        var diagnostic = Diagnostic(
            .error, "unknown theme \"\(theme)\"", at: origin, label: Nearest.hint(for: theme, among: names),
            notes: [
                names.isEmpty
                    ? "the page's style has no themes"
                    : "the page's style has " + names.map { "\"\($0)\"" }.joined(separator: ", ")
            ])
        diagnostic.subject = .value(.string(theme), field: "theme")
        throw diagnostic
    }
}

// MARK: - Texts

/// How a text looks, decided.
struct TextLook: Hashable, Sendable {
    var font: Font
    var color: Color
    /// From baseline to baseline, in points.
    var lineHeight: Double

    /// From the top of a line to its baseline, so that an em box stands in the middle of it. The em box of Chinese
    /// fonts reaches 0.88 above the baseline and 0.12 below.
    var ascent: Double { (lineHeight - font.size) / 2 + 0.88 * font.size }
}

extension PageDesign {
    func look(_ role: TextRole, theme: String?) throws(Diagnostic) -> TextLook {
        try look(style.texts[role] ?? TextStyle(), theme: theme)
    }

    /// A role's look as a mark changes it. Marks can have sizes relative to the text they stand in.
    func look(_ role: TextRole, mark: TextStyle, theme: String?) throws(Diagnostic) -> TextLook {
        let base = style.texts[role] ?? TextStyle()
        var marked = mark.over(base)
        marked.size = (base.size ?? 1) * (mark.size ?? 1)
        marked.lineHeight = base.lineHeight
        return try look(marked, theme: theme)
    }

    private func look(_ style: TextStyle, theme: String?) throws(Diagnostic) -> TextLook {
        let size = (style.size ?? 1) * textSize
        let font = Font(
            families: try families(ofFace: style.face), size: size, weight: style.weight ?? 400,
            slant: style.slant ?? .normal, letterSpacing: (style.letterSpacing ?? 0) * size)
        return TextLook(
            font: font, color: try color(style.color ?? .named("ink", nil), theme: theme),
            lineHeight: (style.lineHeight ?? 1.5) * size)
    }

    /// The face's families for the page's language; the charts' fonts where the style names no face.
    private func families(ofFace name: String?) throws(Diagnostic) -> [String] {
        guard let name else { return families(nil) }
        guard let face = style.faces[name] else {
            throw Diagnostic(
                .error, "unknown face \"\(name)\" in the page's style",
                label: Nearest.hint(for: name, among: style.faces.keys.sorted()))
        }
        let base = String(language.tag.prefix { $0 != "-" })
        return face[language.tag] ?? face[base] ?? families(nil)
    }
}
