import Grammar

extension Form where Wrapped == Double {
    /// A finite number: no size or angle makes sense of another.
    static var number: Form {
        Form(.type("number")) { item, reading in
            if case .number(let number) = item.content, number.isFinite { return number }
            reading.expected("a number", at: item)
            return nil
        }
    }
}

extension Form where Wrapped == Int {
    static var integer: Form {
        Form(.type("integer")) { item, reading in
            guard let number = Form<Double>.number.read(item, &reading) else { return nil }
            if let whole = Int32(exactly: number) { return Int(whole) }
            let what = number == number.rounded() ? "a whole number below \(Int32.max)" : "a whole number"
            reading.expected(what, at: item)
            return nil
        }
    }
}

extension Form where Wrapped == Bool {
    static var boolean: Form {
        Form(.type("boolean")) { item, reading in
            if case .boolean(let truth) = item.content { return truth }
            reading.expected("true or false", at: item)
            return nil
        }
    }
}

extension Form where Wrapped == String {
    static var string: Form {
        Form(.type("string")) { item, reading in
            if let text = item.node.string { return text }
            reading.expected("text", at: item)
            return nil
        }
    }
}

extension Form where Wrapped == [String] {
    /// Lines of text: an array, or one string cut where it has line breaks.
    static var text: Form {
        Form(.either([.type("string"), .list(.type("string"))])) { item, reading in
            if item.elements != nil { return Form<String>.line.list.read(item, &reading) }
            return Form<String>.line.read(item, &reading).map { lines(of: $0) }
        }
    }

    private static func lines(of text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }
}

extension Form where Wrapped == String {
    /// A line of text; YAML reads a lone `2022` as a number, which is text all the same.
    static var line: Form {
        Form(.type("string")) { item, reading in
            if case .number(let number) = item.content { return number.plainText }
            return string.read(item, &reading)
        }
    }
}

extension Form where Wrapped == Value {
    /// Any value, as a datum; `{"year": 2012, …}` is a date.
    static var datum: Form {
        Form(.anything) { item, reading in
            CalendarMoment.isOne(item) ? CalendarMoment.value(item, &reading) : item.node.value
        }
    }

    /// Any value, just as it is written.
    static var any: Form { Form(.anything) { item, _ in item.node.value } }
}

extension Form where Wrapped: RawRepresentable & CaseIterable & Sendable, Wrapped.RawValue == String {
    /// One of the type's words. `what` says what they are where the property's name does not.
    static func choice(_ what: String? = nil) -> Form {
        let cases = Wrapped.allCases.map { (word: $0.rawValue, value: $0) }
        let words = cases.map(\.word)
        return Form(.choice(words)) { item, reading in
            guard let word = item.node.string else {
                reading.expected("text", at: item)
                return nil
            }
            if let found = cases.first(where: { $0.word == word }) { return found.value }
            reading.unknown(what ?? item.name ?? "value", word, at: item, among: words)
            return nil
        }
    }
}

extension Form where Wrapped == ClosedRange<Double> {
    /// Two numbers, the smaller one first or last.
    static var interval: Form {
        Form(.list(.type("number"))) { item, reading in
            guard let ends = Form<Double>.number.list.read(item, &reading) else { return nil }
            if ends.count == 2 { return min(ends[0], ends[1])...max(ends[0], ends[1]) }
            reading.fail("expected two numbers, found \(ends.count)", at: item)
            return nil
        }
    }
}

extension Form where Wrapped == FieldReference {
    static var field: Form {
        Form(.type("string")) { item, reading in
            if let name = item["repeat"] {
                // A lone repetition can only be that which is meant.
                let known = reading.repeated
                let meant = name.node.string.flatMap { Nearest.match(for: $0, among: known) }
                reading.fail(
                    "unknown repeated field \(name.node.string?.shortQuoted ?? name.node.summary)", at: name,
                    label: (meant ?? (Set(known).count == 1 ? known.first : nil)).map { "did you mean \"\($0)\"?" },
                    notes: [
                        "\"repeat\" around the view gives the fields: an array as \"repeat\", or \"row\", \"column\", \"layer\""
                    ])
                return nil
            }
            return Form<String>.line.read(item, &reading).map { FieldReference($0, at: reading.origin(item)) }
        }
    }
}
