/// A figure with all that must not be lost on its way to the page: whether it is a bound, and its unit.
package struct Quantity: Hashable, Sendable {
    package enum Bound: String, Hashable, Sendable, CaseIterable {
        case exact
        case atLeast = "at_least"
        case atMost = "at_most"
        case about
    }

    /// Of a range, the lower end.
    package var value: Double
    /// The upper end of a range.
    package var upper: Double?
    package var bound: Bound
    /// As the dataset writes it: `%`, `億元`, `100 million yuan`; with the form for one before it, `park|parks`.
    package var unit: String
    package var name: String
    package var period: String
    package var locale: Locale
    /// Nil: the shortest digits, in groups where the language groups them.
    package var format: NumberFormat?

    package init(
        value: Double, upper: Double? = nil, bound: Bound = .exact, unit: String, name: String = "",
        period: String = "",
        locale: Locale = .english
    ) {
        self.value = value
        self.upper = upper
        self.bound = bound
        self.unit = unit
        self.name = name
        self.period = period
        self.locale = locale
    }
}

extension Quantity {
    /// `≥70%`, `60億元`, `6 billion yuan`, whose figure no line's end parts from the unit.
    package var text: String { figure + (unitIsApart ? "\u{A0}" : "") + unitText }

    /// The bound's sign and the value.
    package var figure: String { sign + number }

    /// The value in digits.
    package var number: String { parts.figure }

    /// The unit, with the power of ten that the figure is written in: `billion yuan`.
    package var unitText: String { parts.unit }

    package var sign: String {
        switch bound {
        case .exact: ""
        case .atLeast: "≥"
        case .atMost: "≤"
        case .about: "≈"
        }
    }

    /// Whether a space parts figure and unit: before words, not before signs and Chinese measure words.
    package var unitIsApart: Bool {
        guard let first = unitText.unicodeScalars.first else { return false }
        return first.properties.isAlphabetic && first.value < 0x2E80
    }

    /// Whether a name says what the unit says: `clusters` in "Industrial clusters". Signs and Chinese measure words are
    /// no names of things.
    package func isUnitIn(_ name: String) -> Bool {
        let unit = unitText.lowercased()
        return unitIsApart && (" " + name.lowercased() + " ").contains(" " + unit + " ")
    }

    private var parts: (figure: String, unit: String) {
        guard let scaled = ScaledUnit(unit) else {
            let figure = figure(of: [value] + [upper].compactMap(\.self))
            return (figure, numbered(unit, figure))
        }
        let ends = ([value] + [upper].compactMap(\.self)).map { $0 * scaled.factor }
        let steps: [(Double, String)] = [(1e12, "trillion "), (1e9, "billion "), (1e6, "million ")]
        let step = steps.first { ends[ends.count - 1] >= $0.0 } ?? (1, "")
        let figure = figure(of: ends.map { $0 / step.0 })
        return (figure, step.1 + numbered(scaled.unit, step.1.isEmpty ? figure : ""))
    }

    /// One number, or the two ends of a range.
    private func figure(of ends: [Double]) -> String {
        guard let low = ends.first, let high = ends.dropFirst().first else { return ends.first.map(digits) ?? "" }
        let ranges = locale.ranges
        return digits(low) + ranges.repeated(of: unit) + ranges.joiner(isNegative: low < 0) + digits(high)
    }

    /// The form of a unit that goes with a figure: the first of `park|parks` with 1, the second with all others.
    private func numbered(_ unit: String, _ figure: String) -> String {
        let forms = unit.split(separator: "|", omittingEmptySubsequences: false)
        return forms.count == 2 ? String(forms[figure == "1" ? 0 : 1]) : unit
    }

    /// - Throws: a range whose upper end is not above the lower one, or that is a bound as well.
    package func checkRange(of what: String, at origin: Origin?) throws(Diagnostic) {
        guard let upper else { return }
        guard upper > value else {
            throw Diagnostic(
                .error,
                "expected an upper end above \(Value.text(of: value)) for \(what), found \(Value.text(of: upper))",
                at: origin)
        }
        guard bound == .exact else {
            throw Diagnostic(
                .error, "expected no bound beside the range of \(what), found \"\(bound.rawValue)\"", at: origin,
                notes: ["leave out \"bound\", or \"upper\""])
        }
    }

    /// Whether it is a single number, so that a length or a count of things can show it.
    ///
    /// - Throws: where it is a range.
    package func checkSingle(at origin: Origin?) throws(Diagnostic) {
        guard upper != nil else { return }
        throw Diagnostic(
            .error, "expected a single number, found the range \(text)", at: origin,
            notes: ["number cards, tables and texts can show ranges"])
    }

    /// The shortest digits of the number, in groups of three where the language groups them.
    private func digits(_ number: Double) -> String {
        if let format { return format.text(number) }
        // Twelve digits take away what the multiplication by a factor adds: 73.9, not 73.90000000000001.
        var format = NumberFormat(locale: locale)
        format.isGrouped = locale.groupsFigures
        return format.text(number)
    }
}

/// A unit that counts in a power of ten: `100 million yuan`, `10 000 m²`. English has no word for 万 and 亿.
struct ScaledUnit: Hashable, Sendable {
    let factor: Double
    let unit: String

    /// Nil for a unit that does not begin with a number.
    init?(_ text: String) {
        var words = text.split(separator: " ")[...]
        var digits = ""
        while let word = words.first, word.allSatisfy({ $0.isASCII && $0.isWholeNumber }) {
            digits += word
            words.removeFirst()
        }
        guard var factor = Double(digits), factor > 0, !words.isEmpty else { return nil }
        let scales = ["thousand": 1e3, "million": 1e6, "billion": 1e9]
        if let scale = words.first.flatMap({ scales[String($0)] }) {
            factor *= scale
            words.removeFirst()
        }
        self.factor = factor
        unit = words.joined(separator: " ")
    }
}
