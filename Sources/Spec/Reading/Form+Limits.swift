import Grammar

extension Form where Wrapped == Int {
    /// Whole numbers between two, both included.
    func within(_ limits: ClosedRange<Int>) -> Form {
        Form(schema) { item, reading in
            guard let value = read(item, &reading) else { return nil }
            if limits.contains(value) { return value }
            reading.expected("\(limits.lowerBound) to \(limits.upperBound)", at: item)
            return nil
        }
    }
}

extension Form where Wrapped == Double {
    /// A number above 0 and not beyond what any picture has: a size, a distance, a multiple of one.
    static var size: Form {
        Form(.type("number")) { item, reading in
            guard let size = number.read(item, &reading) else { return nil }
            if size > 0 && size <= 100_000 { return size }
            reading.expected("a number above 0 and at most 100000", at: item)
            return nil
        }
    }

    /// The same, or 0.
    static var sizeOrNone: Form {
        Form(.type("number")) { item, reading in
            guard let size = number.read(item, &reading) else { return nil }
            if size >= 0 && size <= 100_000 { return size }
            reading.expected("a number from 0 to 100000", at: item)
            return nil
        }
    }
}

extension Form where Wrapped == Double {
    /// How many things there are, or one stands for.
    static var count: Form {
        Form(.type("number")) { item, reading in
            guard let count = number.read(item, &reading) else { return nil }
            if count > 0 { return count }
            reading.expected("a number above 0", at: item)
            return nil
        }
    }
}

extension Form {
    /// The same, but not without elements.
    ///
    /// - Parameter what: what is missing then.
    func filled<Element>(_ what: String) -> Form where Wrapped == [Element] {
        Form(schema) { item, reading in
            guard let list = read(item, &reading) else { return nil }
            if !list.isEmpty { return list }
            reading.fail("missing \(what)", at: item)
            return nil
        }
    }
}

extension Form where Wrapped == RichText {
    /// Words, one character at least.
    static var filledWords: Form {
        Form(words.schema) { item, reading in
            guard let text = words.read(item, &reading) else { return nil }
            if !text.parts.isEmpty { return text }
            reading.fail("missing a text", at: item)
            return nil
        }
    }
}
