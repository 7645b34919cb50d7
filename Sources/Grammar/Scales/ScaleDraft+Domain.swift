extension ScaleDraft {
    /// Takes the domain that the unit's data and its author give the channel.
    mutating func drawDomain(from data: UnitData, unit: Unit, zone: TimeZone) throws(Diagnostic) {
        guard let field = unit.encoding.scaledField(channel) else { return }
        self.zone = zone
        if field.isBinning { bins = data.bins[field.column] }
        if field.isBinned, let step = field.binParameters?.step {
            implicit.bins = .every(step: step, start: nil, stop: nil)
        }
        if case .values(let values)? = explicit.domain {
            domain = [.values(values.map { $0.converted(for: field, zone: zone) })]
            domainIsExplicit = true
            return
        }
        if explicit.domain == .undecided {
            domain = [try undecidedPart(field, data)]
            domainIsExplicit = true
            return
        }
        var parts = try dataParts(channel, data, unit, zone: zone)
        if let second = channel.secondary, channel == .x || channel == .y, unit.encoding.field(channel) != nil,
            unit.encoding.field(second) != nil
        {
            parts += try dataParts(second, data, unit, zone: zone)
        }
        if case .unionWith(let values)? = explicit.domain {
            parts.insert(.values(values.map { $0.converted(for: field, zone: zone) }), at: 0)
            domainIsExplicit = true
        }
        domain = parts
        if case .field(let reference)? = explicit.range, let values = data.domains.column(reference.path) {
            range = .column(key: data.domains.named(field.column), values: values)
        }
    }

    /// The values in the order in which marks are drawn, as d3's ordinal scale takes them in.
    private func undecidedPart(_ field: FieldDefinition, _ data: UnitData) throws(Diagnostic) -> DomainPart {
        guard type == .ordinal, field.datum == nil else {
            throw Diagnostic(
                .error, "expected an array of values as domain of \"\(channel.rawValue)\", found null",
                at: explicit.origin ?? field.origin, notes: ["only an ordinal scale can do without"])
        }
        return .column(data.marks.named(field.isBinning ? field.rangeColumn : field.column), sort: .none)
    }

    private func dataParts(
        _ channel: Channel, _ data: UnitData, _ unit: Unit, zone: TimeZone
    ) throws(Diagnostic) -> [DomainPart] {
        guard let field = unit.encoding[channel]?.anyField ?? unit.encoding.scaledField(channel) else { return [] }
        if let stacking = unit.stacking, stacking.channel == channel {
            if stacking.offset == .normalize { return [.values([0, 1])] }
            let table = data.domains
            return [
                .column(table.named(field.column + "_start"), sort: .none),
                .column(table.named(field.column + "_end"), sort: .none),
            ]
        }
        if let datum = field.datum { return [.values([datum.converted(for: field, zone: zone)])] }
        let table = data.domains
        if explicit.domain == .unaggregated, let reference = field.reference,
            let least = table["min_" + reference.name], let most = table["max_" + reference.name]
        {
            return [.column(least, sort: .none), .column(most, sort: .none)]
        }
        if field.isBinning {
            if type == .binOrdinal { return [] }
            if type.isDiscrete {
                let name = field.isDiscrete ? field.rangeColumn : field.column
                let sort = try sort(field, data, unit)
                let byStart = DomainSort.summary(
                    .min, field: field.column, key: table.named(name), measure: table.named(field.column),
                    isDescending: false)
                return [.column(table.named(name), sort: sort == .natural(isDescending: false) ? byStart : sort)]
            }
            return data.bins[field.column].map { [.extent($0.start, $0.stop)] } ?? []
        }
        if let timeUnit = field.timeUnit, !type.isDiscrete, hasBandEnd(field, unit) {
            let band = field.bandPosition ?? unit.style.configured(\.timeUnitBandPosition) ?? 0.5
            if unit.mark.type.isRectBased, channel == .x || channel == .y, band != 0.5 {
                let edges = ShiftedBand(
                    start: table.named(field.column), end: table.named(field.endColumn), unit: timeUnit, at: band,
                    zone: zone)
                return [.column(edges.low, sort: .none), .column(edges.high, sort: .none)]
            }
            let starts = DomainPart.column(table.named(field.column), sort: .none)
            // Of units that the data already hold, only marks with a width ask for the ends.
            if timeUnit.isBinned, !unit.mark.type.isRectBased { return [starts] }
            return [starts, .column(table.named(field.endColumn), sort: .none)]
        }
        // A second end follows the order that the first one asks for.
        let isSecond = channel.scaleChannel != channel
        return [
            .column(
                table.named(field.column), sort: type.isDiscrete && !isSecond ? try sort(field, data, unit) : .none)
        ]
    }

    /// Whether the scale must reach to the ends of the time units (Vega-Lite's `hasBandEnd`).
    private func hasBandEnd(_ field: FieldDefinition, _ unit: Unit) -> Bool {
        guard field.type == .temporal, unit.encoding[channel.secondary ?? channel] == nil || channel.secondary == nil
        else { return false }
        return field.bandPosition ?? unit.style.configured(\.timeUnitBandPosition) != nil
    }

    /// Vega-Lite's `domainSort`.
    private func sort(_ field: FieldDefinition, _ data: UnitData, _ unit: Unit) throws(Diagnostic) -> DomainSort {
        let name = field.isBinning && field.isDiscrete ? field.rangeColumn : field.column
        switch field.sort {
        case .automatic, .on(.ascending): return .natural(isDescending: false)
        case .off: return .none
        case .on(.descending): return .natural(isDescending: true)
        case .on(.list(let values)): return .list(values.map { $0.converted(for: field, zone: zone) })
        case .on(.field(let reference, let operation, let isDescending)):
            let isMeasure = isStackedMeasure(reference?.name, unit)
            return try summary(
                operation ?? (isMeasure ? .sum : .min), reference, data, key: name, isDescending: isDescending)
        case .on(.channel(let other, let isDescending)):
            // A layer that shows no field there has nothing to sort by.
            guard let by = unit.encoding[other]?.anyField, by.datum == nil else {
                return .natural(isDescending: false)
            }
            if let aggregate = by.aggregate, aggregate.operation == .argmin || aggregate.operation == .argmax {
                // Only known after aggregation.
                return .summary(
                    .min, field: by.column, key: data.whole.named(field.column), measure: data.whole.named(by.column),
                    isDescending: isDescending)
            }
            let operation = by.aggregate?.operation ?? (isStackedMeasure(by.reference?.name, unit) ? .sum : .min)
            return try summary(operation, by.reference, data, key: name, isDescending: isDescending)
        }
    }

    private func summary(
        _ operation: AggregateOperation, _ reference: FieldReference?, _ data: UnitData, key: String,
        isDescending: Bool
    ) throws(Diagnostic) -> DomainSort {
        let measure: Column?
        if operation == .count {
            measure = nil
        } else {
            measure = try reference.map { r throws(Diagnostic) in try data.raw.require(r) }
        }
        return .summary(
            operation, field: reference?.name, key: data.raw.named(key), measure: measure, isDescending: isDescending)
    }

    /// Whether sorting by the field means sorting by the height of a whole stack.
    private func isStackedMeasure(_ name: String?, _ unit: Unit) -> Bool {
        guard let stacking = unit.stacking, let name else { return false }
        let dimensions =
            stacking.groupBy.compactMap { unit.encoding.field($0)?.column }
            + stacking.stackBy.compactMap { $0.reference?.name }
        return !dimensions.contains(name)
    }
}

extension Table {
    /// The column, or one without values where the table has none of that name.
    func named(_ name: String) -> Column {
        self[name] ?? column(FieldPath(name)) ?? Column(repeating: .undefined, count: rowCount)
    }
}

extension Value {
    /// A domain value or datum as the field's data hold it: numbers and texts of a temporal field are dates.
    func converted(for field: FieldDefinition, zone: TimeZone) -> Value {
        guard field.type == .temporal || field.timeUnit != nil else { return self }
        switch self {
        case .number(let n):
            // A bare year, month or hour of a single time unit.
            if let unit = field.timeUnit, unit.parts.count == 1, n < 10_000 {
                return .date(unit.timestamp(ofPart: n, zone: zone))
            }
            return .date(n)
        case .string(let text):
            if let unit = field.timeUnit, unit.parts.count == 1, let n = unit.partNumber(named: text) {
                return .date(unit.timestamp(ofPart: n, zone: zone))
            }
            return .date(DateParsing.milliseconds(text, zone: zone) ?? .nan)
        case .undefined, .null, .boolean, .date, .array, .object, .geometry, .pattern: return self
        }
    }
}
