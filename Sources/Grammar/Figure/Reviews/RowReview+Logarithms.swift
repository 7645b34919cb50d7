extension RowReview {
    var logarithmProblems: [Diagnostic] { valuesWithoutLogarithm + [barProblem].compactMap(\.self) }

    /// Zero and, beside positive numbers, negative ones have no place on a log scale.
    private var valuesWithoutLogarithm: [Diagnostic] {
        let fields = ImpliedTransforms(unit).measuredFields { scaleType($0) == .log }
        return fields.compactMap { field in
            guard let column = data.valid.column(FieldPath(name: field.column)) else { return nil }
            let hasPositive = (0..<column.count).contains { column.number($0) > 0 }
            let outside = column.indices {
                column.isValid($0) && (column.number($0) == 0 || hasPositive && column.number($0) < 0)
            }
            guard let first = outside.first else { return nil }
            let name = field.reference?.name ?? field.column
            var diagnostic = Diagnostic(
                .warning,
                "cannot draw \(column[first].asText) of \"\(name)\" on a log scale because it has no logarithm",
                at: field.reference?.origin ?? field.origin, label: "a symlog scale shows it",
                notes: [RowReview.share(outside.count, of: column.count) + " not above 0"])
            diagnostic.subject = .value(column[first], field: name)
            return diagnostic
        }
    }

    /// The length of a bar or the height of an area says how much there is, which it cannot from where there is no zero.
    private var barProblem: Diagnostic? {
        guard unit.mark.type.isBarOrArea, let channel = measured, let second = channel.secondary,
            let field = unit.encoding.field(channel), scaleType(channel) == .log, !field.isBinning,
            unit.encoding[second] == nil, !unit.mark.properties.has(second)
        else { return nil }
        let marks = unit.mark.type == .bar ? "bars" : "areas"
        return Diagnostic(
            .warning,
            "cannot start the \(marks) of \"\(field.reference?.name ?? field.column)\" at 0 because a log scale has no zero",
            at: field.scale.value?.origin ?? field.reference?.origin ?? field.origin,
            label: "they start at the low end of the axis",
            notes: ["points on a log scale, or \(marks) on a symlog scale, do not mislead"])
    }

    /// The channel along which a bar or an area reaches.
    private var measured: Channel? {
        if let stacking = unit.stacking { return stacking.channel }
        return switch unit.orient {
        case .vertical?: .y
        case .horizontal?: .x
        case nil: nil
        }
    }
}
