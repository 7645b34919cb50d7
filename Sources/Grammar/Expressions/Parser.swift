/// Reads an expression by precedence climbing (Richards, “The MCPL Programming Language”, 1999) over JavaScript's
/// operators. Assignments, functions and statements are no part of the language.
struct Parser {
    let source: ExpressionSource
    /// What can be called beside the functions of the language.
    let functions: [String: ExternalFunction]
    var lexer: Lexer
    var token: Token
    /// Where the token before ended.
    var lastEnd = 0
    /// How many brackets, unary operators and conditionals are open.
    private var depth = 0

    /// Far above what anybody writes, and well within the smallest stack.
    static let depthLimit = 200

    private init(_ source: ExpressionSource, _ functions: [String: ExternalFunction]) throws(Diagnostic) {
        self.source = source
        self.functions = functions
        lexer = Lexer(source)
        token = try lexer.next()
    }

    /// The whole text as one expression.
    static func parse(
        _ source: ExpressionSource, _ functions: [String: ExternalFunction]
    ) throws(Diagnostic) -> Syntax {
        var parser = try Parser(source, functions)
        let expression = try parser.expression()
        if parser.token.kind != .end { throw parser.unexpected("an operator") }
        return expression
    }

    /// A conditional, or whatever binds more tightly.
    mutating func expression() throws(Diagnostic) -> Syntax {
        try nested { (parser) throws(Diagnostic) in
            let test = try parser.binary(above: 0)
            guard try parser.take("?") else { return test }
            let then = try parser.expression()
            try parser.expect(":")
            let otherwise = try parser.expression()
            return try parser.node(
                .conditional(test: test, then: then, otherwise: otherwise), from: test.range.lowerBound)
        }
    }

    private mutating func binary(above floor: Int) throws(Diagnostic) -> Syntax {
        var left = try unary()
        while let (kind, precedence) = infix, precedence > floor {
            try advance()
            let right = try binary(above: precedence)
            left = try node(kind(left, right), from: left.range.lowerBound)
        }
        return left
    }

    mutating func unary() throws(Diagnostic) -> Syntax {
        guard case .sign(let text) = token.kind, let symbol = UnaryOperator(rawValue: text) else {
            return try postfix()
        }
        let start = token.range.lowerBound
        try advance()
        let operand = try nested { (parser) throws(Diagnostic) in try parser.unary() }
        return try node(.unary(symbol, operand), from: start)
    }

    /// The operator at the token, and how tightly it binds.
    private var infix: (kind: (Syntax, Syntax) -> Syntax.Kind, precedence: Int)? {
        let text: String
        switch token.kind {
        case .sign(let sign): text = sign
        case .name("in"): text = "in"
        case .name, .number, .text, .end: return nil
        }
        if let logical = LogicalOperator(rawValue: text) {
            return ({ .logical(logical, $0, $1) }, logical.precedence)
        }
        return BinaryOperator(rawValue: text).map { binary in ({ .binary(binary, $0, $1) }, binary.precedence) }
    }
}

extension Parser {
    mutating func advance() throws(Diagnostic) {
        lastEnd = token.range.upperBound
        token = try lexer.next()
    }

    /// Steps over the sign if it is there.
    mutating func take(_ sign: String) throws(Diagnostic) -> Bool {
        guard token.isSign(sign) else { return false }
        try advance()
        return true
    }

    mutating func expect(_ sign: String) throws(Diagnostic) {
        if try !take(sign) { throw unexpected("\"\(sign)\"") }
    }

    func unexpected(_ expected: String) -> Diagnostic {
        let hint: String? =
            switch token.kind {
            case .sign("="): "did you mean \"==\"?"
            case .sign("**"): "did you mean \"pow(a, b)\"?"
            case .sign("??"): "did you mean \"||\"?"
            case .sign, .name, .number, .text, .end: nil
            }
        return source.error("expected \(expected), found \(token.called)", at: token.range, label: hint)
    }

    /// Reads one level deeper.
    mutating func nested(_ read: (inout Parser) throws(Diagnostic) -> Syntax) throws(Diagnostic) -> Syntax {
        depth += 1
        defer { depth -= 1 }
        if depth > Parser.depthLimit { throw tooDeep(token.range) }
        return try read(&self)
    }

    /// A node that ends before the current token.
    func node(_ kind: Syntax.Kind, from start: Int) throws(Diagnostic) -> Syntax {
        let node = Syntax(kind, at: start..<max(start, lastEnd))
        // Long chains such as `a + b + …` are high without being nested.
        if node.height > 2 * Parser.depthLimit { throw tooDeep(node.range) }
        return node
    }

    private func tooDeep(_ range: Range<Int>) -> Diagnostic {
        source.error(
            "cannot read the expression because it is nested too deeply", at: range,
            notes: ["expressions may be \(Parser.depthLimit) levels deep"])
    }
}

extension LogicalOperator {
    var precedence: Int {
        switch self {
        case .or: 1
        case .and: 2
        }
    }
}

extension BinaryOperator {
    /// ECMA-262, sections 13.7 to 13.12.
    var precedence: Int {
        switch self {
        case .bitOr: 3
        case .bitXor: 4
        case .bitAnd: 5
        case .equal, .notEqual, .same, .notSame: 6
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .isKeyOf: 7
        case .shiftLeft, .shiftRight, .shiftRightUnsigned: 8
        case .add, .subtract: 9
        case .multiply, .divide, .remainder: 10
        }
    }
}
