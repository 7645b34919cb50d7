/// What a selection holds before any input, in the terms of the view that makes it first: Vega-Lite gives the initial
/// value to that one alone, so that there is nothing to resolve between views yet.
package struct SelectionStore: Hashable, Sendable {
    /// A field that is selected by.
    package struct Projection: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable {
            /// By single values.
            case values = "E"
            /// From one value to another, both of them included.
            case range = "R"
            /// The same without the upper end, for bins.
            case bins = "R-RE"
        }

        /// The column that rows are tested by.
        package var column: String
        package var channel: Channel?
        package var kind: Kind
        /// What the column is computed from where a table lacks it.
        package var source: FieldReference?
        package var timeUnit: TimeUnit?
        package var isDate = false
    }

    package var name: String
    package var kind: Selection.Kind
    package var projections: [Projection]
    /// One choice each, as the author gives it: a value for each projection, or several of them.
    package var given: [[Value]] = []
    /// The view that the choices belong to.
    package var unit: String
    /// That view's own name, by which its scales are known to others.
    var viewName: String?
    package var binding = Selection.Binding.nothing
    package var resolution = Selection.Resolution.global
    /// Whether the marks that it holds are not known yet.
    package var isPending = false
    /// Of one that holds marks: the unit that shows the brush which all views have in common, and the row by which a
    /// facet's cell is told from others.
    var shownUnit: Int?
    var shownRow: Double?

    /// The name of the column that holds a row's number where nothing else tells the rows apart.
    static let rowNumber = "_vgsid_"

    /// The choices as they are compared: dates are numbers of milliseconds.
    package var entries: [[Value]] { given.map { $0.map(\.withoutDates) } }
}

extension SelectionStore {
    /// The selection as expressions see it: an object of its fields, each with all of its values or with the two ends
    /// of its range (Vega's `vlSelectionResolve`).
    package var value: Value {
        var record = Record()
        for entry in entries {
            for (projection, value) in zip(projections, entry) {
                record[projection.column] = joined(record[projection.column], value, projection.kind)
            }
        }
        if kind == .point, !entries.isEmpty {
            let choices = entries.map { entry in
                Value.object(Record(zip(projections, entry).map { ($0.column, $1) }))
            }
            record["vlPoint"] = .object(Record([("or", .array(choices))]))
        }
        return .object(record)
    }

    private func joined(_ known: Value?, _ value: Value, _ kind: Projection.Kind) -> Value {
        let own: [Value] = if case .array(let items) = value { items } else { [value] }
        let before: [Value] = if case .array(let items)? = known { items } else { [] }
        switch kind {
        case .values: return .array(own.reduce(into: before) { if !$0.contains($1) { $0.append($1) } })
        case .range, .bins:
            let all = (before + own).sorted { $0.asNumber < $1.asNumber }
            return .array([all.first, all.last].compactMap(\.self))
        }
    }

    /// The rows of `data("NAME_store")`.
    package var tuples: Table {
        let fields = projections.map { projection in
            var record = Record([("field", .string(projection.column)), ("type", .string(projection.kind.rawValue))])
            if let channel = projection.channel { record["channel"] = .string(channel.rawValue) }
            return Value.object(record)
        }
        return Table(
            rows: entries.map { entry in
                .object(Record([("unit", .string(unit)), ("fields", .array(fields)), ("values", .array(entry))]))
            })
    }

    /// The two ends, or the values, of a field: what a scale's domain or the extent of bins takes from the selection.
    ///
    /// - Parameters:
    ///   - channel, field: which of several projections; nil for the first.
    package func extent(channel: Channel?, field: String?) -> [Value]? {
        // Rows' numbers are no part of any domain.
        if holdsMarks { return nil }
        let projection = projections.first { projection in
            if let field { return projection.column == field || projection.source?.name == field }
            return channel == nil || projection.channel == channel
        }
        guard let projection = projection ?? projections.first, case .object(let record) = value,
            case .array(let values)? = record[projection.column]
        else { return nil }
        return projection.isDate ? values.map { .date($0.asNumber) } : values
    }
}
