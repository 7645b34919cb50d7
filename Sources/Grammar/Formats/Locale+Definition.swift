extension Locale {
    /// A locale with the settings of a config's `locale.number` and `locale.time` (d3's definitions) in place of its
    /// own; what they do not say, or say in another type, stays.
    package func merging(number: Value?, time: Value?) -> Locale {
        var locale = self
        number?.replace(&locale.decimal, "decimal")
        number?.replace(&locale.thousands, "thousands")
        number?.replace(&locale.percent, "percent")
        number?.replace(&locale.minus, "minus")
        number?.replace(&locale.nan, "nan")
        if let sizes = number?.items("grouping") { locale.grouping = sizes.map { Int(clampedSize: $0.asNumber) } }
        if let signs = number?.texts("currency", count: 2) {
            locale.currency = Currency(prefix: signs[0], suffix: signs[1])
        }
        locale.numerals = number?.texts("numerals", count: 10) ?? locale.numerals
        time?.replace(&locale.dateTime, "dateTime")
        time?.replace(&locale.date, "date")
        time?.replace(&locale.time, "time")
        locale.periods = time?.texts("periods", count: 2) ?? locale.periods
        locale.days = time?.texts("days", count: 7) ?? locale.days
        locale.shortDays = time?.texts("shortDays", count: 7) ?? locale.shortDays
        locale.months = time?.texts("months", count: 12) ?? locale.months
        locale.shortMonths = time?.texts("shortMonths", count: 12) ?? locale.shortMonths
        return locale
    }

    /// The English locale with a config's settings in place of its own.
    package init(number: Value?, time: Value?) { self = Locale.english.merging(number: number, time: time) }
}

extension Value {
    fileprivate func replace(_ text: inout String, _ key: String) {
        if case .object(let record) = self, case .string(let new)? = record[key] { text = new }
    }

    fileprivate func items(_ key: String) -> [Value]? {
        guard case .object(let record) = self, case .array(let items)? = record[key] else { return nil }
        return items
    }

    fileprivate func texts(_ key: String, count: Int) -> [String]? {
        guard let items = items(key), items.count == count else { return nil }
        return items.map(\.asText)
    }
}

extension Int {
    /// A group's size: no less than one digit.
    fileprivate init(clampedSize n: Double) { self = n >= 1 ? Int(Swift.min(n, 1000)) : 1 }
}
