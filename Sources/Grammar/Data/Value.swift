/// One datum as the expression language knows it: JSON's kinds, dates, and JavaScript's `undefined` for a field that
/// is not there.
package enum Value: Hashable, Sendable {
    case undefined
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    /// Milliseconds since 1970-01-01T00:00:00Z; NaN for a date that does not exist.
    case date(Double)
    case array([Value])
    case object(Record)
    /// A GeoJSON geometry, kept compact.
    case geometry(Geometry)
    /// A regular expression literal.
    indirect case pattern(source: String, flags: String)

    /// Whether the value is there and is a value: neither null, undefined nor NaN (Vega's `isValid`).
    package var isValid: Bool {
        switch self {
        case .undefined, .null: false
        case .number(let n), .date(let n): !n.isNaN
        case .boolean, .string, .array, .object, .geometry, .pattern: true
        }
    }
}

/// Named values in the order in which they were written.
package struct Record: Hashable, Sendable {
    package private(set) var keys: [String]
    package private(set) var values: [Value]

    package init(_ pairs: [(String, Value)] = []) {
        keys = pairs.map(\.0)
        values = pairs.map(\.1)
    }

    /// Nil where the key is absent.
    package subscript(key: String) -> Value? {
        get { keys.firstIndex(of: key).map { values[$0] } }
        set {
            switch (keys.firstIndex(of: key), newValue) {
            case (let i?, let value?): values[i] = value
            case (nil, let value?):
                keys.append(key)
                values.append(value)
            case (let i?, nil):
                keys.remove(at: i)
                values.remove(at: i)
            case (nil, nil): break
            }
        }
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(floatLiteral value: Double) { self = .number(value) }
    package init(integerLiteral value: Int) { self = .number(Double(value)) }
    package init(booleanLiteral value: Bool) { self = .boolean(value) }
}
