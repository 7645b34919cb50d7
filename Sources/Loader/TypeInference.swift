import Grammar

/// Finds what the texts of a column are: truth values, numbers, dates, or texts (vega-loader's `inferType`).
enum TypeInference {
    /// The column with its type; an empty text is null.
    static func typed(_ column: Column, zone: TimeZone) -> Column {
        guard case .strings(let codes, let dictionary) = column.storage else { return column }
        let filled = dictionary.filter { !$0.isEmpty }
        if filled.isEmpty { return withNulls(column, codes, dictionary) }
        if filled.allSatisfy({ $0 == "true" || $0 == "false" }) {
            let truths = dictionary.map { $0 == "true" }
            return Column(.booleans(codes.map { truths[Int($0)] }), nulls: nulls(codes, dictionary))
        }
        let numbers = dictionary.map { $0.isEmpty ? 0 : Value.number(from: $0) }
        if numbers.allSatisfy({ !$0.isNaN }) {
            return Column(.numbers(codes.map { numbers[Int($0)] }), nulls: nulls(codes, dictionary))
        }
        if let dates = dates(dictionary, zone) {
            return Column(.dates(codes.map { dates[Int($0)] }), nulls: nulls(codes, dictionary))
        }
        return withNulls(column, codes, dictionary)
    }

    private static func dates(_ dictionary: [String], _ zone: TimeZone) -> [Double]? {
        var dates: [Double] = []
        for text in dictionary {
            if text.isEmpty {
                dates.append(.nan)
            } else if let date = DateParsing.milliseconds(text, zone: zone) {
                dates.append(date)
            } else {
                return nil
            }
        }
        return dates
    }

    private static func nulls(_ codes: [Int32], _ dictionary: [String]) -> [Bool]? {
        guard let empty = dictionary.firstIndex(of: "") else { return nil }
        return codes.map { Int($0) == empty }
    }

    private static func withNulls(_ column: Column, _ codes: [Int32], _ dictionary: [String]) -> Column {
        Column(column.storage, nulls: nulls(codes, dictionary))
    }
}
