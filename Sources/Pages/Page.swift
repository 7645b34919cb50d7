import Drawing
import Grammar

/// What the author said of a page: its sheet, and its blocks in reading order.
package struct Page: Hashable, Sendable {
    package var sheet = Sheet()
    package var blocks: [Block] = []
    /// Repeated at the top and at the bottom of each page of a given height.
    package var header: [Block] = []
    package var footer: [Block] = []
    /// The indicators that texts and blocks refer to; nil where the page has none.
    package var data: DataSource?
    /// Which of the page's languages it is written in (`hant`): the end of the names of columns such as `name_hant`.
    package var edition: String?
    package var language = Language.english
    /// Words that no line ends in, beside those that are known: terms of a trade, names.
    package var terms: [String] = []
    /// Parameters with their values.
    package var scope = Scope()
    /// Styles over Vega-Lite's defaults; charts on the page have it too.
    package var config = Config.vegaLite
    package var look = PageStyle()
    package var metadata = Scene.Metadata()
    package var origin: Origin?

    package init() {}
}

/// The paper: its size, its margins, and the grid on it.
package struct Sheet: Hashable, Sendable {
    /// When a new page is begun.
    package enum Breaks: String, Hashable, Sendable, CaseIterable {
        /// Where a page is full, and where a `break` block stands.
        case automatic
        /// Only at `break` blocks: what does not fit is an error.
        case manual
    }

    /// What becomes of the height that the blocks of a page leave.
    package enum Fill: String, Hashable, Sendable, CaseIterable {
        /// It stays below them.
        case top
        /// Half of it goes above them.
        case middle
        /// It is shared out between them.
        case spread
    }

    package var width = 1080.0
    /// Nil: as long as the content.
    package var height: Double?
    package var unit = LengthUnit.pixel
    package var margins: Insets?
    package var columns = 12
    /// Between two columns; nil: the style's.
    package var gutter: Double?
    /// The size of running text, which all lengths of the style are multiples of.
    package var textSize = 28.0
    package var background: Setting<Paint> = .automatic
    package var backdrop: Backdrop?
    package var breaks = Breaks.automatic
    package var fill = Fill.top
    package var origin: Origin?

    package init() {}
}
