/// Fills sheets of one height with rows, one after the other.
struct SheetFilling {
    /// The height that each sheet has for its rows.
    let room: Double
    let breaks: Sheet.Breaks
    let design: PageDesign
    private var full: [[PlacedRow]] = []
    private var sheet: [PlacedRow] = []

    init(room: Double, breaks: Sheet.Breaks, design: PageDesign) {
        self.room = room
        self.breaks = breaks
        self.design = design
    }

    /// The rows so far, by sheets.
    var sheets: [[PlacedRow]] { full + (sheet.isEmpty ? [] : [sheet]) }

    /// Puts a row below the others, or on the next sheets as far as it does not fit: parted where it can be, otherwise
    /// whole. Headings go with what comes after them.
    ///
    /// - Throws: a row that no sheet has room for.
    mutating func add(_ row: PlacedRow) throws(Diagnostic) {
        if row.row.isBreak { return endSheet() }
        var rest = row
        while true {
            let left = room - design.start(of: rest, below: sheet)
            if rest.laid.size.height <= left + 1e-6 { return sheet.append(rest) }
            guard breaks == .automatic else { throw overflow(rest, by: rest.laid.size.height - left) }
            let headings = sheet.reversed().prefix { $0.row.isHeading }
            let isFresh = headings.count == sheet.count
            // One line alone is better than none on the sheet.
            if let parts = rest.laid.parted(at: left) ?? (isFresh ? rest.laid.parted(at: left, alone: true) : nil) {
                sheet.append(PlacedRow(row.row, parts.beginning))
                rest.laid = parts.rest
                endSheet()
            } else {
                if isFresh { throw overflow(rest, by: rest.laid.leastHeight - left) }
                sheet.removeLast(headings.count)
                endSheet()
                sheet = headings.reversed()
            }
        }
    }

    private mutating func endSheet() {
        full = sheets
        sheet = []
    }

    private func overflow(_ row: PlacedRow, by excess: Double) -> Diagnostic {
        let block = row.row.cells.first?.block
        let isParted = row.laid.division != nil && breaks == .automatic
        return .doesNotFit(
            (isParted ? "a part of " : "") + "the \(block?.content.kind.rawValue ?? "block")", by: excess, "high",
            at: block?.origin, notes: ["it and what stands above it are higher than the page"])
    }
}

extension PageDesign {
    /// Where a row begins below others that begin at the top of their sheet.
    fileprivate func start(of row: PlacedRow, below rows: [PlacedRow]) -> Double {
        var end = 0.0
        var last: PlacedRow?
        for row in rows {
            end = start(of: row.row, below: last?.row, endingAt: end) + row.laid.size.height
            last = row
        }
        return start(of: row.row, below: last?.row, endingAt: end)
    }

    /// Where a row begins below another, on the rhythm of their sheet; at its top where there is none.
    func start(of row: BlockGrid.Row, below above: BlockGrid.Row?, endingAt end: Double) -> Double {
        above.map { onRhythm(end + gap($0, row)) } ?? 0
    }
}
