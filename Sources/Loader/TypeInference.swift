import Grammar

/// Finds what the texts of a column are, by all of them: truth values, numbers, dates, else texts (vega-loader's
/// `inferType`). An empty text is null, whatever the others are. Numbers of which one is a code, such as `00501`, stay
/// texts: as numbers they would lose what tells them apart.
enum TypeInference {
    static func typed(_ column: Column, zone: TimeZone) -> Column {
        guard case .strings(let codes, let dictionary) = column.storage else { return column }
        let nulls = nulls(codes, dictionary)
        let filled = dictionary.filter { !$0.isEmpty }
        if filled.isEmpty { return Column(.values(Array(repeating: .null, count: codes.count))) }
        if filled.allSatisfy({ $0 == "true" || $0 == "false" }) {
            let truths = dictionary.map { $0 == "true" }
            return Column(.booleans(codes.map { truths[Int($0)] }), nulls: nulls)
        }
        if let numbers = read(dictionary, { Value.number(from: $0) }) {
            if filled.contains(where: isCode) { return Column(column.storage, nulls: nulls) }
            return Column(.numbers(codes.map { numbers[Int($0)] }), nulls: nulls)
        }
        if let dates = read(dictionary, { date($0, zone) }) {
            return Column(.dates(codes.map { dates[Int($0)] }), nulls: nulls)
        }
        return Column(column.storage, nulls: nulls)
    }

    private static func isCode(_ text: String) -> Bool {
        Array(text.trimmed.utf8).withUnsafeBufferPointer { bytes in
            let scan = DecimalScan(bytes, from: 0, to: bytes.count)
            return scan.end == bytes.count && scan.isCode(in: bytes)
        }
    }

    /// All entries as numbers, NaN for the empty one; nil where another one is NaN.
    private static func read(_ dictionary: [String], _ number: (String) -> Double) -> [Double]? {
        var numbers: [Double] = []
        for text in dictionary {
            let n = text.isEmpty ? .nan : number(text)
            if n.isNaN && !text.isEmpty { return nil }
            numbers.append(n)
        }
        return numbers
    }

    /// NaN for what is no date. V8 takes `Store 1` for 1 January and `1,5` for 5 January 2001: here a date has a year of
    /// at least four digits, and before its first number no other words than months and weekdays.
    private static func date(_ text: String, _ zone: TimeZone) -> Double {
        let word = text.drop { !$0.isLetter && !$0.isNumber }.prefix { $0.isLetter }
        if !word.isEmpty, !names.contains(word.prefix(3).lowercased()) { return .nan }
        if !text.split(whereSeparator: { !$0.isASCII || !$0.isWholeNumber }).contains(where: { $0.count >= 4 }) {
            return .nan
        }
        return DateParsing.milliseconds(text, zone: zone) ?? .nan
    }

    private static let names: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu",
        "fri", "sat", "sun",
    ]

    private static func nulls(_ codes: [Int32], _ dictionary: [String]) -> [Bool]? {
        guard let empty = dictionary.firstIndex(of: "") else { return nil }
        return codes.map { Int($0) == empty }
    }
}

extension String {
    fileprivate var trimmed: Substring {
        var text = self[...].drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
