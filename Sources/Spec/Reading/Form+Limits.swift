import Grammar

extension Form where Wrapped: Sendable {
    /// Only the values that something holds for.
    ///
    /// - Parameters:
    ///   - expected: what they are, for the message about another one.
    ///   - schema: the same for editors; nil: whatever the form accepts.
    func checked(
        _ expected: String, schema: SchemaPart? = nil, _ holds: @escaping @Sendable (Wrapped) -> Bool
    ) -> Form {
        Form(schema ?? self.schema) { item, reading in
            guard let value = read(item, &reading) else { return nil }
            if holds(value) { return value }
            reading.expected(expected, at: item)
            return nil
        }
    }
}

extension Form where Wrapped == Int {
    /// Whole numbers between two, both included.
    func within(_ limits: ClosedRange<Int>) -> Form {
        checked(
            "\(limits.lowerBound) to \(limits.upperBound)",
            schema: .range(schema, least: Double(limits.lowerBound), most: Double(limits.upperBound))
        ) { limits.contains($0) }
    }
}

extension Form where Wrapped == Double {
    /// A number above 0 and not beyond what any picture has: a size, a distance, a multiple of one.
    static var size: Form {
        number.checked(
            "a number above 0 and at most 100000",
            schema: .range(number.schema, least: 0, most: largest, isOpen: true)
        ) { $0 > 0 && $0 <= largest }
    }

    /// The same, or 0.
    static var sizeOrNone: Form {
        number.checked("a number from 0 to 100000", schema: .range(number.schema, least: 0, most: largest)) {
            $0 >= 0 && $0 <= largest
        }
    }

    private static var largest: Double { 100_000 }

    /// How many things there are, or one stands for.
    static var count: Form {
        number.checked("a number above 0", schema: .range(number.schema, least: 0, isOpen: true)) { $0 > 0 }
    }
}

extension Form {
    /// The same, but not without elements.
    ///
    /// - Parameter what: what is missing then.
    func filled<Element>(_ what: String) -> Form where Wrapped == [Element] {
        Form(schema.filled) { item, reading in
            guard let list = read(item, &reading) else { return nil }
            if !list.isEmpty { return list }
            reading.fail("missing \(what)", at: item)
            return nil
        }
    }
}

extension SchemaPart {
    /// The same, but lists not without elements.
    fileprivate var filled: SchemaPart {
        switch self {
        case .list(let element): .filledList(element)
        case .either(let parts): .either(parts.map(\.filled))
        case .anything, .type, .choice, .filledList, .range, .oneKey, .named, .object, .dictionary: self
        }
    }
}
