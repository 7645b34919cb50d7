extension Function {
    /// Numbers and dates as texts, and back, in the scope's locale. A null is written as `null`.
    static let formatting: [Function] = [
        .values("format", 1...2) { (a, context) throws(Diagnostic) in
            if a[0] == .null { return "null" }
            return .string(try context.numberFormat(a.given(1)?.asText ?? "").text(a.number(0)))
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
        case .boolean, .number, .string, .date, .array, .pattern:
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

/// Vega's choice of a pattern for calendar units.
private enum TimeUnitSpecifier {
    private static let defaults: [String: String] = [
        "year": "%Y ", "quarter": "Q%q ", "month": "%b ", "date": "%d ", "week": "W%U ", "isoweek": "W%V ",
        "day": "%a ", "dayofyear": "%j ", "hours": "%H:00", "minutes": "00:%M", "seconds": ":%S",
        "milliseconds": ".%L", "year-isoweek": "%G W%V ", "year-month": "%Y-%m ", "year-month-date": "%Y-%m-%d ",
        "hours-minutes": "%H:%M",
    ]

    private static let order = [
        "year", "quarter", "month", "week", "isoweek", "date", "day", "dayofyear", "hours", "minutes", "seconds",
        "milliseconds",
    ]

    /// The longest runs of units that have a pattern, one after the other; a null takes a pattern away.
    static func pattern(_ units: Value, replacing own: Value) throws(Diagnostic) -> String {
        var patterns = defaults
        if case .object(let record) = own {
            for (key, value) in zip(record.keys, record.values) { patterns[key] = value == .null ? nil : value.asText }
        }
        var rest = try sorted(units)[...]
        var text = ""
        while !rest.isEmpty {
            let lengths = (1...rest.count).reversed()
            let length = lengths.first { patterns[rest.prefix($0).joined(separator: "-")] != nil }
            text += length.flatMap { patterns[rest.prefix($0).joined(separator: "-")] } ?? ""
            rest = rest.dropFirst(length ?? 1)
        }
        while text.last == " " { text.removeLast() }
        return text
    }

    private static func sorted(_ units: Value) throws(Diagnostic) -> [String] {
        var names = [units.asText]
        if case .array(let items) = units { names = items.map(\.asText) }
        for name in names where !order.contains(name) {
            throw Diagnostic(
                .error, "unknown time unit \"\(name)\"", label: Nearest.hint(for: name, among: order))
        }
        return order.filter(names.contains)
    }
}
