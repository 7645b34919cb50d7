/// A column as a summary sees it: numbers, of which only the valid ones count.
struct Measure {
    enum State: UInt8 {
        case valid
        /// Null, undefined or the empty text.
        case missing
        /// NaN in the data. Text that is no number is valid (it can be a minimum), its number is NaN.
        case nan
    }

    let numbers: [Double]
    /// Nil where the numbers alone tell: NaN or valid.
    private let states: [State]?

    init(_ column: Column) {
        switch column.storage {
        case .numbers(let n), .dates(let n):
            numbers = n
            states = column.nulls.map { nulls in n.indices.map { nulls[$0] ? .missing : n[$0].isNaN ? .nan : .valid } }
        case .strings(let codes, let dictionary):
            let parsed = dictionary.map { Value.string($0).asNumber }
            numbers = codes.map { parsed[Int($0)] }
            states = codes.indices.map { row in
                column.nulls?[row] == true || dictionary[Int(codes[row])].isEmpty ? .missing : .valid
            }
        case .booleans, .values:
            let values = column.values
            numbers = values.map(\.asNumber)
            states = values.map(Measure.state)
        }
    }

    private static func state(_ value: Value) -> State {
        switch value {
        case .undefined, .null: .missing
        case .string(let s): s.isEmpty ? .missing : .valid
        case .number(let n), .date(let n): n.isNaN ? .nan : .valid
        case .boolean, .array, .object, .geometry, .pattern: .valid
        }
    }

    @inline(__always) func state(_ row: Int) -> State {
        if let states { return states[row] }
        return numbers[row].isNaN ? .nan : .valid
    }

    /// Whether the row holds a value that is also a number.
    @inline(__always) func isNumber(_ row: Int) -> Bool { state(row) == .valid && !numbers[row].isNaN }

    /// The least and the greatest number; nil where there is none.
    var extent: ClosedRange<Double>? { extent(of: numbers.indices) }

    func extent(of rows: some Sequence<Int>) -> ClosedRange<Double>? {
        var low = Double.infinity
        var high = -Double.infinity
        for row in rows where isNumber(row) {
            low = min(low, numbers[row])
            high = max(high, numbers[row])
        }
        return low <= high ? low...high : nil
    }
}
