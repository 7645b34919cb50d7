extension Function {
    /// Numbers and dates as texts, and back, in the scope's locale. A null is written as `null`.
    static let formatting: [Function] = [
        .values("format", 1...2) { (a, context) throws(Diagnostic) in
            if a[0] == .null { return "null" }
            var number = a.number(0)
            // An indicator is written by its value (an extension): `format(indicator('a.b'), '.1f')`.
            if case .object(let record) = a[0], case .number(let value)? = record["value"] { number = value }
            return .string(try context.numberFormat(a.given(1)?.asText ?? "").text(number))
        },
        // Two numbers as a range (an extension).
        .values("formatRange", 2...3) { (a, context) throws(Diagnostic) in
            let (low, high) = (a.number(0), a.number(1))
            guard !(low > high) else {
                throw Diagnostic(
                    .error,
                    "expected the lower end of a range first, found \(Value.text(of: low)) and \(Value.text(of: high))")
            }
            return .string(try context.numberFormat(a.given(2)?.asText ?? "").text(from: low, to: high))
        },
        .values("timeFormat", 1...2) { (a, context) throws(Diagnostic) in
            timeText(a, context, context.scope.timeZone)
        },
        .values("utcFormat", 1...2) { (a, context) throws(Diagnostic) in timeText(a, context, .utc) },
        .values("timeParse", 1...2) { a, context in date(a, context, context.scope.timeZone) },
        .values("utcParse", 1...2) { a, context in date(a, context, .utc) },
        .value("monthFormat") { value, context in name(value, of: context.scope.locale.months) },
        .value("monthAbbrevFormat") { value, context in name(value, of: context.scope.locale.shortMonths) },
        .value("dayFormat") { value, context in name(value, of: context.scope.locale.days) },
        .value("dayAbbrevFormat") { value, context in name(value, of: context.scope.locale.shortDays) },
        .values("timeUnitSpecifier", 1...2) { (a, _) throws(Diagnostic) in
            .string(try TimeUnitSpecifier.pattern(a[0], replacing: a[1]))
        },
    ]

    private static func timeText(_ a: Arguments, _ context: CallContext, _ zone: TimeZone) -> Value {
        if a[0] == .null { return "null" }
        let moment = a[0].moment(in: context.scope.timeZone)
        let locale = context.scope.locale
        switch a[1] {
        case .undefined, .null: return .string(multiText(moment, [:], zone, locale))
        case .object(let record):
            let patterns = Dictionary(zip(record.keys, record.values.map(\.asText)), uniquingKeysWith: { $1 })
            return .string(multiText(moment, patterns, zone, locale))
        case .boolean, .number, .string, .date, .array, .geometry, .pattern:
            return .string(TimeFormat(a.text(1), zone: zone, locale: locale).text(moment))
        }
    }

    /// By the finest unit that is not at its start: Vega's multi-format.
    private static func multiText(
        _ moment: Double, _ patterns: [String: String], _ zone: TimeZone, _ locale: Locale
    ) -> String {
        guard !moment.isNaN else { return "" }
        var byPart: [TimeUnit.Part: String] = [:]
        for (name, pattern) in patterns { if let part = TimeUnit.Part(rawValue: name) { byPart[part] = pattern } }
        return TimeMultiFormat(byPart, zone: zone, locale: locale).text(moment)
    }

    private static func date(_ a: Arguments, _ context: CallContext, _ zone: TimeZone) -> Value {
        if a[0] == .null { return .null }
        guard a[1] != .undefined else {
            return DateParsing.milliseconds(a.text(0), zone: zone).map(Value.date) ?? .null
        }
        let format = TimeFormat(a.text(1), zone: zone, locale: context.scope.locale)
        return format.milliseconds(reading: a.text(0)).map(Value.date) ?? .null
    }

    /// The name of a whole number, counted from 0 and around; empty for anything else.
    private static func name(_ value: Value, of names: [String]) -> Value {
        guard case .number(let n) = value, n == n.rounded(), abs(n) < 1e9, !names.isEmpty else { return "" }
        let i = Int(n) % names.count
        return .string(names[i < 0 ? i + names.count : i])
    }
}

/// The arguments of `timeUnitSpecifier`: units in any order, and patterns, of which a null takes one away.
private enum TimeUnitSpecifier {
    static func pattern(_ units: Value, replacing own: Value) throws(Diagnostic) -> String {
        var patterns: [String: String?] = [:]
        if case .object(let record) = own {
            for (key, value) in zip(record.keys, record.values) {
                patterns.updateValue(value == .null ? nil : value.asText, forKey: key)
            }
        }
        return TimeUnitPattern.pattern(try sorted(units), replacing: patterns)
    }

    private static func sorted(_ units: Value) throws(Diagnostic) -> [String] {
        var names = [units.asText]
        if case .array(let items) = units { names = items.map(\.asText) }
        for name in names where !TimeUnitPattern.units.contains(name) {
            throw Diagnostic(
                .error, "unknown time unit \"\(name)\"", label: Nearest.hint(for: name, among: TimeUnitPattern.units))
        }
        return TimeUnitPattern.units.filter(names.contains)
    }
}
