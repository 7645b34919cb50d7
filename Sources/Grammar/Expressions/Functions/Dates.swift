extension Function {
    /// JavaScript's `Date` by its parts: months and weekdays from 0. Each reads the local clock (the scope's time
    /// zone), and has a twin with `utc` before its name.
    static let dates: [Function] =
        parts.flatMap { name, part in
            [
                .value(name) { value, context in .number(read(part, value, context, context.scope.timeZone)) },
                .value("utc" + name) { value, context in .number(read(part, value, context, .utc)) },
            ]
        } + [
            .value("time") { value, context in .number(value.moment(in: context.scope.timeZone)) },
            .value("timezoneoffset") { value, context in
                let zone = context.scope.timeZone
                let moment = value.moment(in: zone)
                return .number(moment.isNaN ? .nan : 0 - zone.offset(at: moment) / 60_000)
            },
            .values("datetime", 1...7) { a, context in
                let zone = context.scope.timeZone
                return .date(a.count == 1 ? a[0].moment(in: zone) : moment(a, zone))
            },
            .values("utc", 1...7) { a, _ in .number(moment(a, .utc)) },
        ]

    private static let parts: [(name: String, part: @Sendable (CivilTime) -> Int)] = [
        ("year", { $0.year }),
        // Vega counts quarters from 1, though its manual says from 0.
        ("quarter", { $0.month / 3 + 1 }),
        ("month", { $0.month }),
        ("week", \.week),
        ("isoweek", \.isoWeek.week),
        ("date", { $0.day }),
        ("day", { $0.weekday }),
        ("dayofyear", { $0.dayOfYear }),
        ("hours", { $0.hours }),
        ("minutes", { $0.minutes }),
        ("seconds", { $0.seconds }),
        ("milliseconds", { $0.milliseconds }),
    ]

    private static func read(
        _ part: (CivilTime) -> Int, _ value: Value, _ context: CallContext, _ zone: TimeZone
    ) -> Double {
        // A text without a zone is local even where its parts are asked for in UTC.
        let moment = value.moment(in: context.scope.timeZone)
        return moment.isNaN ? .nan : Double(part(zone.civil(moment)))
    }

    /// Year, month, day, hours, minutes, seconds and milliseconds on the zone's clock; what is not given is the least.
    private static func moment(_ a: Arguments, _ zone: TimeZone) -> Double {
        var parts = a.values.map { $0.asNumber.rounded(.towardZero) }
        guard parts.allSatisfy({ abs($0) < 1e15 }) else { return .nan }
        if 0...99 ~= parts[0] { parts[0] += 1900 }
        let n = parts.map { Int($0) } + [0, 0, 1, 0, 0, 0, 0].dropFirst(parts.count)
        guard abs(n[0]) < 400_000, abs(n[1]) < 4_000_000 else { return .nan }
        let time = CivilTime(
            year: n[0], month: n[1], day: n[2], hours: n[3], minutes: n[4], seconds: n[5], milliseconds: n[6])
        return Value.clipped(zone.timestamp(time))
    }
}

extension Value {
    /// The moment that JavaScript's `new Date(value)` makes of the value, in milliseconds since 1970 UTC; NaN where
    /// it is none.
    func moment(in zone: TimeZone) -> Double {
        switch self {
        case .string(let text): Value.clipped(DateParsing.milliseconds(text, zone: zone) ?? .nan)
        case .array, .object, .geometry, .pattern: Value.clipped(DateParsing.milliseconds(asText, zone: zone) ?? .nan)
        case .undefined, .null, .boolean, .number, .date: Value.clipped(asNumber.rounded(.towardZero))
        }
    }

    /// NaN beyond the days that JavaScript knows (ECMA-262, TimeClip).
    fileprivate static func clipped(_ ms: Double) -> Double { abs(ms) <= 8.64e15 ? ms : .nan }
}
