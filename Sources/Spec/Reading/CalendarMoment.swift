import Grammar

/// Vega-Lite's dates in parts: `{"year": 2012, "month": "jan", "date": 1}`.
enum CalendarMoment {
    private static let keys: Set<String> = [
        "year", "quarter", "month", "date", "day", "hours", "minutes", "seconds", "milliseconds", "utc",
    ]
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

    /// Whether an object is a date: it has parts of one and nothing else.
    static func isOne(_ item: Item) -> Bool {
        guard case .mapping(let entries) = item.content, !entries.isEmpty else { return false }
        return entries.allSatisfy { keys.contains($0.key) } && entries.contains { $0.key != "utc" }
    }

    /// The moment; parts that are not given are the first ones of 2012, whose first day is a Sunday (Vega-Lite's
    /// choice, so that a lone weekday is that weekday).
    static func value(_ item: Item, _ reading: inout Reading) -> Value? {
        var parts = Parts()
        for member in item.members ?? [] {
            guard let value = reading.constant(member.item) else { return nil }
            parts.set(member.key, value, &reading)
        }
        return .date(parts.isUTC ? parts.time.timestamp : reading.scope.timeZone.timestamp(parts.time))
    }

    private struct Parts {
        var time = CivilTime(year: 2012)
        var isUTC = false

        mutating func set(_ key: String, _ item: Item, _ reading: inout Reading) {
            switch key {
            case "utc": isUTC = Form<Bool>.boolean.read(item, &reading) ?? false
            case "month": time.month = Parts.number(item, "month", months, first: 1, &reading) ?? 0
            case "day": time.day = (Parts.number(item, "weekday", days, first: 0, &reading) ?? 0) + 1
            default:
                if let number = Form<Int>.integer.read(item, &reading) { setNumber(key, number) }
            }
        }

        private mutating func setNumber(_ key: String, _ number: Int) {
            switch key {
            case "year": time.year = number
            case "quarter": time.month = (number - 1) * 3
            case "date": time.day = number
            case "hours": time.hours = number
            case "minutes": time.minutes = number
            case "seconds": time.seconds = number
            default: time.milliseconds = number
            }
        }

        /// From 0; written as a number from `first` on, or as a name in full or cut to three letters.
        private static func number(
            _ item: Item, _ what: String, _ names: [String], first: Int, _ reading: inout Reading
        ) -> Int? {
            guard let name = item.node.string else { return Form<Int>.integer.read(item, &reading).map { $0 - first } }
            if let known = names.firstIndex(of: String(name.lowercased().prefix(3))) { return known }
            reading.unknown(what, name, at: item, among: names)
            return nil
        }
    }
}
