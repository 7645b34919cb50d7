import Drawing
import Grammar

extension Config {
    /// Vega lets the styles `guide-label`, `guide-title`, `group-title` and `group-subtitle`, and `font`, give the
    /// defaults of guides and titles. Here they become those defaults, so that guides need to look in one place only;
    /// what this config says of the guides themselves goes before them.
    var withGuideStyles: Config {
        var config = self
        if let font { config.setDefaultFont(font) }
        if let label = styles["guide-label"]?.mark { config.setLabels(label) }
        if let title = styles["guide-title"]?.mark { config.setTitles(title) }
        if let title = styles["group-title"]?.mark { config.setGroupTitle(title) }
        if let subtitle = styles["group-subtitle"]?.mark { config.setSubtitle(subtitle) }
        return config
    }

    private mutating func setDefaultFont(_ font: String) {
        var mark = MarkProperties()
        mark.font = font
        marks[.text, default: MarkProperties()].font = marks[.text]?.font ?? font
        for name in ["guide-label", "guide-title", "group-title", "group-subtitle"] {
            styles[name, default: StyleProperties()].mark.font = styles[name]?.mark.font ?? font
        }
        setLabels(mark)
        setTitles(mark)
        setGroupTitle(mark)
        setSubtitle(mark)
    }

    private mutating func setLabels(_ style: MarkProperties) {
        axis.take(style, forTextsNamed: "label")
        legend.take(style, forTextsNamed: "label")
        header.take(style, forTextsNamed: "label")
    }

    private mutating func setTitles(_ style: MarkProperties) {
        axis.take(style, forTextsNamed: "title")
        legend.take(style, forTextsNamed: "title")
        header.take(style, forTextsNamed: "title")
    }

    private mutating func setGroupTitle(_ style: MarkProperties) {
        title.take(style, forTextsNamed: "")
        title.align = title.align ?? style.align
        title.dx = title.dx ?? style.dx
        title.dy = title.dy ?? style.dy
        title.lineHeight = title.lineHeight ?? style.lineHeight
    }

    private mutating func setSubtitle(_ style: MarkProperties) {
        title.take(style, forTextsNamed: "subtitle")
        title.subtitleLineHeight = title.subtitleLineHeight ?? style.lineHeight
    }
}

extension ListedProperties {
    /// Gives the texts whose properties begin with a name the style's colour and font, where they have none of their
    /// own.
    fileprivate mutating func take(_ style: MarkProperties, forTextsNamed name: String) {
        var look = TextLook(style, textName: name)
        list(&look, Self())
    }
}

private struct TextLook: UniformVisitor {
    private let style: MarkProperties
    private let names: (color: String, font: String, size: String, slant: String, weight: String)

    init(_ style: MarkProperties, textName: String) {
        self.style = style
        func name(_ word: String) -> String {
            textName.isEmpty ? word.prefix(1).lowercased() + word.dropFirst() : textName + word
        }
        names = (name("Color"), name("Font"), name("FontSize"), name("FontStyle"), name("FontWeight"))
    }

    func visit<Value>(_ name: String, _ value: inout Value?, _: Value?) {}

    func color(_ name: String, _ value: inout Color?, _: Color?) {
        if name == names.color { value = value ?? style.plainColor }
    }
    func string(_ name: String, _ value: inout String?, _: String?) {
        if name == names.font { value = value ?? style.font }
    }
    func number(_ name: String, _ value: inout Double?, _: Double?) {
        if name == names.size { value = value ?? style.fontSize }
    }
    func fontStyle(_ name: String, _ value: inout Font.Slant?, _: Font.Slant?) {
        if name == names.slant { value = value ?? style.fontStyle }
    }
    func fontWeight(_ name: String, _ value: inout Int?, _: Int?) {
        if name == names.weight { value = value ?? style.fontWeight }
    }

    func conditionalColor(_ name: String, _ value: inout Conditional<Color>?, _: Conditional<Color>?) {
        if name == names.color { value = value ?? style.plainColor.map { Conditional($0) } }
    }
    func conditionalString(_ name: String, _ value: inout Conditional<String>?, _: Conditional<String>?) {
        if name == names.font { value = value ?? style.font.map { Conditional($0) } }
    }
    func conditionalNumber(_ name: String, _ value: inout Conditional<Double>?, _: Conditional<Double>?) {
        if name == names.size { value = value ?? style.fontSize.map { Conditional($0) } }
    }
    func conditionalFontStyle(_ name: String, _ value: inout Conditional<Font.Slant>?, _: Conditional<Font.Slant>?) {
        if name == names.slant { value = value ?? style.fontStyle.map { Conditional($0) } }
    }
    func conditionalFontWeight(_ name: String, _ value: inout Conditional<Int>?, _: Conditional<Int>?) {
        if name == names.weight { value = value ?? style.fontWeight.map { Conditional($0) } }
    }
}

extension MarkProperties {
    /// The style's one colour; nil where it gives none or a ramp.
    fileprivate var plainColor: Color? {
        if case .color(let color)? = (fill ?? color)?.paint { color } else { nil }
    }
}
