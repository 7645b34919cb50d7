/// A parsed expression, or a part of one, and the bytes it stands on.
struct Syntax: Hashable, Sendable {
    indirect enum Kind: Hashable, Sendable {
        case literal(Value)
        case name(String)
        case array([Syntax])
        case object(keys: [String], values: [Syntax])
        /// `a.b` and `a['b']`: the key is known.
        case member(Syntax, String)
        /// `a[b]`.
        case index(Syntax, Syntax)
        case call(String, [Syntax])
        case unary(UnaryOperator, Syntax)
        case binary(BinaryOperator, Syntax, Syntax)
        /// `a && b`, `a || b`.
        case logical(LogicalOperator, Syntax, Syntax)
        case conditional(test: Syntax, then: Syntax, otherwise: Syntax)
    }

    let kind: Kind
    let range: Range<Int>
    /// How many levels of parts it has.
    let height: Int

    init(_ kind: Kind, at range: Range<Int>) {
        self.kind = kind
        self.range = range
        height = 1 + (Syntax.parts(kind).map(\.height).max() ?? 0)
    }

    var parts: [Syntax] { Syntax.parts(kind) }

    private static func parts(_ kind: Kind) -> [Syntax] {
        switch kind {
        case .literal, .name: []
        case .array(let items), .call(_, let items), .object(_, let items): items
        case .member(let object, _): [object]
        case .index(let object, let key): [object, key]
        case .unary(_, let operand): [operand]
        case .binary(_, let left, let right), .logical(_, let left, let right): [left, right]
        case .conditional(let test, let then, let otherwise): [test, then, otherwise]
        }
    }
}

enum UnaryOperator: String, Hashable, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case not = "!"
    case complement = "~"
}

enum LogicalOperator: String, Hashable, Sendable {
    case and = "&&"
    case or = "||"
}

enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
    case equal = "=="
    case notEqual = "!="
    case same = "==="
    case notSame = "!=="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case bitAnd = "&"
    case bitOr = "|"
    case bitXor = "^"
    case shiftLeft = "<<"
    case shiftRight = ">>"
    case shiftRightUnsigned = ">>>"
    case isKeyOf = "in"
}
