/// A part of an expression bound to its data: asked for a row, it answers with the row's value. Where all rows are
/// known to be numbers or truth values it answers with these, without the detour through `Value`.
enum Formula {
    typealias Values = (Int) throws(Diagnostic) -> Value

    case constant(Value)
    case numbers((Int) -> Double)
    case booleans((Int) -> Bool)
    case values(Values)

    /// The value of a row.
    var value: Values {
        switch self {
        case .constant(let value): { _ in value }
        case .numbers(let number): { .number(number($0)) }
        case .booleans(let truth): { .boolean(truth($0)) }
        case .values(let value): value
        }
    }

    var constant: Value? {
        switch self {
        case .constant(let value): value
        case .numbers, .booleans, .values: nil
        }
    }

    /// JavaScript's `Number(x)` of a row, where no row can fail or be a text, a date or an object: there `+` adds and
    /// `<` compares numbers.
    var number: ((Int) -> Double)? {
        switch self {
        case .constant(let value):
            switch value {
            case .undefined, .null, .boolean, .number:
                let n = value.asNumber
                return { _ in n }
            case .string, .date, .array, .object, .geometry, .pattern: return nil
            }
        case .numbers(let number): return number
        case .booleans(let truth): return { truth($0) ? 1 : 0 }
        case .values: return nil
        }
    }

    /// The numbers, where each row is one.
    var exactNumber: ((Int) -> Double)? {
        switch self {
        case .constant(.number(let n)): { _ in n }
        case .numbers(let number): number
        case .constant, .booleans, .values: nil
        }
    }

    /// JavaScript's `Boolean(x)` of a row, where no row can fail.
    var truth: ((Int) -> Bool)? {
        switch self {
        case .constant(let value):
            let truth = value.asBoolean
            return { _ in truth }
        case .numbers(let number):
            return {
                let n = number($0)
                return !(n == 0 || n.isNaN)
            }
        case .booleans(let truth): return truth
        case .values: return nil
        }
    }

    /// Whether every row is a truth value.
    var isBoolean: Bool {
        switch self {
        case .constant(.boolean), .booleans: true
        case .constant, .numbers, .values: false
        }
    }
}

extension Formula {
    /// The column's rows.
    init(_ column: Column) {
        switch (column.storage, column.nulls) {
        case (.numbers(let n), nil): self = .numbers { n[$0] }
        case (.booleans(let b), nil): self = .booleans { b[$0] }
        case (.strings(let codes, let dictionary), nil):
            let entries = dictionary.map(Value.string)
            self = .values { entries[Int(codes[$0])] }
        case (.numbers, _), (.booleans, _), (.strings, _), (.dates, _), (.values, _): self = .values { column[$0] }
        }
    }
}
