package struct CalculateTransform: Hashable, Sendable {
    package var expression: Expression
    package var name: String

    package init(expression: Expression, name: String) {
        self.expression = expression
        self.name = name
    }
}
