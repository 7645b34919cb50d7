extension Binder {
    func unary(_ symbol: UnaryOperator, _ operand: Formula) -> Formula {
        if let constant = operand.constant { return .constant(symbol.apply(constant)) }
        switch symbol {
        case .not:
            if let truth = operand.truth { return .booleans { !truth($0) } }
        case .plus, .minus, .complement:
            if let number = operand.number {
                switch symbol {
                case .minus: return .numbers { -number($0) }
                case .complement: return .numbers { Double(~number($0).int32) }
                case .plus, .not: return .numbers(number)
                }
            }
        }
        let value = operand.value
        return .values { (row) throws(Diagnostic) in symbol.apply(try value(row)) }
    }

    func binary(_ symbol: BinaryOperator, _ left: Syntax, _ right: Syntax, at node: Syntax) throws(Diagnostic)
        -> Formula
    {
        if let fast = try textEquality(symbol, left, right) { return fast }
        let (a, b) = (try formula(left), try formula(right))
        if symbol == .add, a.number == nil || b.number == nil { return sum(a, b, at: node) }
        if let x = a.constant, let y = b.constant { return .constant(symbol.apply(x, y)) }
        if let fast = numeric(symbol, a, b) { return fast }
        let (x, y) = (a.value, b.value)
        return .values { (row) throws(Diagnostic) in symbol.apply(try x(row), try y(row)) }
    }

    /// What may become a text, and longer with every step.
    private func sum(_ a: Formula, _ b: Formula, at node: Syntax) -> Formula {
        let (x, y) = (a.value, b.value)
        let (source, budget) = (source, context.budget)
        return folded([a, b]) { (row) throws(Diagnostic) in
            let value = Value.sum(try x(row), try y(row))
            do throws(Diagnostic) { try budget.pay(for: value) } catch { throw error.placed(source, node.range) }
            return value
        }
    }

    /// The operator over rows that are all numbers; nil where they are not. The common operators are spelled out, so
    /// that each is one closure.
    private func numeric(_ symbol: BinaryOperator, _ a: Formula, _ b: Formula) -> Formula? {
        if symbol.isEquality {
            guard let x = a.exactNumber, let y = b.exactNumber, let comparison = symbol.comparison else { return nil }
            return .booleans { comparison(x($0), y($0)) }
        }
        guard let x = a.number, let y = b.number else { return nil }
        if case .constant(let value) = b, let fast = numeric(symbol, x, value.asNumber) { return fast }
        switch symbol {
        case .add: return .numbers { x($0) + y($0) }
        case .subtract: return .numbers { x($0) - y($0) }
        case .multiply: return .numbers { x($0) * y($0) }
        case .divide: return .numbers { x($0) / y($0) }
        case .less: return .booleans { x($0) < y($0) }
        case .greater: return .booleans { x($0) > y($0) }
        case .lessOrEqual: return .booleans { x($0) <= y($0) }
        case .greaterOrEqual: return .booleans { x($0) >= y($0) }
        case .remainder, .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight, .shiftRightUnsigned:
            return symbol.arithmetic.map { arithmetic in .numbers { arithmetic(x($0), y($0)) } }
        case .equal, .notEqual, .same, .notSame, .isKeyOf: return nil
        }
    }

    /// The same with a constant on the right.
    private func numeric(_ symbol: BinaryOperator, _ x: @escaping (Int) -> Double, _ y: Double) -> Formula? {
        switch symbol {
        case .add: .numbers { x($0) + y }
        case .subtract: .numbers { x($0) - y }
        case .multiply: .numbers { x($0) * y }
        case .divide: .numbers { x($0) / y }
        case .less: .booleans { x($0) < y }
        case .greater: .booleans { x($0) > y }
        case .lessOrEqual: .booleans { x($0) <= y }
        case .greaterOrEqual: .booleans { x($0) >= y }
        case .remainder, .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight, .shiftRightUnsigned, .equal, .notEqual,
            .same, .notSame, .isKeyOf:
            nil
        }
    }

    /// `datum.field == 'text'` over a column of texts: the dictionary is asked once, the rows compare codes.
    private func textEquality(_ symbol: BinaryOperator, _ left: Syntax, _ right: Syntax) throws(Diagnostic) -> Formula?
    {
        guard symbol.isEquality else { return nil }
        let found = textColumn(left).map { ($0, right) } ?? textColumn(right).map { ($0, left) }
        guard let ((codes, dictionary, nulls), other) = found, case .constant(let text) = try formula(other) else {
            return nil
        }
        let answers = dictionary.map { symbol.apply(.string($0), text) == true }
        guard let nulls else { return .booleans { answers[Int(codes[$0])] } }
        let answerForNull = symbol.apply(.null, text) == true
        return .booleans { nulls[$0] ? answerForNull : answers[Int(codes[$0])] }
    }

    private func textColumn(_ node: Syntax) -> (codes: [Int32], dictionary: [String], nulls: [Bool]?)? {
        guard case .member(let object, let key) = node.kind, object.kind == .name("datum"),
            case .table(let table) = datum, let column = table[key],
            case .strings(let codes, let dictionary) = column.storage
        else { return nil }
        return (codes, dictionary, column.nulls)
    }

    func logical(_ symbol: LogicalOperator, _ a: Formula, _ b: Formula) -> Formula {
        if let constant = a.constant { return constant.asBoolean == (symbol == .and) ? b : a }
        if let x = a.truth, let y = b.truth, a.isBoolean, b.isBoolean {
            switch symbol {
            case .and: return .booleans { x($0) && y($0) }
            case .or: return .booleans { x($0) || y($0) }
            }
        }
        let (x, y) = (a.value, b.value)
        return .values { (row) throws(Diagnostic) in
            let first = try x(row)
            return first.asBoolean == (symbol == .and) ? try y(row) : first
        }
    }

    func conditional(_ test: Formula, _ then: Formula, _ otherwise: Formula) -> Formula {
        if let constant = test.constant { return constant.asBoolean ? then : otherwise }
        if let truth = test.truth, let x = then.exactNumber, let y = otherwise.exactNumber {
            return .numbers { truth($0) ? x($0) : y($0) }
        }
        if let truth = test.truth, let x = then.truth, let y = otherwise.truth, then.isBoolean, otherwise.isBoolean {
            return .booleans { truth($0) ? x($0) : y($0) }
        }
        let (condition, x, y) = (test.value, then.value, otherwise.value)
        return .values { (row) throws(Diagnostic) in try condition(row).asBoolean ? try x(row) : try y(row) }
    }
}

extension UnaryOperator {
    func apply(_ value: Value) -> Value {
        switch self {
        case .plus: .number(value.asNumber)
        case .minus: .number(-value.asNumber)
        case .not: .boolean(!value.asBoolean)
        case .complement: .number(Double(~value.asNumber.int32))
        }
    }
}
