import Grammar

/// A text of a page as it was written: words, marks, and places that the data fill.
///
/// `**words**` are strong, `[words]{name}` have the style's mark of that name, `{industry.growth}` is an indicator's
/// value with its bound and unit, `{industry.growth:name}` another part of it, `{{ … }}` an expression of the charts'
/// language, `{#growth}` the number of the block with that name, and a backslash takes its meaning from the character behind it.
package struct RichText: Hashable, Sendable {
    package var parts: [Part]
    /// The text as written.
    package let source: String
    package let origin: Origin?

    /// No text, until one is read.
    package static let nothing = RichText(parts: [], source: "", origin: nil)

    package struct Part: Hashable, Sendable {
        package var content: Content
        package var isStrong = false
        package var mark: String?
    }

    package enum Content: Hashable, Sendable {
        case words(String)
        case indicator(IndicatorReference)
        case formula(Expression)
        /// The number of a block by the block's name.
        case number(BlockName)
    }
}

/// A name that a block has, or that a text refers to.
package struct BlockName: Hashable, Sendable {
    package var name: String
    package var origin: Origin?

    package init(_ name: String, at origin: Origin? = nil) {
        self.name = name
        self.origin = origin
    }
}

/// A part of an indicator, as a text asks for it.
package struct IndicatorReference: Hashable, Sendable {
    package enum Facet: String, Hashable, Sendable, CaseIterable {
        /// Bound, value and unit: `≥70%`.
        case quantity
        /// Bound and value.
        case value
        case unit, name, label, period
    }

    package var id: String
    package var facet: Facet
    package var origin: Origin?

    package init(_ id: String, _ facet: Facet = .quantity, at origin: Origin? = nil) {
        self.id = id
        self.facet = facet
        self.origin = origin
    }
}

/// A stretch of a text with its values filled in, in one look.
struct Run: Hashable, Sendable {
    var text: String
    var isStrong = false
    /// Whether it comes from the data.
    var isFigure = false
    var mark: String?
}
