import Drawing

/// What stands around the cells of a grid: the values of rows and columns with the axes that they share, and the titles
/// of both.
struct TrellisEdges {
    /// A row's or column's value and axes, around the zero of its cells.
    struct Header {
        let group: Scene.Group
        let bounds: Rect
    }

    var rowHeaders: [Header] = []
    var rowFooters: [Header] = []
    var columnHeaders: [Header] = []
    var columnFooters: [Header] = []
    /// Where along the cells a header is held that has no length of its own: 0 at their start, 1 at their end; nil: at
    /// their zero.
    var rowBand: Double?
    var columnBand: Double?

    /// The first ones stand next to the grid.
    var rowTitles: [Title] = []
    var columnTitles: [Title] = []

    struct Title {
        let header: Header
        /// Beyond the headers.
        let offset: Double
        /// Where along the grid it stands.
        let band: Double
        /// Whether it stands right of, or under, the grid.
        let isAtEnd: Bool
    }
}

/// Puts views into a grid with headers, footers and titles at its edges (Vega's `trellisLayout`).
struct TrellisLayout {
    struct Arrangement {
        var grid: GridArrangement
        /// Whether a view takes up its frame alone.
        var isFlush: Bool
    }

    private let arrangement: Arrangement
    private let edges: TrellisEdges

    init(_ arrangement: Arrangement, edges: TrellisEdges) {
        self.arrangement = arrangement
        self.edges = edges
    }

    /// The groups in their places, and what all of it takes up.
    func placed(_ views: [LaidView]) -> (bounds: Rect, groups: [Scene.Group]) {
        let columns = arrangement.grid.columns > 0 ? arrangement.grid.columns : max(1, views.count)
        let rows = (views.count + columns - 1) / columns
        let boxes = views.map { view in
            arrangement.isFlush
                ? Rect(x: 0, y: 0, width: view.size.width, height: view.size.height)
                : view.bounds.isEmpty ? Rect(x: 0, y: 0, width: 0, height: 0) : view.bounds
        }
        let origins = arrangement.grid.origins(boxes)
        var groups: [Scene.Group] = []
        var full: [Rect] = []
        for (view, origin) in zip(views, origins) {
            var group = view.group
            group.origin = origin
            groups.append(group)
            full.append(view.bounds.translated(by: origin))
        }
        let cells = full.reduce(Rect(x: 0, y: 0, width: 0, height: 0)) { $0.union($1) }
        var strip = Strip(
            cells: zip(origins, zip(boxes, full)).map { origin, box in
                (origin, box.0.translated(by: origin), box.1)
            }, columns: columns, rows: rows)
        let left = strip.place(edges.rowHeaders, at: .left, band: edges.rowBand)
        let top = strip.place(edges.columnHeaders, at: .top, band: edges.columnBand)
        let right = strip.place(edges.rowFooters, at: .right, band: edges.rowBand)
        let bottom = strip.place(edges.columnFooters, at: .bottom, band: edges.columnBand)
        var (rowReach, columnReach) = ((low: left, high: right), (low: top, high: bottom))
        for title in edges.rowTitles {
            let x = title.isAtEnd ? rowReach.high + title.offset : rowReach.low - title.offset
            let place = Point(x, (cells.minY + title.band * cells.height).roundedHalfUp)
            let box = strip.add(title.header, at: place)
            if title.isAtEnd { rowReach.high = box.maxX } else { rowReach.low = box.minX }
        }
        for title in edges.columnTitles {
            let y = title.isAtEnd ? columnReach.high + title.offset : columnReach.low - title.offset
            let place = Point((cells.minX + title.band * cells.width).roundedHalfUp, y)
            let box = strip.add(title.header, at: place)
            if title.isAtEnd { columnReach.high = box.maxY } else { columnReach.low = box.minY }
        }
        // Cells lie over the axes that touch them.
        return (cells.union(strip.bounds), strip.groups + groups)
    }
}

/// The headers and footers along the sides of a grid.
private struct Strip {
    /// Where each view's zero lies, the box that counts for the layout, and all that it takes up.
    let cells: [(origin: Point, box: Rect, full: Rect)]
    let columns: Int
    let rows: Int
    private(set) var groups: [Scene.Group] = []
    private(set) var bounds = Rect.empty

    init(cells: [(origin: Point, box: Rect, full: Rect)], columns: Int, rows: Int) {
        self.cells = cells
        self.columns = columns
        self.rows = rows
    }

    /// - Returns: what it takes up.
    @discardableResult
    mutating func add(_ header: TrellisEdges.Header, at place: Point) -> Rect {
        var group = header.group
        group.origin = place
        groups.append(group)
        let box = header.bounds.translated(by: place)
        bounds.formUnion(box)
        return box
    }

    /// Places the headers of one side, each at its row or column.
    ///
    /// - Returns: the outer edge of cells and headers.
    mutating func place(_ headers: [TrellisEdges.Header], at side: AxisOrient, band: Double?) -> Double {
        let isColumns = !side.isVertical
        let (start, stride, back): (Int, Int, Int) =
            switch side {
            case .left: (0, columns, 1)
            case .right: (columns - 1, columns, 1)
            case .top: (0, 1, columns)
            case .bottom: ((rows - 1) * columns, 1, columns)
            }
        let isLow = side == .left || side == .top
        func outer(_ a: Double, _ b: Double) -> Double { isLow ? min(a, b).rounded(.down) : max(a, b).rounded(.up) }
        func edge(_ box: Rect) -> Double {
            switch side {
            case .left: box.minX
            case .right: box.maxX
            case .top: box.minY
            case .bottom: box.maxY
            }
        }
        if cells.isEmpty { return 0 }
        var margin = 0.0
        for i in Swift.stride(from: start, to: cells.count, by: stride) { margin = outer(margin, edge(cells[i].box)) }
        if headers.isEmpty { return margin }
        var reach = 0.0
        for (j, header) in headers.prefix(isColumns ? columns : rows).enumerated() {
            // A place without a view goes by its neighbour's.
            var i = start + j * stride
            while i >= cells.count && i - back >= 0 { i -= back }
            guard i < cells.count else { continue }
            let (origin, _, full) = cells[i]
            let along = band.map {
                isColumns
                    ? (full.minX + $0 * full.width).roundedHalfUp : (full.minY + $0 * full.height).roundedHalfUp
            }
            let place =
                isColumns ? Point(along ?? origin.x, margin) : Point(margin, along ?? origin.y)
            add(header, at: place)
            reach = outer(reach, edge(header.bounds.translated(by: place)))
        }
        return reach
    }
}
