extension FieldDefinition {
    /// The field's reference, if it shows one.
    var reference: FieldReference? {
        if case .field(let reference) = quantity { reference } else { nil }
    }

    var datum: Value? {
        if case .datum(let value) = quantity { value } else { nil }
    }

    /// Whether the field is cut into bins here (not binned before).
    var isBinning: Bool {
        if case .by(let parameters)? = bin { !parameters.isBinned } else { false }
    }

    var isBinned: Bool {
        switch bin {
        case .binned?: true
        case .by(let parameters)?: parameters.isBinned
        case nil: false
        }
    }

    var binParameters: BinParameters? {
        if case .by(let parameters)? = bin { parameters } else { nil }
    }

    /// Whether there is nothing to look up: an order that is only turned around.
    var isEmpty: Bool { reference == nil && datum == nil && aggregate == nil }

    var isCount: Bool { aggregate?.operation == .count }

    /// Whether the aggregate always gives a number, even over nothing.
    var isCountingAggregate: Bool {
        aggregate.map { [.count, .valid, .missing, .distinct].contains($0.operation) } ?? false
    }

    /// The column that holds the field once bins, time units and aggregates are computed, with Vega-Lite's name
    /// (`bin_maxbins_10_x`, `yearmonth_date`, `mean_x`, `__count`), so that expressions can rely on it.
    var column: String { column(suffix: nil) }

    /// The column of the upper edge of the bin or time unit.
    var endColumn: String { column(suffix: "end") }

    /// The column with the bin's text, for bins on discrete scales.
    var rangeColumn: String { column(suffix: "range") }

    func column(suffix: String?) -> String {
        var name = reference?.path.name ?? ""
        if isCount {
            name = "__count"
        } else if let parameters = binParameters, !parameters.isBinned {
            name = FieldDefinition.binName(parameters) + "_" + name
        } else if let aggregate {
            let row = aggregate.operation.picksRow ? (aggregate.argument?.name ?? "") + "." : ""
            name = aggregate.operation.rawValue + "_" + row + name
        } else if let timeUnit, !timeUnit.isBinned {
            name = FieldDefinition.timeUnitName(timeUnit) + "_" + name
        }
        return suffix.map { name + "_" + $0 } ?? name
    }

    static func binName(_ p: BinParameters) -> String {
        var name = "bin"
        if let v = p.anchor { name += "_anchor_" + Value.text(of: v) }
        if let v = p.base { name += "_base_" + Value.text(of: v) }
        if let v = p.divide { name += "_divide_" + v.map(Value.text).joined(separator: "_") }
        if let v = p.extent {
            name += "_extent_" + Value.text(of: v.lowerBound) + "_" + Value.text(of: v.upperBound)
        }
        if let v = p.maxBins { name += "_maxbins_\(v)" }
        if let v = p.minStep { name += "_minstep_" + Value.text(of: v) }
        if let v = p.nice { name += "_nice_\(v)" }
        if let v = p.step { name += "_step_" + Value.text(of: v) }
        if let v = p.steps { name += "_steps_" + v.map(Value.text).joined(separator: "_") }
        return name
    }

    static func timeUnitName(_ unit: TimeUnit) -> String {
        var name = unit.name
        if let bins = unit.maxBins { name += "_maxbins_\(bins)" }
        if unit.step != 1 { name += "_step_\(unit.step)" }
        return name
    }
}
