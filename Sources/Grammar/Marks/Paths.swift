import Drawing

extension MarkContext {
    func lines() throws(Diagnostic) -> [Scene.Item] {
        let x = try point(.x, default: .mid) ?? .zero
        let y = try point(.y, default: .mid) ?? .zero
        let width = try numbers(.size, default: style.aliased(\.size, as: \.strokeWidth) ?? style.usualStrokeWidth)
        let paint = try MarkPaint(self, strokeWidth: width)
        let curve = curve
        let defined = definedRows()
        return pathGroups(x, y).map { rows in
            let points = rows.map { row in
                defined[row] && x[row].isFinite && y[row].isFinite ? Point(x[row], y[row]) : nil
            }
            let path = curve.path(points)
            return item(.line(points: points, path: path), rows, paint)
        }
    }

    func areas() throws(Diagnostic) -> [Scene.Item] {
        let byOffset = unit.isRangedOffset(.x) || unit.isRangedOffset(.y)
        let xIsRange = unit.isRangedOffset(.x) || (!byOffset && unit.orient == .horizontal)
        let yIsRange = unit.isRangedOffset(.y) || (!byOffset && unit.orient == .vertical)
        let x = try ends(.x, isRange: xIsRange, .zeroOrMin)
        let y = try ends(.y, isRange: yIsRange, byOffset && encoding[.y] == nil ? .zeroOrMax : .zeroOrMin)
        let paint = try MarkPaint(self)
        let curve = curve
        let defined = definedRows()
        return pathGroups(x.start, y.start).map { rows in
            func side(_ x: Series<Double>, _ y: Series<Double>) -> [Point?] {
                rows.map { defined[$0] && x[$0].isFinite && y[$0].isFinite ? Point(x[$0], y[$0]) : nil }
            }
            let top = side(x.start, y.start)
            let bottom = side(x.end, y.end)
            return item(.area(top: top, bottom: bottom, path: curve.area(top: top, bottom: bottom)), rows, paint)
        }
    }

    func trails() throws(Diagnostic) -> [Scene.Item] {
        let x = try point(.x, default: .mid) ?? .zero
        let y = try point(.y, default: .mid) ?? .zero
        let own = style[\.size] ?? 2
        let size = try numbers(.size, default: own) ?? .constant(own)
        let paint = try MarkPaint(self)
        let defined = definedRows()
        return pathGroups(x, y).map { rows in
            let points = rows.map { row in
                defined[row] && x[row].isFinite && y[row].isFinite ? Point(x[row], y[row]) : nil
            }
            let path = TrailShape.path(points: points, sizes: rows.map { size[$0] })
            return item(.trail(points: points, path: path), rows, paint)
        }
    }

    private func ends(_ channel: Channel, isRange: Bool, _ position: DefaultPosition) throws(Diagnostic) -> MarkSpan {
        if isRange { return try range(channel, position) }
        let place = try point(channel, default: position) ?? .zero
        return MarkSpan(start: place, end: place)
    }

    private var curve: Curve {
        Curve(
            style[\.interpolate] ?? .linear, tension: style[\.tension],
            orientation: unit.orient == .horizontal ? .horizontal : .vertical)
    }

    private func item(_ outline: Outline, _ rows: [Int], _ paint: MarkPaint) -> Scene.Item {
        .shape(paint.shape(outline, row: rows.first ?? 0))
    }

    /// Rows whose values a path may go through: neither null nor NaN on any continuous scale, where `invalid` breaks
    /// paths there.
    private func definedRows() -> [Bool] {
        var defined = [Bool](repeating: true, count: table.rowCount)
        let mode = style[\.invalid] ?? .breakPathsShowDomains
        guard mode != .off && mode != .show else { return defined }
        for channel in encoding.channels {
            guard let field = encoding.field(channel), field.datum == nil, let scale = scale(channel),
                !scale.isDiscrete, !field.isCountingAggregate, !unit.shownInvalid.contains(channel)
            else { continue }
            let values = column(
                unit.stacking?.imputesBins(of: field, on: channel) == true
                    ? field.column(suffix: "mid") : field.column)
            for row in defined.indices where !values.isFinite(row) { defined[row] = false }
        }
        return defined
    }

    /// The rows of each line: split by the fields of channels that make groups, each in the order of the order channel
    /// or along the dimension.
    private func pathGroups(_ x: Series<Double>, _ y: Series<Double>) -> [[Int]] {
        let columns = pathGroupingColumns().map { column($0) }
        return RowGroups(by: columns, rowCount: table.rowCount).rows.map { sortedAlong($0, x, y) }
    }

    private func sortedAlong(_ rows: [Int], _ x: Series<Double>, _ y: Series<Double>) -> [Int] {
        let orders = encoding[all: .order]
        let keys = orders.compactMap { definition -> (Column, Bool)? in
            guard case .field(let field) = definition.content, !field.isEmpty else { return nil }
            return (column(field.column), field.sort == .on(.descending))
        }
        if !keys.isEmpty && unit.stacking == nil { return rows.sorted(by: keys) }
        if case .value(.constant(let value))? = orders.first?.content, value == .null || value == .boolean(false) {
            return rows
        }
        if orders.isEmpty, style[\.order] == .off || style[\.order] == .on(false) { return rows }
        let isHorizontal = unit.orient == .horizontal
        guard let field = encoding.field(isHorizontal ? .y : .x), field.datum == nil else { return rows }
        let along = isHorizontal ? y : x
        return rows.sorted(by: [(Column(numbers: (0..<table.rowCount).map { along[$0] }), false)])
    }

    /// Vega-Lite's `pathGroupingFields`.
    func pathGroupingColumns() -> [String] {
        unit.encoding.pathGroupingFields(for: unit.mark.type).map(\.column)
    }
}

extension Encoding {
    /// The fields that split a mark's rows into several paths.
    func pathGroupingFields(for mark: MarkType) -> [FieldDefinition] {
        channels.flatMap { channel -> [FieldDefinition] in
            switch channel {
            case .order: if mark == .line || mark == .trail { return [] }
            case .size: if mark == .trail { return [] }
            case .detail, .key, .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeDash,
                .strokeWidth:
                break
            default: return []
            }
            return self[all: channel].compactMap { definition in
                definition.anyField.flatMap { $0.aggregate == nil && $0.reference != nil ? $0 : nil }
            }
        }
    }
}

extension Unit {
    /// Whether the unit draws lines or areas that are split by fields. Their box counts for the place of the legends.
    var isDrawnBySeries: Bool {
        switch mark.type {
        case .line, .area, .trail: !encoding.pathGroupingFields(for: mark.type).isEmpty
        case .arc, .bar, .circle, .geoshape, .image, .point, .rect, .rule, .square, .text, .tick, .boxplot, .errorbar,
            .errorband:
            false
        }
    }
}

extension Column {
    /// Whether the row's number is there and finite.
    func isFinite(_ row: Int) -> Bool { isValid(row) && number(row).isFinite }
}
