import Grammar

/// Reads `params`: variables get their values, selections are handed back.
enum ParameterReader {
    struct Draft: Sendable {
        var name: String?
        var value: Value?
        var expression: Item?
        var select: Item?
        var bind: Item?
        /// Whether the expression is computed again when what it reads changes.
        var reacts: Bool?
    }

    static let shape = Shape<Draft>("Parameter") { s in
        s.require("name", \.name, .string)
        s.add("value", .anything) { item, draft, _ in draft.value = item.node.value }
        s.add("expr", .type("string")) { item, draft, _ in draft.expression = item }
        s.add("select", SelectionReader.schema) { item, draft, _ in draft.select = item }
        s.add("bind", .anything) { item, draft, _ in draft.bind = item }
        s.accept("views", .any)
        s.add("react", \.reacts, .boolean)
    }

    /// - Parameter overrides: values that go before the author's.
    /// - Returns: the selections among the parameters.
    @discardableResult
    static func read(
        _ item: Item, overrides: [String: Value] = [:], _ reading: inout Reading
    ) -> [Selection] {
        guard let elements = item.elements else {
            reading.expected("an array of parameters", at: item)
            return []
        }
        var selections: [Selection] = []
        var variables = Variables()
        var names: Set<String> = []
        for element in elements {
            var draft = Draft()
            shape.fill(&draft, from: element, &reading)
            guard let name = draft.name, isAllowed(name, element, names, &reading) else { continue }
            names.insert(name)
            if let select = draft.select {
                reportBoth(draft, element, &reading)
                if let selection = SelectionReader.read(select, of: element, named: name, &reading) {
                    selections.append(selection)
                }
            } else {
                if let bind = draft.bind { InputReader.check(bind, &reading) }
                variables.add(
                    name, overrides[name] ?? draft.value, overrides[name] == nil ? draft.expression : nil,
                    reacts: draft.reacts ?? true)
            }
        }
        variables.compute(&reading)
        return selections
    }

    private static func isAllowed(
        _ name: String, _ item: Item, _ names: Set<String>, _ reading: inout Reading
    ) -> Bool {
        if ["datum", "item", "event", "parent"].contains(name) {
            reading.fail(
                "cannot name a parameter \"\(name)\" because expressions mean something else by it",
                at: item["name"] ?? item)
            return false
        }
        if names.contains(name) {
            reading.fail("cannot declare \(name.shortQuoted) twice", at: item["name"] ?? item)
            return false
        }
        return true
    }

    /// A selection is what is selected; it can't be computed as well.
    private static func reportBoth(_ draft: Draft, _ item: Item, _ reading: inout Reading) {
        guard let expression = draft.expression else { return }
        reading.fail(
            "cannot compute a selection because input decides what it holds", at: expression,
            notes: ["\"value\" says what is selected at first; a variable has \"expr\" and no \"select\""])
    }
}

/// The variables of one list, each computed after those that it reads.
private struct Variables {
    private struct Entry {
        var name: String
        var value: Value?
        var expression: Item?
        var reacts = true
    }

    private var entries: [Entry] = []

    mutating func add(_ name: String, _ value: Value?, _ expression: Item?, reacts: Bool) {
        entries.append(Entry(name: name, value: value, expression: expression, reacts: reacts))
    }

    func compute(_ reading: inout Reading) {
        var pending = Set(entries.map(\.name))
        for entry in entries { compute(entry, by: [], &pending, &reading) }
    }

    /// - Parameter chain: the variables that wait for this one.
    private func compute(_ entry: Entry, by chain: [String], _ pending: inout Set<String>, _ reading: inout Reading) {
        guard pending.contains(entry.name) else { return }
        guard let text = entry.expression else {
            pending.remove(entry.name)
            reading.scope.values[entry.name] = entry.value ?? .null
            return
        }
        if let start = chain.firstIndex(of: entry.name) {
            pending.remove(entry.name)
            reading.scope.values[entry.name] = .null
            let circle = (chain[start...] + [entry.name]).map { "\"\($0)\"" }.joined(separator: " reads ")
            return reading.fail(
                "cannot compute \"\(entry.name)\" because it depends on itself", at: text, notes: [circle])
        }
        guard let expression = reading.parsed(text) else {
            pending.remove(entry.name)
            reading.scope.values[entry.name] = .null
            return
        }
        for other in entries where expression.names.contains(other.name) {
            compute(other, by: chain + [entry.name], &pending, &reading)
        }
        // A circle has told of itself.
        guard pending.remove(entry.name) != nil else { return }
        define(entry.name, expression, text, reacts: entry.reacts, &reading)
    }

    private func define(
        _ name: String, _ expression: Expression, _ text: Item, reacts: Bool, _ reading: inout Reading
    ) {
        if !reacts, expression.asksScales || expression.names.contains(where: { reading.scope.formulas[$0] != nil }) {
            // Vega computes it once, before there are any scales.
            reading.scope.values[name] = .undefined
        } else if !expression.readsDatum, reading.isLate(expression) {
            reading.scope.values[name] = nil
            reading.scope.formulas[name] = expression
            reading.laterNames.insert(name)
        } else {
            reading.scope.values[name] = reading.constantValue(text) ?? .null
        }
    }
}
