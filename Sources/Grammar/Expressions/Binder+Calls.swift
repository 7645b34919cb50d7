extension Binder {
    func call(_ name: String, _ arguments: [Syntax], at node: Syntax) throws(Diagnostic) -> Formula {
        guard let function = FunctionTable.all[name] ?? scope.functions[name]?.function else {
            throw source.error("unknown function \"\(name)\"", at: node.range)
        }
        let parts = try formulas(arguments)
        let result = applied(function, parts, at: node)
        if function.isPure, parts.allSatisfy({ $0.constant != nil }), let known = try? result.value(0) {
            return .constant(known)
        }
        return result
    }

    private func applied(_ function: Function, _ parts: [Formula], at node: Syntax) -> Formula {
        let (source, context) = (source, context)
        switch function.body {
        case .number(let body):
            if let x = parts[0].number { return .numbers { body(x($0)) } }
            let x = parts[0].value
            return .values { (row) throws(Diagnostic) in .number(body(try x(row).asNumber)) }
        case .test(let body):
            let x = parts[0].value
            if case .values = parts[0] {
                return .values { (row) throws(Diagnostic) in .boolean(body(try x(row))) }
            }
            // Other formulas cannot fail.
            return .booleans { row in (try? x(row)).map(body) ?? false }
        case .value(let body):
            let x = parts[0].value
            return .values { (row) throws(Diagnostic) in
                do throws(Diagnostic) {
                    let value = try body(try x(row), context)
                    try context.budget.pay(for: value)
                    return value
                } catch {
                    throw error.placed(source, node.range)
                }
            }
        case .values(let body):
            return .values { (row) throws(Diagnostic) in
                let arguments = Arguments(try Binder.values(parts, row))
                do throws(Diagnostic) {
                    let value = try body(arguments, context)
                    try context.budget.pay(for: value)
                    return value
                } catch {
                    throw error.placed(source, node.range)
                }
            }
        }
    }
}

extension Diagnostic {
    /// With the place of the call, where the function did not know any.
    func placed(_ source: ExpressionSource, _ range: Range<Int>) -> Diagnostic {
        if origin != nil { return self }
        return source.error(message, at: range, label: label, notes: notes)
    }
}
