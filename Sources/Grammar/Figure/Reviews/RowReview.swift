/// Looks for values that a unit's marks would silently leave out, or draw as what they are not.
struct RowReview {
    let unit: Unit
    /// The unit's rows before anything that its encoding implies.
    let rows: Table
    let data: UnitData
    /// The type of each channel's scale.
    let scaleType: (Channel) -> ScaleType?

    func problems() -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let shown = ImpliedTransforms(unit).measuredFields { scaleType($0).map { !$0.isDiscrete } ?? false }
        for field in shown {
            guard let reference = field.reference, let column = rows.column(reference.path) else { continue }
            if let problem = kindProblem(field, reference, column) { problems.append(problem) }
        }
        problems += [shareProblem, sumProblem].compactMap(\.self)
        return problems + dayProblems + logarithmProblems
    }

    // MARK: Kinds

    /// A text where a number or a date is meant, or a number without end.
    private func kindProblem(_ field: FieldDefinition, _ reference: FieldReference, _ column: Column) -> Diagnostic? {
        let strange = strangeRows(field, reference, column)
        guard let first = strange.first else { return nil }
        let (value, known) = (column[first], Set(strange))
        let isUsable = (0..<column.count).contains { column.isValid($0) && !known.contains($0) }
        let subject = Subject.value(value, field: reference.name)
        let kind =
            field.isDate ? "dates" : field.aggregate == nil ? "finite numbers" : "finite numbers to summarize"
        var diagnostic = Diagnostic(
            isUsable ? .warning : .error,
            "expected \(kind) in \"\(reference.name)\", found \(value.isText ? "text " : "")\(subject.quoted)",
            at: reference.origin ?? field.origin,
            notes: [RowReview.share(strange.count, of: column.count) + " left out"])
        if !isUsable && value.isText { diagnostic.label = "a field of texts is nominal or ordinal" }
        diagnostic.subject = subject
        return diagnostic
    }

    /// The rows whose value is of another kind than the field; null, NaN and empty texts count as missing.
    private func strangeRows(_ field: FieldDefinition, _ reference: FieldReference, _ column: Column) -> [Int] {
        if field.isDate {
            guard let dates = data.raw.column(reference.path) else { return [] }
            // Most often nothing is strange, and that is quick to see.
            if case .dates(let moments) = dates.storage, !moments.contains(where: \.isNaN) { return [] }
            return column.indices { column.isValid($0) && !dates.isValid($0) }
        }
        if case .numbers(let numbers) = column.storage, !numbers.contains(where: \.isInfinite) { return [] }
        return column.indices { column.isValid($0) && !column.number($0).isFinite && column[$0] != "" }
    }

    // MARK: Shares

    /// A negative part of a whole: stacked to 100 %, or a slice of a pie.
    private var shareProblem: Diagnostic? {
        guard let stacking = unit.stacking, let field = unit.encoding.field(stacking.channel) else { return nil }
        let isPie = stacking.channel == .theta
        guard isPie || stacking.offset == .normalize, let column = data.whole.column(FieldPath(name: field.column))
        else { return nil }
        let negative = column.indices { column.isValid($0) && column.number($0) < 0 }
        guard let first = negative.first else { return nil }
        let name = field.reference?.name ?? field.column
        let whole = isPie ? "a slice of a pie" : "a share of a whole"
        var diagnostic = Diagnostic(
            .error, "cannot draw \(column[first].asText) of \"\(name)\" as \(whole) because it is negative",
            at: field.reference?.origin ?? field.origin,
            notes: [RowReview.share(negative.count, of: column.count) + " negative"])
        diagnostic.subject = .value(column[first], field: name)
        return diagnostic
    }

    /// Finite numbers can have a sum that is none.
    private var sumProblem: Diagnostic? {
        guard let stacking = unit.stacking, let field = unit.encoding.field(stacking.channel),
            case .numbers(let ends)? = data.whole[field.column + "_end"]?.storage,
            ends.contains(where: { !$0.isFinite })
        else { return nil }
        return Diagnostic(
            .error, "cannot stack \"\(field.reference?.name ?? field.column)\" because its sum is no finite number",
            at: field.reference?.origin ?? field.origin)
    }

    /// `1 of 3 rows is`, `2 of 3 rows are`.
    static func share(_ count: Int, of all: Int) -> String {
        "\(count) of \(all) \(all == 1 ? "row" : "rows") \(count == 1 ? "is" : "are")"
    }
}

extension Column {
    func indices(where isWanted: (Int) -> Bool) -> [Int] { (0..<count).filter(isWanted) }
}

extension FieldDefinition {
    var isDate: Bool { type == .temporal || timeUnit != nil }
}

extension Value {
    fileprivate var isText: Bool { if case .string = self { true } else { false } }
}
