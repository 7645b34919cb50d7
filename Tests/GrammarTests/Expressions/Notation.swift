import Grammar

/// What the expressions of these tests see: a row, parameters, and a clock eight hours before UTC.
enum Example {
    static let datum = Record([
        ("a", 3), ("s", "辽源abc"), ("n", .null), ("o", .object(Record([("b", .array([1, 2]))]))),
    ])
    static let scope = Scope(
        values: ["width": 200, "height": 100, "wide": true],
        timeZone: TimeZone(name: "Asia/Shanghai", baseOffset: 8 * 3_600_000))
}

func value(of text: String) throws -> Value {
    try Expression(text).value(for: Example.datum, in: Example.scope)
}

/// The value as a JavaScript console shows it, which tells −0 from 0 and one NaN from the next value.
func notation(of text: String) throws -> String { notation(try value(of: text)) }

func notation(_ value: Value) -> String {
    switch value {
    case .number(let n) where n == 0 && n.sign == .minus: "-0"
    case .string(let s): "\"\(s)\""
    case .date: "Date(\(value.asText))"
    case .array(let items): "[" + items.map { notation($0) }.joined(separator: ",") + "]"
    case .object(let record):
        "{" + zip(record.keys, record.values).map { "\($0):\(notation($1))" }.joined(separator: ",") + "}"
    case .undefined, .null, .boolean, .number, .geometry, .pattern: value.asText
    }
}
