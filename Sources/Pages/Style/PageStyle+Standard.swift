import Drawing
import Grammar

extension PageStyle {
    /// What holds where no style says otherwise: black on white, in the charts' fonts.
    package static let standard: PageStyle = {
        var style = PageStyle()
        style.colors = [
            "ink": Color(rgb: 0x1A1A1A), "muted": Color(rgb: 0x666666), "paper": .white, "panel": Color(rgb: 0xF4F4F4),
            "rule": Color(rgb: 0xD0D0D0), "accent": Color(rgb: 0x1D5F8A), "on-accent": .white,
            "seal": Color(rgb: 0xB0483A), "rest": Color(rgb: 0xE3E3E3), "field": Color(rgb: 0xEEF2F5),
            "qr-dark": Color(rgb: 0x111111),
            "qr-light": .white,
        ]
        style.texts = [
            .title: TextStyle(size: 3, weight: 700, lineHeight: 1.25),
            .subtitle: TextStyle(size: 1.25, lineHeight: 1.5, color: "muted"),
            .kicker: TextStyle(size: 0.9, lineHeight: 1.5, color: "muted"),
            .heading: TextStyle(size: 1.7, weight: 700, lineHeight: 1.3),
            .number: TextStyle(size: 1.2, weight: 700, lineHeight: 1, color: "on-accent"),
            .lead: TextStyle(size: 1.1, lineHeight: 1.65),
            .body: TextStyle(size: 1, lineHeight: 1.65),
            .quote: TextStyle(size: 1.35, lineHeight: 1.6),
            .figure: TextStyle(size: 2.4, weight: 700, lineHeight: 1.1, color: "theme"),
            .unit: TextStyle(size: 0.95, lineHeight: 1.1, color: "theme"),
            .label: TextStyle(size: 0.85, lineHeight: 1.4),
            .note: TextStyle(size: 0.72, lineHeight: 1.6, color: "muted"),
            .caption: TextStyle(size: 0.85, weight: 700, lineHeight: 1.5),
            .tableHead: TextStyle(size: 0.8, weight: 700, lineHeight: 1.5, color: "muted"),
            .tableCell: TextStyle(size: 0.85, lineHeight: 1.5),
            .seal: TextStyle(size: 1.2, weight: 700, lineHeight: 1.05, color: "on-accent"),
        ]
        style.marks = [
            "strong": TextStyle(weight: 700), "figure": TextStyle(weight: 700, color: "theme"),
            "sign": TextStyle(size: 0.75), "percent": TextStyle(size: 0.6), "muted": TextStyle(color: "muted"),
            "accent": TextStyle(color: "accent"),
        ]
        style.lengths = [
            .rhythm: 0.25, .margin: 2.5, .gutter: 1, .gap: 1.25, .sectionGap: 3, .headingGap: 0.75, .inset: 0.5,
            .padding: 1, .radius: 0, .rule: 0.04, .strongRule: 0.12, .icon: 1.1, .bar: 0.75,
            .waffle: 8.5, .ring: 9, .card: 7.2, .art: 9,
        ]
        style.heading = .bar
        style.cards = .ruled
        style.art = BannerArt.none
        style.chartText = 13
        return style
    }()
}

extension TextStyle {
    fileprivate init(size: Double? = nil, weight: Int? = nil, lineHeight: Double? = nil, color: String? = nil) {
        self.init()
        self.size = size
        self.weight = weight
        self.lineHeight = lineHeight
        self.color = color.map { .named($0, nil) }
    }
}
