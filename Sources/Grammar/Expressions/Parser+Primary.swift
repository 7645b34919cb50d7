extension Parser {
    /// A primary with the members, indices and calls that follow it.
    mutating func postfix() throws(Diagnostic) -> Syntax {
        let start = token.range.lowerBound
        var node = try primary()
        while true {
            if try take(".") {
                guard case .name(let key) = token.kind else { throw unexpected("the name of a property") }
                try advance()
                node = try self.node(.member(node, key), from: start)
            } else if try take("[") {
                let key = try expression()
                try expect("]")
                node = try self.node(Parser.element(of: node, key), from: start)
            } else if token.isSign("(") {
                throw source.error(
                    "cannot call \"\(text(node.range))\" because only functions of the language can be called",
                    at: node.range, label: methodHint(node))
            } else {
                return node
            }
        }
    }

    private static func element(of object: Syntax, _ key: Syntax) -> Syntax.Kind {
        if case .literal(.string(let text)) = key.kind { return .member(object, text) }
        return .index(object, key)
    }

    /// `datum.name.slice(…)` is `slice(datum.name, …)` here.
    private func methodHint(_ node: Syntax) -> String? {
        guard case .member(let object, let method) = node.kind, let name = FunctionTable.function(forMethod: method)
        else { return nil }
        return "did you mean \"\(name)(\(text(object.range)), …)\"?"
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: lexer.bytes[range], as: UTF8.self) }

    private mutating func primary() throws(Diagnostic) -> Syntax {
        let start = token.range.lowerBound
        switch token.kind {
        case .number(let n):
            try advance()
            return try node(.literal(.number(n)), from: start)
        case .text(let text):
            try advance()
            return try node(.literal(.string(text)), from: start)
        case .name(let name): return try named(name)
        case .sign("("):
            try advance()
            let inner = try expression()
            try expect(")")
            // The brackets belong to the place, so that messages mark them with what they hold.
            return try node(inner.kind, from: start)
        case .sign("["):
            try advance()
            let items = try list(until: "]")
            return try node(.array(items), from: start)
        case .sign("{"): return try object()
        case .sign("/"), .sign("/="): return try pattern()
        case .sign, .end: throw unexpected("a value")
        }
    }

    private mutating func named(_ name: String) throws(Diagnostic) -> Syntax {
        let range = token.range
        if Parser.reserved.contains(name) {
            throw source.error("cannot use \"\(name)\" because an expression only computes a value", at: range)
        }
        try advance()
        switch name {
        case "true": return try node(.literal(.boolean(true)), from: range.lowerBound)
        case "false": return try node(.literal(.boolean(false)), from: range.lowerBound)
        case "null": return try node(.literal(.null), from: range.lowerBound)
        default: break
        }
        guard try take("(") else { return try node(.name(name), from: range.lowerBound) }
        let arguments = try list(until: ")")
        let kind = try call(name, arguments, named: range)
        return try node(kind, from: range.lowerBound)
    }

    /// JavaScript's words for statements and the like; `if` is a function here.
    private static let reserved: Set<String> = [
        "await", "break", "case", "catch", "class", "const", "continue", "delete", "do", "else", "export", "extends",
        "finally", "for", "function", "import", "instanceof", "let", "new", "return", "super", "switch", "this",
        "throw", "try", "typeof", "var", "void", "while", "with", "yield",
    ]

    /// Expressions between commas; steps over the closing bracket.
    private mutating func list(until close: String) throws(Diagnostic) -> [Syntax] {
        var items: [Syntax] = []
        while try !take(close) {
            items.append(try expression())
            if try take(close) { break }
            if try !take(",") { throw unexpected("\",\" or \"\(close)\"") }
        }
        return items
    }

    private mutating func object() throws(Diagnostic) -> Syntax {
        let start = token.range.lowerBound
        try advance()
        var keys: [String] = []
        var values: [Syntax] = []
        while try !take("}") {
            keys.append(try key())
            try expect(":")
            values.append(try expression())
            if try take("}") { break }
            if try !take(",") { throw unexpected("\",\" or \"}\"") }
        }
        return try node(.object(keys: keys, values: values), from: start)
    }

    private mutating func key() throws(Diagnostic) -> String {
        let key: String
        switch token.kind {
        case .name(let name): key = name
        case .text(let text): key = text
        case .number(let n): key = Value.text(of: n)
        case .sign, .end: throw unexpected("a key of an object")
        }
        try advance()
        return key
    }

    /// A slash where a value is expected starts a regular expression.
    private mutating func pattern() throws(Diagnostic) -> Syntax {
        let start = token.range.lowerBound
        lexer.at = start
        let value = try lexer.pattern()
        let range = start..<lexer.at
        if case .pattern(let body, let flags) = value {
            do throws(Diagnostic) { _ = try Pattern(source: body, flags: flags) } catch {
                throw source.error(error.message, at: range, notes: error.notes)
            }
        }
        token = Token(kind: .end, range: range)
        try advance()
        return try node(.literal(value), from: start)
    }
}

extension Parser {
    /// Checks a call against the functions that there are.
    private func call(_ name: String, _ arguments: [Syntax], named range: Range<Int>) throws(Diagnostic)
        -> Syntax.Kind
    {
        if name == "if" {
            try check(arguments.count, against: 3...3, of: name, at: range)
            return .conditional(test: arguments[0], then: arguments[1], otherwise: arguments[2])
        }
        if let arity = FunctionTable.all[name]?.arity ?? functions[name]?.arity {
            try check(arguments.count, against: arity, of: name, at: range)
            return .call(name, arguments)
        }
        if let reason = FunctionTable.unsupported[name] {
            throw source.error("cannot call \"\(name)\" because \(reason)", at: range)
        }
        throw source.error(
            "unknown function \"\(name)\"", at: range,
            label: Nearest.hint(for: name, among: FunctionTable.names + functions.keys.sorted()))
    }

    private func check(_ count: Int, against arity: ClosedRange<Int>, of name: String, at range: Range<Int>)
        throws(Diagnostic)
    {
        if arity.contains(count) { return }
        let (least, most) = (arity.lowerBound, arity.upperBound)
        let allowed =
            least == most ? "\(least)" : most == .max ? "at least \(least)" : "\(least) to \(most)"
        let noun = allowed == "1" || allowed == "at least 1" ? "argument" : "arguments"
        throw source.error("expected \(allowed) \(noun) of \"\(name)\", found \(count)", at: range)
    }
}
