/// A figure with all that must not be lost on its way to the page: whether it is a bound, and its unit.
package struct Quantity: Hashable, Sendable {
    package enum Bound: String, Hashable, Sendable, CaseIterable {
        case exact
        case atLeast = "at_least"
        case atMost = "at_most"
        case about
    }

    package var value: Double
    package var bound: Bound
    /// As the dataset writes it: `%`, `億元`, `100 million yuan`.
    package var unit: String
    package var name: String
    package var period: String
    package var locale: Locale

    package init(
        value: Double, bound: Bound = .exact, unit: String, name: String = "", period: String = "",
        locale: Locale = .english
    ) {
        self.value = value
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

    private var parts: (figure: String, unit: String) {
        guard let scaled = ScaledUnit(unit) else { return (digits(value), unit) }
        let whole = value * scaled.factor
        let steps: [(Double, String)] = [(1e12, "trillion "), (1e9, "billion "), (1e6, "million ")]
        let step = steps.first { whole >= $0.0 } ?? (1, "")
        return (digits(whole / step.0), step.1 + scaled.unit)
    }

    /// The shortest digits of the number, in groups of three where the language groups them.
    private func digits(_ number: Double) -> String {
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
