extension RowReview {
    /// Numbers in a field of dates are milliseconds since 1970; where all of them would lie within its first days, they
    /// are most likely something else.
    var dayProblems: [Diagnostic] {
        var seen: Set<String> = []
        return unit.encoding.channels.flatMap { unit.encoding[all: $0] }.compactMap { definition in
            guard let field = definition.anyField, field.isDate, let reference = field.reference,
                seen.insert(reference.name).inserted, let column = rows.column(reference.path)
            else { return nil }
            return dayProblem(field, reference, column)
        }
    }

    private func dayProblem(_ field: FieldDefinition, _ reference: FieldReference, _ column: Column) -> Diagnostic? {
        guard let kind = DayNumber(of: column), let first = (0..<column.count).first(where: column.isValid) else {
            return nil
        }
        // A year that stands alone in a text file is a year.
        if rows.isText, kind == .year, data.raw.column(reference.path)?.isRecent == true { return nil }
        let name = reference.name
        let part = name.isWord ? "datum.\(name)" : "datum['\(name)']"
        var diagnostic = Diagnostic(
            .warning,
            "expected dates in \"\(name)\", found numbers that seem to be \(kind.description)",
            at: reference.origin ?? field.origin, label: "a number is read as milliseconds since 1970",
            notes: [
                "this transform makes dates of them: "
                    + "{\"calculate\": \"\(kind.formula(part))\", \"as\": \"\(name)\"}"
            ])
        diagnostic.subject = .value(.number(column.number(first)), field: name)
        return diagnostic
    }
}

/// What numbers are that look like dates and are no milliseconds.
private enum DayNumber: CaseIterable {
    case year, spreadsheetDay, second, calendarDay

    /// The first kind that all of the column's numbers can be; nil where there is none.
    init?(of column: Column) {
        let isNumeric: Bool
        switch column.storage {
        case .numbers: isNumeric = true
        case .dates: isNumeric = false
        case .booleans, .strings, .values: return nil
        }
        let valid = (0..<column.count).filter(column.isValid)
        guard !valid.isEmpty else { return nil }
        let kinds = DayNumber.allCases.filter { isNumeric || $0 == .year || $0 == .spreadsheetDay }
        guard let kind = kinds.first(where: { kind in valid.allSatisfy { kind.canBe(column.number($0)) } }) else {
            return nil
        }
        self = kind
    }

    private func canBe(_ n: Double) -> Bool {
        let isWhole = n == n.rounded()
        switch self {
        case .year: return isWhole && 1500...2200 ~= n
        // From 1954 to 2119, with the time of day behind the point.
        case .spreadsheetDay: return 20_000...80_000 ~= n
        // From 1990 to 2099.
        case .second: return 631_152_000...4_102_444_799 ~= n
        case .calendarDay:
            let (month, day) = (Int(n) / 100 % 100, Int(n) % 100)
            return isWhole && 15_000_101...22_001_231 ~= n && 1...12 ~= month && 1...31 ~= day
        }
    }

    var description: String {
        switch self {
        case .year: "years"
        case .spreadsheetDay: "a spreadsheet's day numbers"
        case .second: "seconds since 1970"
        case .calendarDay: "year, month and day in one"
        }
    }

    /// The expression that gives the date.
    func formula(_ number: String) -> String {
        switch self {
        case .year: "datetime(\(number), 0)"
        // Day 1 is the last day of 1899.
        case .spreadsheetDay: "datetime(1899, 11, 30 + \(number))"
        case .second: "toDate(\(number) * 1000)"
        case .calendarDay:
            "datetime(floor(\(number) / 10000), floor(\(number) / 100) % 100 - 1, \(number) % 100)"
        }
    }
}

extension String {
    /// Whether it can stand behind a point in an expression.
    fileprivate var isWord: Bool {
        guard let first = utf8.first, !(48...57).contains(first) else { return false }
        return unicodeScalars.allSatisfy { $0 == "_" || ("0"..."9").contains($0) || $0.properties.isAlphabetic }
    }
}

extension Column {
    /// Whether its dates lie elsewhere than in the first days of 1970.
    fileprivate var isRecent: Bool {
        guard case .dates(let moments) = storage else { return false }
        return moments.contains { abs($0) > 864e5 }
    }
}
