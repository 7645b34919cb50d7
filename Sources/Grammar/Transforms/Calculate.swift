package struct CalculateTransform: Hashable, Sendable {
    package var expression: Expression
    package var name: String

    package init(expression: Expression, name: String) {
        self.expression = expression
        self.name = name
    }
}

extension CalculateTransform {
    func applied(to table: Table, in scope: Scope) throws(Diagnostic) -> Table {
        var result = table
        result.set(name, try expression.evaluate(over: table, in: scope))
        return result
    }
}
