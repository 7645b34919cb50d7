/// A face by family, size and weight.
package struct Font: Hashable, Sendable {
    package enum Slant: String, Hashable, Sendable, CaseIterable { case normal, italic, oblique }

    /// Families in order of preference; generic names (`sans-serif`, `serif`, `monospace`) are allowed.
    package var families: [String]
    /// Size of the em in points.
    package var size: Double
    /// 100 (thin) … 900 (black); 400 is regular, 700 bold.
    package var weight: Int
    package var slant: Slant
    /// OpenType features to switch on, such as `tnum`; empty for the face's own defaults.
    package var features: [String]
    /// Extra space after each character, in points.
    package var letterSpacing: Double

    package init(
        families: [String] = ["sans-serif"], size: Double, weight: Int = 400, slant: Slant = .normal,
        features: [String] = [], letterSpacing: Double = 0
    ) {
        self.families = families
        self.size = size
        self.weight = weight
        self.slant = slant
        self.features = features
        self.letterSpacing = letterSpacing
    }
}

/// The language that a text is written in, as a BCP 47 tag (`zh-Hant`, `zh-Hans`, `en`); it chooses regional glyphs.
package struct Language: Hashable, Sendable {
    package var tag: String

    package init(_ tag: String) { self.tag = tag }

    package static let english = Language("en")
    package static let traditionalChinese = Language("zh-Hant")
    package static let simplifiedChinese = Language("zh-Hans")

    package var isChinese: Bool { tag == "zh" || tag.hasPrefix("zh-") }
}

/// Where along its width a line of text is held.
package enum TextAlign: String, Hashable, Sendable, CaseIterable { case left, center, right }

/// Where along its height a line of text is held, with Vega's names.
package enum TextBaseline: String, Hashable, Sendable, CaseIterable {
    case alphabetic, top, middle, bottom
    case lineTop = "line-top"
    case lineBottom = "line-bottom"

    /// From the anchor down to the alphabetic baseline, in points. The fractions of the size are Vega's
    /// (vega-scenegraph, `util/text`): they do not depend on the face, so a layout does not either;
    /// halves round up, as JavaScript's `Math.round` does.
    package func offset(fontSize: Double, lineHeight: Double) -> Double {
        switch self {
        case .top: (0.79 * fontSize + 0.5).rounded(.down)
        case .middle: (0.30 * fontSize + 0.5).rounded(.down)
        case .bottom: (-0.21 * fontSize + 0.5).rounded(.down)
        case .lineTop: (0.29 * fontSize + 0.5 * lineHeight + 0.5).rounded(.down)
        case .lineBottom: (0.29 * fontSize - 0.5 * lineHeight + 0.5).rounded(.down)
        case .alphabetic: 0
        }
    }
}

extension Unicode.Scalar {
    /// Whether it stands on, under or around the character before it.
    package var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: false
        }
    }
}
