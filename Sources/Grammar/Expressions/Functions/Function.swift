/// A function of the expression language.
struct Function: Sendable {
    enum Body: Sendable {
        /// Of one number, as most of JavaScript's `Math`.
        case number(@Sendable (Double) -> Double)
        /// A question about one value.
        case test(@Sendable (Value) -> Bool)
        /// Of one value.
        case value(@Sendable (Value, CallContext) throws(Diagnostic) -> Value)
        /// Of any values.
        case values(@Sendable (Arguments, CallContext) throws(Diagnostic) -> Value)
    }

    let name: String
    /// How many arguments it takes.
    let arity: ClosedRange<Int>
    /// Whether equal arguments always give equal results.
    let isPure: Bool
    let body: Body
}

extension Function {
    static func number(_ name: String, _ body: @escaping @Sendable (Double) -> Double) -> Function {
        Function(name: name, arity: 1...1, isPure: true, body: .number(body))
    }

    static func test(_ name: String, _ body: @escaping @Sendable (Value) -> Bool) -> Function {
        Function(name: name, arity: 1...1, isPure: true, body: .test(body))
    }

    static func value(_ name: String, _ body: @escaping @Sendable (Value, CallContext) throws(Diagnostic) -> Value)
        -> Function
    {
        Function(name: name, arity: 1...1, isPure: true, body: .value(body))
    }

    static func values(
        _ name: String, _ arity: ClosedRange<Int>, isPure: Bool = true,
        _ body: @escaping @Sendable (Arguments, CallContext) throws(Diagnostic) -> Value
    ) -> Function {
        Function(name: name, arity: arity, isPure: isPure, body: .values(body))
    }
}

/// The arguments of a call; those that are not given are undefined.
struct Arguments {
    let values: [Value]

    init(_ values: [Value]) { self.values = values }

    var count: Int { values.count }

    subscript(i: Int) -> Value { i < values.count ? values[i] : .undefined }

    func number(_ i: Int) -> Double { self[i].asNumber }

    func text(_ i: Int) -> String { self[i].asText }

    /// Nil where the argument is null, undefined or not given.
    func given(_ i: Int) -> Value? { self[i] == .undefined || self[i] == .null ? nil : self[i] }
}

/// What functions see besides their arguments, and keep from row to row, during one evaluation.
final class CallContext {
    let scope: Scope
    let budget = WorkBudget()
    var random: SeededGenerator
    private var patterns: [Value: Pattern] = [:]
    private var numberFormats: [String: NumberFormat] = [:]

    init(scope: Scope, seed: UInt64) {
        self.scope = scope
        random = SeededGenerator(seed: seed)
    }

    /// The compiled regular expression, compiled once.
    func pattern(_ source: String, _ flags: String) throws(Diagnostic) -> Pattern {
        let key = Value.pattern(source: source, flags: flags)
        if let known = patterns[key] { return known }
        let pattern = try Pattern(source: source, flags: flags)
        patterns[key] = pattern
        return pattern
    }

    /// The number format that a specifier describes, read once.
    func numberFormat(_ specifier: String) throws(Diagnostic) -> NumberFormat {
        if let known = numberFormats[specifier] { return known }
        let format = try NumberFormat(specifier, locale: scope.locale)
        numberFormats[specifier] = format
        return format
    }
}
