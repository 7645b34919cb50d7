import Drawing
import Grammar

/// A sheet with its margins and its grid, in points.
struct Paper {
    let sheet: Sheet
    let margins: Insets
    let grid: BlockGrid
    /// Whether the rows begin below a header.
    private let hasHeader: Bool

    init(_ sheet: Sheet, hasHeader: Bool, design: PageDesign) {
        self.sheet = sheet
        margins = sheet.margins ?? Insets(design[.margin])
        grid = BlockGrid(
            columns: sheet.columns, width: sheet.width - margins.left - margins.right,
            gutter: sheet.gutter ?? design[.gutter])
        self.hasHeader = hasHeader
    }

    /// The height between the margins; nil on a sheet as long as its content.
    var height: Double? { sheet.height.map { $0 - margins.top - margins.bottom } }

    /// A row, which may reach to the sheet's edges at its sides, and the first one to the upper edge.
    func laid(_ row: BlockGrid.Row, isFirst: Bool, height: Double? = nil, in context: PageContext) throws(Diagnostic)
        -> LaidBlock
    {
        var context = context
        context.bleed = Insets(
            top: isFirst && !hasHeader ? margins.top : 0, right: margins.right, bottom: 0, left: margins.left)
        return try grid.laid(row, height: height, in: context)
    }
}
