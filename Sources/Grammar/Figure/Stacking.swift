/// The parts of a stack in the order of a list of their values; those that are not in it come first.
struct StackOrder: Hashable, Sendable {
    var field: FieldReference
    var values: [Value]
    var isDescending: Bool

    /// The column that holds each row's place in the list, from 0; −1 outside of it.
    var column: String { "_\(field.path.name)_sort_index" }

    func ranked(_ table: Table) -> Table {
        guard let column = table[field.path.name] else { return table }
        var table = table
        let ranks = (0..<column.count).map { row in Double(values.firstIndex(of: column[row]) ?? -1) }
        table.set(self.column, Column(numbers: ranks))
        return table
    }
}

/// How a unit's marks are put on each other (Vega-Lite's `stack` properties).
struct Stacking: Hashable, Sendable {
    /// The channel whose values are stacked: x, y, theta or radius.
    var channel: Channel
    /// The channels that share one stack: the other position and its offset.
    var groupBy: [Channel]
    /// The fields that make the layers of a stack.
    var stackBy: [FieldDefinition]
    var offset: StackOffset
    /// The order of the layers where something other than their own values decides.
    var order: StackOrder?
    /// Whether missing layers count as zero, so that areas and lines stay whole.
    var imputes: Bool

    /// Nil where nothing is stacked.
    init?(mark: MarkType, orient: Orientation?, encoding: Encoding) {
        guard [.arc, .bar, .area, .rule, .point, .circle, .square, .line, .text, .tick].contains(mark),
            let channel = Stacking.measure(.x, .y, mark, orient, encoding)
                ?? Stacking.measure(.theta, .radius, mark, orient, encoding),
            let field = encoding.field(channel)
        else { return nil }
        let dimension: Channel =
            switch channel {
            case .x: .y
            case .y: .x
            case .theta: .radius
            default: .theta
            }
        if field.stack == .automatic, channel == .x || channel == .y, encoding[dimension] == nil,
            let offset = encoding.field(dimension == .x ? .xOffset : .yOffset), offset.type == .quantitative
        {
            return nil
        }
        let byDefault: Bool = mark == .bar || mark == .area || mark == .arc
        switch field.stack {
        case .off: return nil
        case .on(let offset): self.offset = offset
        case .automatic:
            guard byDefault else { return nil }
            offset = .zero
        }
        self.channel = channel
        groupBy = [dimension, dimension == .x ? .xOffset : .yOffset].filter { candidate in
            guard let other = encoding.field(candidate), other.datum == nil else { return false }
            return other.column != field.column
        }
        let grouped = Set(groupBy.compactMap { encoding.field($0)?.column })
        stackBy = Stacking.detailChannels.flatMap { encoding[all: $0] }.compactMap { definition in
            definition.anyField.flatMap {
                $0.aggregate == nil && $0.datum == nil && !$0.isEmpty && !grouped.contains($0.column) ? $0 : nil
            }
        }
        imputes = mark.isPath && field.impute == nil
        let isAggregated = encoding.channels.contains { c in
            encoding[all: c].contains { $0.anyField?.aggregate != nil }
        }
        if isAggregated && stackBy.isEmpty { return nil }
        if encoding.field(channel.secondary ?? channel) != nil { return nil }
    }

    /// Whether the rows that make a stack whole know of the bin's middle only.
    func imputesBins(of field: FieldDefinition, on channel: Channel) -> Bool {
        imputes && field.isBinning && groupBy.contains(channel)
    }

    /// Channels whose fields split a stack into layers: everything but positions and tooltips.
    static let detailChannels: [Channel] = [
        .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .angle,
        .shape, .text, .detail, .key, .order, .href, .url, .description,
    ]

    private static func measure(
        _ x: Channel, _ y: Channel, _ mark: MarkType, _ orient: Orientation?, _ encoding: Encoding
    ) -> Channel? {
        func unbinned(_ field: FieldDefinition?) -> Bool {
            field.map { $0.type == .quantitative && $0.bin == nil && $0.datum == nil } ?? false
        }
        let isBarOrArea = x == .x && mark.isBarOrArea
        let (xField, yField) = (encoding.field(x), encoding.field(y))
        if let xField, let yField, xField.datum == nil, yField.datum == nil {
            switch (unbinned(xField), unbinned(yField)) {
            case (true, true):
                if xField.stack.value != nil { return x }
                if yField.stack.value != nil { return y }
                if (xField.aggregate != nil) != (yField.aggregate != nil) { return xField.aggregate != nil ? x : y }
                if isBarOrArea { return orient == .vertical ? y : orient == .horizontal ? x : nil }
                return nil
            case (true, false): return x
            case (false, true): return y
            case (false, false): return nil
            }
        }
        if unbinned(xField) { return isBarOrArea && orient == .vertical ? nil : x }
        if unbinned(yField) { return isBarOrArea && orient == .horizontal ? nil : y }
        return nil
    }
}

extension ChannelDefinition {
    /// The field that the channel shows, or shows under a condition.
    var anyField: FieldDefinition? {
        if case .field(let field) = content { return field }
        for condition in conditions { if case .field(let field) = condition.content { return field } }
        return nil
    }
}
