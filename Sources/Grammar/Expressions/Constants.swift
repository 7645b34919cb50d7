/// Names that mean the same in every expression: Vega's constants, and JavaScript's `undefined` and `Infinity`.
enum Constants {
    static let values: [String: Value] = [
        "undefined": .undefined,
        "NaN": .number(.nan),
        "Infinity": .number(.infinity),
        "E": 2.718281828459045,
        "LN2": 0.6931471805599453,
        "LN10": 2.302585092994046,
        "LOG2E": 1.4426950408889634,
        "LOG10E": 0.4342944819032518,
        "PI": .number(.pi),
        "SQRT1_2": 0.7071067811865476,
        "SQRT2": 1.4142135623730951,
        "MIN_VALUE": .number(.leastNonzeroMagnitude),
        "MAX_VALUE": .number(.greatestFiniteMagnitude),
    ]

    /// Names of Vega that a picture has nothing for, and why.
    static let unsupported: [String: String] = [
        "event": "a picture has no events",
        "item": "an expression does not see the marks that are drawn",
        "parent": "an expression does not see the groups that are drawn",
        "group": "an expression does not see the groups that are drawn",
    ]
}
