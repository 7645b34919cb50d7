/// The transforms that a unit's encoding asks for: bins, time units, summaries, imputation, stacking (the order and
/// the names are Vega-Lite's).
struct ImpliedTransforms {
    let unit: Unit

    init(_ unit: Unit) { self.unit = unit }

    /// All fields of the encoding, those under conditions too.
    private var fields: [FieldDefinition] {
        unit.encoding.channels.flatMap { unit.encoding[all: $0] }.flatMap { definition in
            ([definition.content] + definition.conditions.map(\.content)).compactMap { content in
                if case .field(let field) = content, field.datum == nil, !field.isEmpty { field } else { nil }
            }
        }
    }

    /// For each channel that its author sorts by a list: the column with each row's place in that list (Vega-Lite's
    /// `color_s_sort_index`), by which an order or another sort can go.
    private var sortIndices: [(name: String, field: FieldDefinition, list: [Value])] {
        unit.encoding.channels.compactMap { channel in
            guard let field = unit.encoding[channel]?.anyField, case .on(.list(let list)) = field.sort,
                field.datum == nil, field.reference != nil
            else { return nil }
            return (channel.rawValue + "_" + field.column(suffix: "sort_index"), field, list)
        }
    }

    /// With those columns; a value that the list lacks comes after all of it.
    func withSortIndices(_ table: Table, zone: TimeZone) -> Table {
        var table = table
        for (name, field, list) in sortIndices {
            guard let column = table[field.column] ?? table.column(FieldPath(field.column)) else { continue }
            var places: [Value: Double] = [:]
            for (place, value) in list.enumerated() {
                let value = value.converted(for: field, zone: zone)
                places[value] = places[value] ?? Double(place)
            }
            let last = Double(list.count)
            table.set(name, Column(numbers: (0..<column.count).map { places[column[$0]] ?? last }))
        }
        return table
    }

    /// Text and numbers in fields that are used as dates, as dates; codes of a text file that are used as quantities, as
    /// numbers.
    func withDates(_ table: Table, zone: TimeZone) throws(Diagnostic) -> Table {
        var table = table
        // Columns that are made for the fields of a table that tells nothing are not all that it could have.
        table.isBlank = table.tellsNothing
        let made = Set(sortIndices.map(\.name))
        for field in fields {
            guard let reference = field.reference, !field.isCountingAggregate, !made.contains(reference.path.name)
            else {
                continue
            }
            let isDate = field.type == .temporal || field.timeUnit != nil
            let isExtreme = field.aggregate?.operation == .min || field.aggregate?.operation == .max
            // Which field a count counts does not matter; every other one must be there.
            let column = try table.require(reference)
            // Later steps know a part of an object by its whole path.
            if table[reference.path.name] == nil, table.rowCount == column.count {
                table.set(reference.path.name, column)
            }
            if isDate {
                table = try table.withDates(in: reference, zone: zone)
            } else if field.type == .quantitative, case .strings(_, let dictionary) = column.storage,
                isExtreme || table.isText && !dictionary.contains(where: { Value.number(from: $0).isNaN })
            {
                table.set(reference.path.name, column.parsed(as: .number, zone: zone))
            }
        }
        return table
    }

    /// With the edges of all bins, and their texts where a discrete scale shows them.
    func binned(
        _ table: Table, extentsOf whole: Table?, scope: Scope
    ) throws(Diagnostic) -> (Table, [String: BinBoundaries]) {
        var table = table
        var boundaries: [String: BinBoundaries] = [:]
        var context = TransformContext()
        for field in fields {
            guard field.isBinning, var parameters = field.binParameters, let reference = field.reference,
                boundaries[field.column] == nil
            else { continue }
            if let column = whole?.column(reference.path) {
                parameters.extent = parameters.extent ?? Measure(column).extent
            }
            let bin = BinTransform(bin: parameters, field: reference, start: field.column, end: field.endColumn)
            boundaries[field.column] = try bin.boundaries(in: table)
            table = try Transform.bin(bin).applied(to: table, in: &context)
        }
        for field in fields where field.isBinning && field.isDiscrete && table[field.rangeColumn] == nil {
            let (start, end) = (table[field.column], table[field.endColumn])
            guard let start, let end else { continue }
            let label = BinLabel(format: field.guideFormat ?? unit.numberLabels, scope: scope)
            let texts = try (0..<table.rowCount).map { row throws(Diagnostic) in
                start.isValid(row) ? Value.string(try label.text(start.number(row), end.number(row))) : .null
            }
            table.set(field.rangeColumn, Column(texts))
        }
        return (table, boundaries)
    }

    var timeUnits: [Transform] {
        var seen: Set<String> = []
        return fields.compactMap { field in
            guard let unit = field.timeUnit, let reference = field.reference else { return nil }
            if unit.isBinned {
                // The data hold the starts; only the ends are missing.
                let end = reference.path.name + "_end"
                guard seen.insert(end).inserted else { return nil }
                return .timeUnit(
                    TimeUnitTransform(unit: unit, field: reference, name: reference.path.name, endName: end))
            }
            let name = FieldDefinition.timeUnitName(unit) + "_" + reference.path.name
            guard seen.insert(name).inserted else { return nil }
            return .timeUnit(TimeUnitTransform(unit: unit, field: reference, name: name, endName: name + "_end"))
        }
    }

    /// One row for each combination of the fields that are not summarized; nil where nothing is.
    var aggregate: Transform? {
        guard unit.isAggregated else { return nil }
        var summaries: [AggregateField] = []
        var dimensions: [FieldReference] = []
        func add(_ name: String) {
            if !dimensions.contains(where: { $0.name == name }) {
                dimensions.append(FieldReference(FieldPath(name: name)))
            }
        }
        for field in fields {
            if let aggregate = field.aggregate {
                let name =
                    aggregate.operation.picksRow
                    ? aggregate.operation.rawValue + "_" + (aggregate.argument?.name ?? "") : field.column
                if !summaries.contains(where: { $0.name == name }) {
                    summaries.append(
                        AggregateField(
                            operation: aggregate.operation, field: aggregate.argument ?? field.reference, name: name))
                }
                if field.scale.value?.domain == .unaggregated, let reference = field.reference {
                    for operation in [AggregateOperation.min, .max] {
                        summaries.append(
                            AggregateField(
                                operation: operation, field: reference,
                                name: operation.rawValue + "_" + reference.name))
                    }
                }
                continue
            }
            add(field.column)
            if field.isBinning || field.timeUnit != nil { add(field.endColumn) }
            if field.isBinning && field.isDiscrete { add(field.rangeColumn) }
        }
        return .aggregate(AggregateTransform(fields: summaries, groupBy: dimensions))
    }

    /// The `impute` of x or y: rows that are missing along the other one.
    var imputations: [Transform] {
        let (x, y) = (unit.encoding.field(.x), unit.encoding.field(.y))
        let pairs: [(FieldDefinition?, FieldDefinition?)] = [(x, y), (y, x)]
        return pairs.compactMap { imputed, key in
            guard let imputed, let definition = imputed.impute, let key, key.datum == nil else { return nil }
            var transform = ImputeTransform(
                field: FieldReference(FieldPath(name: imputed.column), at: imputed.origin),
                key: FieldReference(FieldPath(name: key.column), at: key.origin))
            transform.groupBy = unit.encoding.pathGroupingFields(for: unit.mark.type)
                .map { FieldReference(FieldPath(name: $0.column)) }
            transform.keyValues = definition.keyValues
            transform.method = definition.method ?? .value
            transform.value = definition.value ?? .null
            transform.frameBefore = definition.frameBefore
            transform.frameAfter = definition.frameAfter
            return .impute(transform)
        }
    }

    /// The middle of each bin that a stack groups by, since only one field can be imputed along.
    func withBinMiddles(_ table: Table) throws(Diagnostic) -> Table {
        guard let stacking = unit.stacking, stacking.imputes else { return table }
        var table = table
        for field in stacking.groupBy.compactMap({ unit.encoding.field($0) }) where field.isBinning {
            guard let start = table[field.column], let end = table[field.endColumn] else { continue }
            let band = field.bandPosition ?? 0.5
            let middles = (0..<table.rowCount).map { row in
                start.isFinite(row) ? band * start.number(row) + (1 - band) * end.number(row) : start.number(row)
            }
            let nulls = (0..<table.rowCount).map { start[$0] == .null }
            table.set(field.column(suffix: "mid"), Column(numbers: middles, nulls: nulls))
        }
        return table
    }

    /// Layers that lack a row of the stack get one with 0.
    var stackImputations: [Transform] {
        guard let stacking = unit.stacking, stacking.imputes, let measure = unit.encoding.field(stacking.channel) else {
            return []
        }
        return stacking.groupBy.compactMap { channel in
            guard let field = unit.encoding.field(channel) else { return nil }
            let key = field.isBinning ? field.column(suffix: "mid") : field.column
            var transform = ImputeTransform(
                field: FieldReference(FieldPath(name: measure.column)), key: FieldReference(FieldPath(name: key)))
            transform.groupBy = stacking.stackBy.map { FieldReference(FieldPath(name: $0.column)) }
            transform.value = .number(0)
            return .impute(transform)
        }
    }

    var stack: Transform? {
        guard let stacking = unit.stacking, let measure = unit.encoding.field(stacking.channel) else { return nil }
        let groupBy = stacking.groupBy.compactMap { unit.encoding.field($0) }.flatMap { field -> [String] in
            if field.isBinning {
                return stacking.imputes ? [field.column(suffix: "mid")] : [field.column, field.endColumn]
            }
            return [field.column]
        }
        var transform = StackTransform(
            field: FieldReference(FieldPath(name: measure.column), at: measure.origin),
            groupBy: groupBy.map { FieldReference(FieldPath(name: $0)) }, start: measure.column + "_start",
            end: measure.column + "_end")
        transform.offset = stacking.offset
        transform.sort = stackOrder(stacking)
        return .stack(transform)
    }

    /// By the order channel's fields; without one by the layers' own values, so that the first stands on top.
    private func stackOrder(_ stacking: Stacking) -> [SortField] {
        let orders = unit.encoding[all: .order].compactMap { definition -> SortField? in
            guard case .field(let field) = definition.content, !field.isEmpty else { return nil }
            return SortField(
                field: FieldReference(FieldPath(name: field.column)), isDescending: field.sort == .on(.descending))
        }
        if !orders.isEmpty { return orders }
        if let order = stacking.order {
            return [
                SortField(field: FieldReference(FieldPath(name: order.column)), isDescending: order.isDescending)
            ]
        }
        var isDescending = stacking.channel == .y
        if let order = unit.encoding.field(.order), order.isEmpty { isDescending = order.sort == .on(.descending) }
        var names: [String] = []
        for field in stacking.stackBy where !names.contains(field.column) { names.append(field.column) }
        return names.map {
            SortField(field: FieldReference(FieldPath(name: $0)), isDescending: isDescending)
        }
    }

    /// Everything but bins, in order.
    var steps: [Transform] {
        timeUnits + (aggregate.map { [$0] } ?? []) + imputations + stackImputations + (stack.map { [$0] } ?? [])
    }

    /// The fields whose null and NaN leave a row out: those that continuous scales cannot show. A second end without a
    /// value is the scale's zero.
    func invalidFields(isContinuous: (Channel) -> Bool) -> [FieldDefinition] {
        if unit.style[\.invalid] == .off || unit.style[\.invalid] == .show { return [] }
        return measuredFields(among: { $0.scaleChannel == $0 }) { !unit.shownInvalid.contains($0) && isContinuous($0) }
    }

    /// The fields on continuous scales, second ends too.
    func measuredFields(
        among isWanted: (Channel) -> Bool = { _ in true }, isContinuous: (Channel) -> Bool
    ) -> [FieldDefinition] {
        unit.encoding.channels.filter(isWanted).compactMap { channel in
            guard let scaleChannel = channel.scaleChannel, let field = unit.encoding.field(channel),
                field.datum == nil, !field.isCountingAggregate, isContinuous(scaleChannel),
                field.type == .quantitative || field.type == .temporal
            else { return nil }
            return field
        }
    }
}

extension FieldDefinition {
    var isDiscrete: Bool { type == .nominal || type == .ordinal }

    /// The format of the axis or legend, else the field's own.
    fileprivate var guideFormat: LabelFormat? { axis.value?.format ?? legend.value?.format ?? format }
}

extension FieldPath {
    /// A column by its whole name, whatever characters it has.
    init(name: String) {
        self.init("")
        parts = [name]
        text = name
    }
}
