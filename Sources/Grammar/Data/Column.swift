/// One field of a table, all rows: numbers, dates and truth values as plain arrays, strings by a dictionary, anything
/// else value by value.
package struct Column: Hashable, Sendable {
    package enum Storage: Hashable, Sendable {
        case numbers([Double])
        /// Milliseconds since 1970 UTC; NaN for an invalid date.
        case dates([Double])
        case booleans([Bool])
        /// `dictionary[codes[row]]`.
        case strings(codes: [Int32], dictionary: [String])
        case values([Value])
    }

    package var storage: Storage
    /// Which rows are null; nil where none is. Not used with `.values`, which holds its nulls itself.
    package var nulls: [Bool]?

    package init(_ storage: Storage, nulls: [Bool]? = nil) {
        self.storage = storage
        self.nulls = nulls
    }

    package init(numbers: [Double]) { self.init(.numbers(numbers)) }
    package init(dates: [Double]) { self.init(.dates(dates)) }

    package var count: Int {
        switch storage {
        case .numbers(let n), .dates(let n): n.count
        case .booleans(let b): b.count
        case .strings(let codes, _): codes.count
        case .values(let v): v.count
        }
    }

    package subscript(row: Int) -> Value {
        if let nulls, nulls[row] { return .null }
        switch storage {
        case .numbers(let n): return .number(n[row])
        case .dates(let d): return .date(d[row])
        case .booleans(let b): return .boolean(b[row])
        case .strings(let codes, let dictionary): return .string(dictionary[Int(codes[row])])
        case .values(let v): return v[row]
        }
    }

    /// The value's number by JavaScript's rules (null is 0, text that is no number NaN).
    package func number(_ row: Int) -> Double {
        switch storage {
        case .numbers(let n), .dates(let n): nulls?[row] == true ? 0 : n[row]
        case .booleans, .strings, .values: self[row].asNumber
        }
    }

    /// Whether the row holds a value that is not null, undefined or NaN.
    package func isValid(_ row: Int) -> Bool {
        if let nulls, nulls[row] { return false }
        switch storage {
        case .numbers(let n), .dates(let n): return !n[row].isNaN
        case .booleans, .strings: return true
        case .values(let v): return v[row].isValid
        }
    }
}

extension Column {
    /// Chooses the narrowest storage that holds the values.
    package init(_ values: [Value]) {
        var numbers = 0
        var dates = 0
        var booleans = 0
        var strings = 0
        var nulls = 0
        for value in values {
            switch value {
            case .number: numbers += 1
            case .date: dates += 1
            case .boolean: booleans += 1
            case .string: strings += 1
            case .null: nulls += 1
            case .undefined, .array, .object, .geometry, .pattern: break
            }
        }
        let mask = nulls > 0 ? values.map { $0 == .null } : nil
        switch values.count - nulls {
        case 0: self.init(.values(values))
        case numbers: self.init(.numbers(values.map { $0 == .null ? .nan : $0.asNumber }), nulls: mask)
        case dates: self.init(.dates(values.map { $0 == .null ? .nan : $0.asNumber }), nulls: mask)
        case booleans: self.init(.booleans(values.map { $0 == .boolean(true) }), nulls: mask)
        case strings:
            self.init(
                strings: values.map { if case .string(let s) = $0 { s } else { "" } }, nulls: mask)
        default: self.init(.values(values))
        }
    }

    package init(strings: [String], nulls: [Bool]? = nil) {
        var index: [String: Int32] = [:]
        var dictionary: [String] = []
        let codes = strings.map { s in
            if let code = index[s] { return code }
            let code = Int32(dictionary.count)
            index[s] = code
            dictionary.append(s)
            return code
        }
        self.init(.strings(codes: codes, dictionary: dictionary), nulls: nulls)
    }

    /// `count` rows of one value.
    package init(repeating value: Value, count: Int) {
        switch value {
        case .number(let n): self.init(.numbers(Array(repeating: n, count: count)))
        case .string(let s): self.init(.strings(codes: Array(repeating: 0, count: count), dictionary: [s]))
        case .undefined, .null, .boolean, .date, .array, .object, .geometry, .pattern:
            self.init(Array(repeating: value, count: count))
        }
    }

    /// The rows named, in the order named; a row may be named more than once.
    package func gathered(_ rows: [Int]) -> Column {
        let mask = nulls.map { nulls in rows.map { nulls[$0] } }
        switch storage {
        case .numbers(let n): return Column(.numbers(rows.map { n[$0] }), nulls: mask)
        case .dates(let d): return Column(.dates(rows.map { d[$0] }), nulls: mask)
        case .booleans(let b): return Column(.booleans(rows.map { b[$0] }), nulls: mask)
        case .strings(let codes, let dictionary):
            return Column(.strings(codes: rows.map { codes[$0] }, dictionary: dictionary), nulls: mask)
        case .values(let v): return Column(.values(rows.map { v[$0] }))
        }
    }

    package var values: [Value] { (0..<count).map { self[$0] } }
}
