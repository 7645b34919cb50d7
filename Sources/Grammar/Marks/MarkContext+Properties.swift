import Drawing

extension MarkContext {
    /// A channel's numbers, by its conditions, its field or its value; the default where it says nothing; nil where
    /// there is neither.
    func numbers(_ channel: Channel, default value: Double?) throws(Diagnostic) -> Series<Double>? {
        try property(channel, default: value) {
            $0.asNumber
        } scaled: { scale, column in
            scale.numbers(of: column)
        }
    }

    /// A channel's paints.
    func inks(_ channel: Channel, default value: Ink?) throws(Diagnostic) -> Series<Ink>? {
        try property(channel, default: value, of: { $0.ink }) { scale, column in
            scale.colors(of: column).map { $0.map { .paint(.color($0)) } ?? .none }
        } gradient: {
            .paint(.gradient($0))
        }
    }

    /// A channel's other values: shapes, dashes.
    func values(_ channel: Channel, default value: Value?) throws(Diagnostic) -> Series<Value>? {
        try property(channel, default: value) {
            $0
        } scaled: { scale, column in
            scale.values(of: column)
        }
    }

    private func property<Element: Sendable>(
        _ channel: Channel, default value: Element?, of convert: (Value) -> Element,
        scaled: (PlacedScale, Column) -> [Element], gradient: ((Gradient) -> Element)? = nil
    ) throws(Diagnostic) -> Series<Element>? {
        guard let definition = encoding[channel] else { return value.map { .constant($0) } }
        func series(_ content: ChannelDefinition.Content) throws(Diagnostic) -> Series<Element>? {
            switch content {
            case .nothing: return value.map { .constant($0) }
            case .value(.constant(let constant)): return .constant(convert(constant))
            case .value(.gradient(let paint)): return gradient.map { .constant($0(paint)) }
            case .value(.expression(let expression)):
                let column = try expression.evaluate(over: table, in: scope)
                return .rows((0..<column.count).map { convert(column[$0]) })
            case .field(let field):
                let column =
                    field.datum.map {
                        Column(repeating: $0.converted(for: field, zone: scope.timeZone), count: table.rowCount)
                    }
                    ?? self.column(scaleColumn(field, channel))
                guard let scale = scale(channel) else { return .rows((0..<column.count).map { convert(column[$0]) }) }
                var elements = scaled(scale, shown(field, channel, scale, column))
                if let output = invalidOutput(channel), !scale.isDiscrete {
                    for row in elements.indices where !column.isValid(row) { elements[row] = convert(output) }
                }
                return .rows(elements)
            }
        }
        let main = try series(definition.content)
        if definition.conditions.isEmpty { return main }
        var rows: [Element?] = (0..<table.rowCount).map { main?[$0] }
        // The first condition wins, so the last is laid on first.
        for condition in definition.conditions.reversed() {
            let holds = try mask(condition.test)
            guard let series = try series(condition.content) else { continue }
            for row in rows.indices where holds[row] { rows[row] = series[row] }
        }
        if rows.contains(where: { $0 == nil }) { return main }
        return .rows(rows.compactMap { $0 })
    }

    /// What a continuous scale is asked for: the middle of a bin or, where it has a band position, of a time unit; its
    /// zero for values that are null or NaN, where `invalid` says that they are shown.
    private func shown(
        _ field: FieldDefinition, _ channel: Channel, _ scale: PlacedScale, _ column: Column
    ) -> Column {
        guard field.datum == nil, !scale.isDiscrete else { return column }
        if let fraction = bandPosition(field, hasSecond: false), fraction != 0,
            field.isBinning || (field.timeUnit != nil && field.type == .temporal)
        {
            let end = self.column(field.endColumn)
            return Column(
                numbers: (0..<column.count).map {
                    (1 - fraction) * column.number($0) + fraction * end.number($0)
                })
        }
        guard showsInvalid(channel), let zero = scale.zeroOrFirst else { return column }
        return Column(numbers: (0..<column.count).map { column.isValid($0) ? column.number($0) : zero })
    }

    /// Whether values that are null or NaN are shown, at the scale's zero unless the config says otherwise.
    func showsInvalid(_ channel: Channel) -> Bool {
        style[\.invalid] == .off || style[\.invalid] == .show || unit.shownInvalid.contains(channel)
    }

    /// What the config's `scale.invalid` gives for such values; nil for the scale's zero or least value.
    func invalidOutput(_ channel: Channel) -> Value? {
        guard let output = config.scale.invalid?[channel], output != .string("zero-or-min") else {
            return nil
        }
        return output
    }

    /// Bins on a discrete scale are known by their text.
    func scaleColumn(_ field: FieldDefinition, _ channel: Channel) -> String {
        field.isBinning && (field.type == .ordinal || field.type == .nominal) ? field.rangeColumn : field.column
    }
}

extension Value {
    /// A colour by its CSS name; no ink for null and for what is no colour.
    var ink: Ink {
        if case .string(let text) = self, let color = Color(css: text) { return .paint(.color(color)) }
        return gradient.map { .paint(.gradient($0)) } ?? .none
    }
}
