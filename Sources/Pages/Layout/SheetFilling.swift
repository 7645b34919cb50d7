import Grammar

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
        let height = row.laid.size.height
        if height <= room(for: row) { return sheet.append(row) }
        if breaks == .manual { throw overflow(row, by: height - room(for: row)) }
        if let division = row.laid.division, !division.isLastResort || height > roomOfFreshSheet(for: row) {
            return try add(division, of: row)
        }
        try beginSheet(for: row, height: height)
        if height > room(for: row) { throw overflow(row, by: height - room(for: row)) }
        sheet.append(row)
    }

    private mutating func add(_ division: any Division, of row: PlacedRow) throws(Diagnostic) {
        var rest = division
        while true {
            let room = room(for: row)
            // One line alone is better than none on the sheet.
            if let part = rest.take(height: room, alone: false)
                ?? (isFresh ? rest.take(height: room, alone: true) : nil)
            {
                sheet.append(PlacedRow(row.row, part))
                if rest.isEmpty { return }
                endSheet()
            } else {
                try beginSheet(for: row, height: rest.leastHeight)
            }
        }
    }

    /// Whether the sheet has nothing but headings.
    private var isFresh: Bool { sheet.allSatisfy(\.row.isHeading) }

    /// The height that the sheet has left for a row.
    private func room(for row: PlacedRow) -> Double { room(for: row, below: sheet) }

    /// The height that a new sheet would have, below the headings that would go with the row.
    private func roomOfFreshSheet(for row: PlacedRow) -> Double {
        room(for: row, below: sheet.reversed().prefix { $0.row.isHeading }.reversed())
    }

    private func room(for row: PlacedRow, below rows: [PlacedRow]) -> Double {
        var end = 0.0
        var last: PlacedRow?
        for row in rows {
            end = design.start(of: row.row, below: last?.row, endingAt: end) + row.laid.size.height
            last = row
        }
        // What adding up is wrong by.
        return room - design.start(of: row.row, below: last?.row, endingAt: end) + 1e-6
    }

    /// A new sheet, with the headings that were the last on the one before it.
    ///
    /// - Throws: where that gives the row no more room.
    private mutating func beginSheet(for row: PlacedRow, height: Double) throws(Diagnostic) {
        if isFresh { throw overflow(row, by: height - room(for: row)) }
        let headings = sheet.reversed().prefix { $0.row.isHeading }
        sheet.removeLast(headings.count)
        endSheet()
        sheet = headings.reversed()
    }

    private mutating func endSheet() {
        full = sheets
        sheet = []
    }

    private func overflow(_ row: PlacedRow, by excess: Double) -> Diagnostic {
        let block = row.row.cells.isEmpty ? nil : row.row.cells[row.laid.tallestCell].block
        let isParted = row.laid.division != nil && breaks == .automatic
        return design.misfit(
            (isParted ? "a part of " : "") + "the \(block?.content.kind.rawValue ?? "block")", by: excess, "high",
            at: block?.origin, notes: ["it and what stands above it are higher than the page"])
    }
}

extension PageDesign {
    /// Where a row begins below another, on the rhythm of their sheet; at its top where there is none.
    func start(of row: BlockGrid.Row, below above: BlockGrid.Row?, endingAt end: Double) -> Double {
        above.map { onRhythm(end + gap($0, row)) } ?? 0
    }
}
