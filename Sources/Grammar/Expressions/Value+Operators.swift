#if canImport(Glibc)
    import Glibc
#endif

/// JavaScript's operators over values of any kind (ECMA-262, section 13). Dates, arrays and objects compare by value,
/// where JavaScript asks whether they are one thing.
extension Value {
    /// The value as `+` and `==` see it: dates and objects are their text (ToPrimitive without a hint).
    private var primitive: Value {
        switch self {
        case .date, .array, .object, .geometry, .pattern: .string(asText)
        case .undefined, .null, .boolean, .number, .string: self
        }
    }

    static func sum(_ a: Value, _ b: Value) -> Value {
        switch (a.primitive, b.primitive) {
        case (.string(let s), let t): .string(s + t.asText)
        case (let s, .string(let t)): .string(s.asText + t)
        case (let s, let t): .number(s.asNumber + t.asNumber)
        }
    }

    /// `a === b`.
    static func isStrictlyEqual(_ a: Value, _ b: Value) -> Bool {
        // NaN differs from itself; enum equality goes by Double's, which says the same.
        a == b
    }

    /// `a == b` (IsLooselyEqual).
    static func isLooselyEqual(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.undefined, .null), (.null, .undefined): return true
        case (.undefined, _), (.null, _), (_, .undefined), (_, .null): return a == b
        case (.number, .number), (.string, .string), (.boolean, .boolean): return a == b
        case (.date, .date), (.array, .array), (.object, .object), (.geometry, .geometry),
            (.pattern, .pattern):
            return a == b
        case (.boolean, _), (_, .boolean), (.number, .string), (.string, .number):
            return a.primitiveNumber == b.primitiveNumber
        case (.number, _), (_, .number): return a.primitiveNumber == b.primitiveNumber
        case (.string, _), (.date, _), (.array, _), (.object, _), (.geometry, _), (.pattern, _):
            return a.primitive == b.primitive && !(a.isObject && b.isObject)
        }
    }

    private var primitiveNumber: Double { primitive.asNumber }

    /// Whether JavaScript's `typeof` says `object`, null aside.
    var isObject: Bool {
        switch self {
        case .date, .array, .object, .geometry, .pattern: true
        case .undefined, .null, .boolean, .number, .string: false
        }
    }

    /// `key in object`.
    static func isKey(_ key: Value, of object: Value) -> Bool {
        switch object {
        case .object(let record): record[key.asText] != nil
        case .array(let items): Int(key.asText).map(items.indices.contains) ?? (key == "length")
        case .geometry(let geometry): geometry.member(key.asText) != .undefined
        case .undefined, .null, .boolean, .number, .string, .date, .pattern: false
        }
    }
}

extension BinaryOperator {
    func apply(_ a: Value, _ b: Value) -> Value {
        switch self {
        case .add: .sum(a, b)
        case .subtract, .multiply, .divide, .remainder, .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight,
            .shiftRightUnsigned:
            .number(arithmetic?(a.asNumber, b.asNumber) ?? .nan)
        case .equal: .boolean(Value.isLooselyEqual(a, b))
        case .notEqual: .boolean(!Value.isLooselyEqual(a, b))
        case .same: .boolean(Value.isStrictlyEqual(a, b))
        case .notSame: .boolean(!Value.isStrictlyEqual(a, b))
        case .less: .boolean(Value.isLess(a, b))
        case .lessOrEqual: .boolean(Value.isLessOrEqual(a, b))
        case .greater: .boolean(Value.isLess(b, a))
        case .greaterOrEqual: .boolean(Value.isLessOrEqual(b, a))
        case .isKeyOf: .boolean(Value.isKey(a, of: b))
        }
    }

    /// The operator over numbers that gives a number; nil for comparisons.
    var arithmetic: (@Sendable (Double, Double) -> Double)? {
        switch self {
        case .add: { $0 + $1 }
        case .subtract: { $0 - $1 }
        case .multiply: { $0 * $1 }
        case .divide: { $0 / $1 }
        case .remainder: { fmod($0, $1) }
        case .bitAnd: { Double($0.int32 & $1.int32) }
        case .bitOr: { Double($0.int32 | $1.int32) }
        case .bitXor: { Double($0.int32 ^ $1.int32) }
        case .shiftLeft: { Double($0.int32 << ($1.int32 & 31)) }
        case .shiftRight: { Double($0.int32 >> ($1.int32 & 31)) }
        case .shiftRightUnsigned: { Double(UInt32(bitPattern: $0.int32) >> UInt32($1.int32 & 31)) }
        case .equal, .notEqual, .same, .notSame, .less, .lessOrEqual, .greater, .greaterOrEqual, .isKeyOf: nil
        }
    }

    /// The operator over numbers that gives a truth value; nil for arithmetic.
    var comparison: (@Sendable (Double, Double) -> Bool)? {
        switch self {
        case .equal, .same: { $0 == $1 }
        case .notEqual, .notSame: { $0 != $1 }
        case .less: { $0 < $1 }
        case .lessOrEqual: { $0 <= $1 }
        case .greater: { $0 > $1 }
        case .greaterOrEqual: { $0 >= $1 }
        case .add, .subtract, .multiply, .divide, .remainder, .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight,
            .shiftRightUnsigned, .isKeyOf:
            nil
        }
    }

    /// Whether the operator asks for equality, where a number differs from null.
    var isEquality: Bool {
        switch self {
        case .equal, .notEqual, .same, .notSame: true
        case .add, .subtract, .multiply, .divide, .remainder, .less, .lessOrEqual, .greater, .greaterOrEqual, .bitAnd,
            .bitOr, .bitXor, .shiftLeft, .shiftRight, .shiftRightUnsigned, .isKeyOf:
            false
        }
    }
}

extension Double {
    /// The number's lower 32 bits (ECMA-262, ToInt32).
    var int32: Int32 {
        if let exact = Int32(exactly: self) { return exact }
        guard isFinite else { return 0 }
        let rest = fmod(rounded(.towardZero), 4_294_967_296)
        return Int32(truncatingIfNeeded: Int64(rest))
    }
}
