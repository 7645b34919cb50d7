extension NumberFormat {
    /// Reads a specifier such as `,.2f` or `$.3s`.
    /// - Throws: what was expected where, counted in characters from 1.
    package init(_ specifier: String, locale: Locale = .english) throws(Diagnostic) {
        self.init(locale: locale)
        var rest = Substring(specifier)
        readAlignment(&rest)
        if let sign = rest.first.flatMap(Sign.init) {
            self.sign = sign
            rest.removeFirst()
        }
        if let symbol = rest.first.flatMap(Symbol.init) {
            self.symbol = symbol
            rest.removeFirst()
        }
        isZeroFilled = rest.take("0")
        width = rest.takeNumber() ?? 0
        isGrouped = rest.take(",")
        if rest.take(".") {
            guard let digits = rest.takeNumber() else {
                throw NumberFormat.error("digits after the point", rest, specifier)
            }
            precision = digits
        }
        isTrimmed = rest.take("~")
        try readKind(&rest, specifier)
        if isZeroFilled || (fill == "0" && alignment == .afterSign) {
            isZeroFilled = true
            fill = "0"
            alignment = .afterSign
        }
    }

    /// A specifier that stands at a place of its own.
    package init(_ specifier: String, locale: Locale, at origin: Origin?) throws(Diagnostic) {
        do throws(Diagnostic) { try self.init(specifier, locale: locale) } catch {
            var located = error
            located.origin = origin
            throw located
        }
    }

    private mutating func readAlignment(_ rest: inout Substring) {
        if let alignment = rest.dropFirst().first.flatMap(Alignment.init) {
            fill = rest.removeFirst()
            self.alignment = alignment
            rest.removeFirst()
        } else if let alignment = rest.first.flatMap(Alignment.init) {
            self.alignment = alignment
            rest.removeFirst()
        }
    }

    /// d3 takes a letter that it does not know for no type; here it is an error, since it is a slip of the author.
    private mutating func readKind(_ rest: inout Substring, _ specifier: String) throws(Diagnostic) {
        if rest.isEmpty { return }
        let c = rest.removeFirst()
        if c == "n" {
            isGrouped = true
            kind = .general
        } else if let kind = Kind(rawValue: c) {
            self.kind = kind
        } else {
            throw NumberFormat.error("a type (\(NumberFormat.types))", specifier.suffix(rest.count + 1), specifier)
        }
        if !rest.isEmpty { throw NumberFormat.error("the end", rest, specifier) }
    }

    private static let types = Kind.allCases.map { String($0.rawValue) }.joined(separator: " ") + " n"

    private static func error(_ expected: String, _ rest: Substring, _ specifier: String) -> Diagnostic {
        let found = rest.isEmpty ? "the end" : "\"\(rest)\""
        return Diagnostic(
            .error,
            "expected \(expected), found \(found) at character \(specifier.count - rest.count + 1) of the number format "
                + "\"\(specifier)\"",
            notes: ["a number format is [[fill]align][sign][symbol][0][width][,][.precision][~][type], as \",.1f\""])
    }
}

extension Substring {
    /// Takes the character if it comes first.
    fileprivate mutating func take(_ c: Character) -> Bool {
        guard first == c else { return false }
        removeFirst()
        return true
    }

    /// Takes the digits that come first; a number too large for use is as large as any.
    fileprivate mutating func takeNumber() -> Int? {
        let digits = prefix { $0.isASCII && $0.isWholeNumber }
        if digits.isEmpty { return nil }
        self = dropFirst(digits.count)
        return Int(digits).map { Swift.min($0, 1000) } ?? 1000
    }
}
