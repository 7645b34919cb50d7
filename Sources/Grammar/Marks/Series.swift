/// One value for all rows of a table, or one for each.
enum Series<Element: Sendable>: Sendable {
    case constant(Element)
    case rows([Element])

    subscript(row: Int) -> Element {
        switch self {
        case .constant(let value): value
        case .rows(let values): values[row]
        }
    }

    func map<Result>(_ change: (Element) -> Result) -> Series<Result> {
        switch self {
        case .constant(let value): .constant(change(value))
        case .rows(let values): .rows(values.map(change))
        }
    }

    func combined<Other, Result>(
        with other: Series<Other>, _ join: (Element, Other) -> Result
    ) -> Series<Result> {
        switch (self, other) {
        case (.constant(let a), .constant(let b)): return .constant(join(a, b))
        case (.rows(let a), .constant(let b)): return .rows(a.map { join($0, b) })
        case (.constant(let a), .rows(let b)): return .rows(b.map { join(a, $0) })
        case (.rows(let a), .rows(let b)):
            var result: [Result] = []
            result.reserveCapacity(a.count)
            for i in a.indices { result.append(join(a[i], b[i])) }
            return .rows(result)
        }
    }

    /// The only value, if it is one for all rows.
    var constant: Element? { if case .constant(let value) = self { value } else { nil } }
}

extension Series<Double> {
    static func + (a: Self, b: Self) -> Self { a.combined(with: b, +) }
    static func - (a: Self, b: Self) -> Self { a.combined(with: b, -) }
    static func * (a: Self, k: Double) -> Self { k == 1 ? a : a.map { $0 * k } }
    static let zero = Series.constant(0)
}
