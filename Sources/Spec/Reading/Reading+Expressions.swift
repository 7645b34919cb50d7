import Grammar

extension Item {
    /// The text of `{"expr": "…"}`; nil where the item is something else.
    var expression: Item? {
        guard case .mapping(let entries) = content, entries.count == 1, entries[0].key == "expr" else { return nil }
        return self["expr"]
    }
}

extension Reading {
    /// The expression in a string, its place being that of its first letter.
    mutating func parsed(_ item: Item) -> Expression? {
        guard let text = item.node.string else {
            expected("an expression as text", at: item)
            return nil
        }
        let origin = textOrigin(item)
        return attempt { [scope] () throws(Diagnostic) in
            try Expression(text, at: origin, calling: scope.functions)
        }
    }

    /// The item, or where it is `{"expr": "…"}` what the parameters make of it; nil (and reported) where that fails.
    mutating func constant(_ item: Item) -> Item? {
        guard let text = item.expression else { return item }
        guard let value = constantValue(text) else { return nil }
        return Item(Node(value, at: text.node.range), path: text.path)
    }

    /// Whether an expression can be evaluated only row by row, or only when the picture is drawn.
    func isLate(_ expression: Expression) -> Bool {
        expression.readsDatum || expression.asksScales
            || expression.names.contains { scope.values[$0] == nil && laterNames.contains($0) }
    }

    /// The expression of `{"expr": …}` that can be computed only when the picture is drawn; nil for everything else. In an
    /// array one item is enough.
    mutating func late(_ item: Item) -> Expression? {
        if let text = item.expression {
            guard let expression = parsed(text), !expression.readsDatum, isLate(expression) else { return nil }
            return expression
        }
        guard let elements = item.elements, elements.contains(where: { late($0) != nil }) else { return nil }
        let parts = elements.map { element in
            if let text = element.expression { return "(\(text.node.string ?? "null"))" }
            if CalendarMoment.isOne(element), case .date(let moment)? = CalendarMoment.value(element, &self) {
                return "toDate(\(Value.text(of: moment)))"
            }
            return element.node.literal
        }
        let place = elements.first { $0.expression != nil } ?? item
        let origin = origin(place)
        return attempt { [scope] () throws(Diagnostic) in
            try Expression("[" + parts.joined(separator: ", ") + "]", at: origin, calling: scope.functions)
        }
    }

    /// The value of an expression that sees parameters only.
    mutating func constantValue(_ text: Item) -> Value? {
        guard let expression = parsed(text) else { return nil }
        if expression.readsDatum {
            fail("cannot read \"datum\" here because this is the same for all rows", at: text)
            return nil
        }
        let scope = scope
        if isLate(expression) {
            let names = expression.names.filter { scope.values[$0] == nil && laterNames.contains($0) }.sorted()
            let what = names.first.map { "\"\($0)\" is known" } ?? "scales are known"
            fail("cannot compute this here because \(what) only when the picture is drawn", at: text)
            return nil
        }
        return attempt { () throws(Diagnostic) in try expression.value(in: scope) }
    }

    /// The result, or nil with the problem reported.
    mutating func attempt<Result>(_ body: () throws(Diagnostic) -> Result) -> Result? {
        do throws(Diagnostic) { return try body() } catch {
            add(error)
            return nil
        }
    }

    /// The place of a string's letters, without its quotes.
    func textOrigin(_ item: Item) -> Origin {
        let origin = origin(item)
        guard let text = item.node.string, item.node.range.count > text.utf8.count else { return origin }
        return Origin(source: source, range: origin.range.lowerBound + 1..<origin.range.upperBound - 1, path: item.path)
    }
}

extension Node {
    /// The node as an expression writes it.
    fileprivate var literal: String {
        switch content {
        case .null: "null"
        case .boolean(let truth): truth ? "true" : "false"
        case .number(let number): number.plainText
        case .string(let text): JSONText.string(text)
        case .sequence(let items): "[" + items.map(\.literal).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { JSONText.string($0.key) + ": " + $0.value.literal }.joined(separator: ", ") + "}"
        }
    }
}
