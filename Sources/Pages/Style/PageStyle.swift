import Drawing
import Grammar

/// The look of pages: the part of a style that charts do not have. Lengths are multiples of the page's text size, so
/// one style serves a phone's screen, a slide and a poster.
package struct PageStyle: Hashable, Sendable {
    /// Font families by the name of the face (`display`, `text`), then by language tag or its first part.
    package var faces: [String: [String: [String]]] = [:]
    /// Colours by name, for use in the rest of the style and in texts.
    package var colors: [String: Color] = [:]
    /// The colour of each theme.
    package var themes: [String: Color] = [:]
    /// The looks of texts.
    package var texts: [TextRole: TextStyle] = [:]
    /// What a mark in a text changes of its look: `strong`, `figure`, and names of one's own.
    package var marks: [String: TextStyle] = [:]
    package var lengths: [PageLength: Double] = [:]
    package var heading: HeadingLook?
    package var cards: CardLook?
    package var art: BannerArt?
    /// The size of a chart's text in the chart's own points that is the page's text size.
    package var chartText: Double?

    package init() {}

    package func over(_ base: PageStyle) -> PageStyle {
        var merged = base
        merged.faces.merge(faces) { $0.merging($1) { _, own in own } }
        merged.colors.merge(colors) { _, own in own }
        merged.themes.merge(themes) { _, own in own }
        merged.texts.merge(texts) { $1.over($0) }
        merged.marks.merge(marks) { $1.over($0) }
        merged.lengths.merge(lengths) { _, own in own }
        merged.heading = heading ?? base.heading
        merged.cards = cards ?? base.cards
        merged.art = art ?? base.art
        merged.chartText = chartText ?? base.chartText
        return merged
    }
}

/// What a text is on the page.
package enum TextRole: String, Hashable, Sendable, CaseIterable {
    case title, subtitle, kicker, heading, number, lead, body, quote, figure, unit, label, note, caption
    case tableHead = "table-head"
    case tableCell = "table-cell"
    case seal
}

/// How a text looks; what is nil comes from the look below.
package struct TextStyle: Hashable, Sendable {
    package var face: String?
    /// In multiples of the page's text size.
    package var size: Double?
    package var weight: Int?
    package var slant: Font.Slant?
    /// In multiples of the text's own size.
    package var lineHeight: Double?
    /// In multiples of the text's own size.
    package var letterSpacing: Double?
    package var color: InkName?

    package init() {}

    package func over(_ base: TextStyle) -> TextStyle {
        var merged = base
        merged.face = face ?? base.face
        merged.size = size ?? base.size
        merged.weight = weight ?? base.weight
        merged.slant = slant ?? base.slant
        merged.lineHeight = lineHeight ?? base.lineHeight
        merged.letterSpacing = letterSpacing ?? base.letterSpacing
        merged.color = color ?? base.color
        return merged
    }
}

/// A colour, or the name of one: the style's own names, and `theme` and `tint` for the theme's colour and a pale
/// version of it.
package enum InkName: Hashable, Sendable {
    case color(Color)
    case named(String, Origin?)
}

/// Distances and thicknesses of a page, in multiples of its text size.
package enum PageLength: String, Hashable, Sendable, CaseIterable {
    /// Heights and gaps are whole multiples of it.
    case rhythm
    case margin, gutter
    /// Between two blocks, above a section, below a heading.
    case gap
    case sectionGap = "section-gap"
    case headingGap = "heading-gap"
    /// Between the parts of one block.
    case inset
    /// Inside of panels, and their corners.
    case padding, radius
    case rule
    case strongRule = "strong-rule"
    case icon, bar
    /// The greatest sides of waffles and rings, and the least width of a number card.
    case waffle, ring, card
    /// The height of a banner's art.
    case art
}

/// How a section's heading is set off.
package enum HeadingLook: String, Hashable, Sendable, CaseIterable {
    /// The number on a filled square, a rule under the whole.
    case seal
    /// A bar at the left.
    case bar
    /// White on a ribbon of the theme's colour.
    case ribbon
    case plain
}

/// How a number card is set off from its neighbours.
package enum CardLook: String, Hashable, Sendable, CaseIterable {
    /// By a rule above.
    case ruled
    /// On a panel.
    case panel
    case plain
}

/// What is drawn behind a banner.
package enum BannerArt: String, Hashable, Sendable, CaseIterable {
    case none
    /// Ranges of hills in the colours `hill-1` (the farthest), `hill-2`, ….
    case hills
    /// A field of the theme's colour.
    case field
}
