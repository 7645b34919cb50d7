/// Where `datum` comes from.
enum Datum {
    case none
    case record(Record)
    case table(Table)
}

/// Turns a parsed expression into a formula over given data; what does not depend on the row is computed at once.
struct Binder {
    let source: ExpressionSource
    let scope: Scope
    let datum: Datum
    let context: CallContext

    func formula(_ node: Syntax) throws(Diagnostic) -> Formula {
        switch node.kind {
        case .literal(let value): return .constant(value)
        case .name(let name): return try self.name(name, at: node)
        case .array(let items): return try array(items, at: node)
        case .object(let keys, let values): return try object(keys, values, at: node)
        case .member(let object, let key): return try member(of: object, key, at: node)
        case .index(let object, let key): return try element(of: object, key, at: node)
        case .call(let name, let arguments): return try call(name, arguments, at: node)
        case .unary(let symbol, let operand): return unary(symbol, try formula(operand))
        case .binary(let symbol, let left, let right): return try binary(symbol, left, right, at: node)
        case .logical(let symbol, let left, let right): return logical(symbol, try formula(left), try formula(right))
        case .conditional(let test, let then, let otherwise):
            return conditional(try formula(test), try formula(then), try formula(otherwise))
        }
    }

    private func name(_ name: String, at node: Syntax) throws(Diagnostic) -> Formula {
        if name == "datum" { return try wholeDatum(at: node) }
        if let value = Constants.values[name] ?? scope.values[name] { return .constant(value) }
        if let formula = scope.formulas[name] {
            do throws(Diagnostic) { return .constant(try formula.value(in: scope)) } catch {
                throw error.placed(source, node.range)
            }
        }
        if let reason = Constants.unsupported[name] {
            throw source.error("cannot use \"\(name)\" because \(reason)", at: node.range)
        }
        let known = scope.values.keys.sorted()
        let constants = Constants.values.keys.sorted()
        let inDatum = hasField(name) ? "did you mean \"datum.\(name)\"?" : nil
        throw source.error(
            "unknown name \"\(name)\"", at: node.range,
            label: inDatum ?? Nearest.hint(for: name, among: known + ["datum", "null"] + constants),
            notes: known.isEmpty ? [] : ["known are \(known.map { "\"\($0)\"" }.joined(separator: ", "))"])
    }

    private func hasField(_ name: String) -> Bool {
        switch datum {
        case .none: false
        case .record(let record): record[name] != nil
        case .table(let table): table[name] != nil
        }
    }

    private func wholeDatum(at node: Syntax) throws(Diagnostic) -> Formula {
        switch datum {
        case .none:
            throw source.error("cannot use \"datum\" because there is no row of data here", at: node.range)
        case .record(let record): return .constant(.object(record))
        case .table(let table): return .values { row in .object(table.record(row)) }
        }
    }

    private func array(_ items: [Syntax], at node: Syntax) throws(Diagnostic) -> Formula {
        let parts = try formulas(items)
        let source = source
        return folded(parts) { (row) throws(Diagnostic) in
            let values = try Binder.values(parts, row)
            try Binder.check(values, source, node)
            return .array(values)
        }
    }

    /// Arrays in arrays share their memory until one goes through all of their values.
    private static func check(_ values: [Value], _ source: ExpressionSource, _ node: Syntax) throws(Diagnostic) {
        let most = 1_000_000
        var size = 0
        for value in values where value.isObject && size <= most { size += value.size(upTo: most - size) }
        if size > most {
            throw source.error("cannot make an array or object of more than a million values", at: node.range)
        }
    }

    private func object(_ keys: [String], _ values: [Syntax], at node: Syntax) throws(Diagnostic) -> Formula {
        let parts = try formulas(values)
        let source = source
        return folded(parts) { (row) throws(Diagnostic) in
            var record = Record()
            let values = try Binder.values(parts, row)
            try Binder.check(values, source, node)
            for (key, value) in zip(keys, values) { record[key] = value }
            return .object(record)
        }
    }

    func formulas(_ nodes: [Syntax]) throws(Diagnostic) -> [Formula] {
        var formulas: [Formula] = []
        for node in nodes { formulas.append(try formula(node)) }
        return formulas
    }

    static func values(_ formulas: [Formula], _ row: Int) throws(Diagnostic) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(formulas.count)
        for formula in formulas { values.append(try formula.value(row)) }
        return values
    }

    /// The value once and for all where it depends on constants alone. A failure is left to the row that asks, since
    /// `a ? b : c` may never ask.
    func folded(_ parts: [Formula], _ value: @escaping Formula.Values) -> Formula {
        if parts.allSatisfy({ $0.constant != nil }), let known = try? value(0) { return .constant(known) }
        return .values(value)
    }
}
