/// What a text says of a date, in the order in which it says it.
struct DateTextFields {
    /// Up to three numbers: day, month and year in an order that is found out at the end.
    private var days: [Int] = []
    private var namedMonth: Int?
    private var isISO = false
    /// Hours, minutes, seconds and milliseconds, as far as they were said.
    private var clock: [Int] = []
    private var period: Int?
    private var zone = Zone()

    /// A distance from UTC: sign, hours and minutes.
    private struct Zone {
        var sign: Int?
        var hours: Int?
        var minutes: Int?
    }
}

// MARK: - ISO 8601

extension DateTextFields {
    enum ISOResult {
        case complete
        /// It is no ISO date; the rest may still be another form, from this token on.
        case open(DateTokens.Token)
        case invalid
    }

    /// `2020-01-02T03:04:05.678Z`, as far as the text has that form.
    mutating func readISO(_ tokens: inout DateTokens) -> ISOResult {
        if let token = readISODay(&tokens) { return .open(token) }
        if case .word(.timeSeparator, _) = tokens.peek {
            _ = tokens.next()
            guard readISOClock(&tokens), readISOZone(&tokens), tokens.peek == .end else { return .invalid }
        } else if tokens.peek != .end {
            return .open(tokens.next())
        }
        if zone.sign == nil && clock.isEmpty { zone = Zone(sign: 1, hours: 0, minutes: 0) }
        isISO = true
        return .complete
    }

    /// Returns the token at which the day ceases to be an ISO date; nil where it is one.
    private mutating func readISODay(_ tokens: inout DateTokens) -> DateTokens.Token? {
        if tokens.peek == .symbol("-") || tokens.peek == .symbol("+") {
            let sign = tokens.next()
            guard case .number(let year, length: 6) = tokens.peek else { return sign }
            _ = tokens.next()
            if sign == .symbol("-") && year == 0 { return sign }
            days = [sign == .symbol("-") ? -year : year]
        } else {
            guard let year = tokens.number(4, in: 0...9999) else { return tokens.next() }
            days = [year]
        }
        for range in [1...12, 1...31] where tokens.skip("-") {
            guard let n = tokens.number(2, in: range) else { return tokens.next() }
            days.append(n)
        }
        return nil
    }

    /// `24:00` is the end of the day, no other time begins with 24.
    private mutating func readISOClock(_ tokens: inout DateTokens) -> Bool {
        guard let hours = tokens.number(2, in: 0...24), tokens.skip(":") else { return false }
        let sixtieths = hours == 24 ? 0...0 : 0...59
        guard let minutes = tokens.number(2, in: sixtieths) else { return false }
        clock = [hours, minutes]
        guard tokens.skip(":") else { return true }
        guard let seconds = tokens.number(2, in: sixtieths) else { return false }
        clock.append(seconds)
        guard tokens.skip(".") else { return true }
        guard case .number(let n, let length) = tokens.next(), hours < 24 || n == 0 else { return false }
        clock.append(DateTextFields.milliseconds(n, length))
        return true
    }

    private mutating func readISOZone(_ tokens: inout DateTokens) -> Bool {
        if case .word(.zone, "z") = tokens.peek {
            _ = tokens.next()
            zone = Zone(sign: 1, hours: 0, minutes: 0)
            return true
        }
        guard tokens.peek == .symbol("+") || tokens.peek == .symbol("-") else { return true }
        zone.sign = tokens.next() == .symbol("+") ? 1 : -1
        if let together = tokens.number(4, in: 0...2359) {
            (zone.hours, zone.minutes) = (together / 100, together % 100)
            return together % 100 < 60
        }
        guard let hours = tokens.number(2, in: 0...23), tokens.skip(":"), let minutes = tokens.number(2, in: 0...59)
        else {
            return false
        }
        (zone.hours, zone.minutes) = (hours, minutes)
        return true
    }

    /// A number after the decimal point of the seconds.
    private static func milliseconds(_ number: Int, _ length: Int) -> Int {
        switch length {
        case 1: number * 100
        case 2: number * 10
        default: (3..<min(length, 9)).reduce(number) { n, _ in n / 10 }
        }
    }
}

// MARK: - Other forms

extension DateTextFields {
    /// Takes numbers, names and signs as they come. False where there is something that is no part of a date.
    mutating func readLoosely(from first: DateTokens.Token, _ tokens: inout DateTokens) -> Bool {
        var hasNumber = !days.isEmpty
        var token = first
        while token != .end {
            switch token {
            case .number(let n, _):
                hasNumber = true
                guard add(n, &tokens) else { return false }
            case .word(let word, _): guard add(word, hasNumber: hasNumber, &tokens) else { return false }
            case .symbol(let c) where (c == "+" || c == "-") && (isUTC || !clock.isEmpty):
                hasNumber = true
                guard readOffset(sign: c == "+" ? 1 : -1, &tokens) else { return false }
            case .symbol(let c) where c == "+" || c == "-" || c == ")": if hasNumber { return false }
            case .symbol, .blank, .unknown, .end: break
            }
            token = tokens.next()
        }
        return true
    }

    private var isUTC: Bool { zone.hours == 0 && zone.minutes == 0 }

    private mutating func add(_ n: Int, _ tokens: inout DateTokens) -> Bool {
        if tokens.skip(":") {
            if tokens.skip(":") {
                guard clock.isEmpty else { return false }
                clock = [n, 0]
                return true
            }
            if clock.count == 4 { return false }
            clock.append(n)
            _ = tokens.skip(".")
            return true
        }
        if tokens.skip("."), isClockExpecting(n) {
            clock.append(n)
            guard case .number(let fraction, let length) = tokens.next() else { return false }
            finishClock(DateTextFields.milliseconds(fraction, length))
            return true
        }
        if zone.hours != nil && zone.minutes == nil && 0...59 ~= n {
            zone.minutes = n
            return true
        }
        if isClockExpecting(n) {
            finishClock(n)
            return DateTextFields.canFollowClock(tokens.peek)
        }
        if days.count == 3 { return false }
        days.append(n)
        _ = tokens.skip("-")
        return true
    }

    private func isClockExpecting(_ n: Int) -> Bool {
        (1...2 ~= clock.count && 0...59 ~= n) || (clock.count == 3 && 0...999 ~= n)
    }

    private mutating func finishClock(_ n: Int) {
        if clock.count < 4 { clock.append(n) }
        while clock.count < 4 { clock.append(0) }
    }

    private static func canFollowClock(_ token: DateTokens.Token) -> Bool {
        switch token {
        case .end, .blank, .symbol("+"), .symbol("-"), .word(.zone, "z"): true
        case .number, .word, .symbol, .unknown: false
        }
    }

    private mutating func add(_ word: DateTokens.Word, hasNumber: Bool, _ tokens: inout DateTokens) -> Bool {
        switch word {
        case .period(let hours) where !clock.isEmpty: period = hours
        case .month(let month):
            namedMonth = month
            _ = tokens.skip("-")
        case .zone(let hours) where hasNumber: zone = Zone(sign: hours < 0 ? -1 : 1, hours: abs(hours), minutes: 0)
        case .period, .zone, .timeSeparator, .other:
            // Before the first number any word may stand, such as a weekday, if it does not touch the number.
            if hasNumber { return false }
            if case .number = tokens.peek { return false }
        }
        return true
    }

    /// `+8`, `+0800` or `+08:`, whose minutes come as the next number.
    private mutating func readOffset(sign: Int, _ tokens: inout DateTokens) -> Bool {
        zone.sign = sign
        var (n, length) = (0, 0)
        if case .number(let value, let digits) = tokens.peek {
            _ = tokens.next()
            (n, length) = (value, digits)
        }
        if tokens.peek == .symbol(":") {
            (zone.hours, zone.minutes) = (n, nil)
            return true
        }
        switch length {
        case 1, 2: (zone.hours, zone.minutes) = (n, 0)
        case 3, 4: (zone.hours, zone.minutes) = (n / 100, n % 100)
        default: return false
        }
        return true
    }
}

// MARK: - The moment

extension DateTextFields {
    /// Milliseconds since 1970 UTC; nil where a part is out of its range.
    func milliseconds(_ local: TimeZone) -> Double? {
        guard var time = day else { return nil }
        var parts = clock + Array(repeating: 0, count: 4 - clock.count)
        if let period {
            guard 0...12 ~= parts[0] else { return nil }
            parts[0] = parts[0] % 12 + period
        }
        let isInRange = 0...23 ~= parts[0] && 0...59 ~= parts[1] && 0...59 ~= parts[2] && 0...999 ~= parts[3]
        guard isInRange || parts == [24, 0, 0, 0] else { return nil }
        (time.hours, time.minutes, time.seconds, time.milliseconds) = (parts[0], parts[1], parts[2], parts[3])
        guard let sign = zone.sign else { return local.timestamp(time) }
        return time.timestamp - Double(sign * ((zone.hours ?? 0) * 60 + (zone.minutes ?? 0))) * 60_000
    }

    /// A number that cannot be a day is the year; else days and months come in the American order.
    private var day: CivilTime? {
        guard let first = days.first else { return nil }
        let n = days + Array(repeating: 1, count: 3 - days.count)
        let canBeDay = 1...31 ~= first
        var (year, month, day) = (0, 0, 0)
        if let namedMonth {
            month = namedMonth + 1
            (year, day) = canBeDay ? (n[1], n[0]) : (n[0], n[1])
        } else if isISO || !canBeDay {
            (year, month, day) = (n[0], n[1], n[2])
        } else {
            // A year that is not said is 1, which is 2001.
            (month, day, year) = (n[0], n[1], n[2])
        }
        if !isISO, 0...99 ~= year { year += year < 50 ? 2000 : 1900 }
        guard 1...12 ~= month, 1...31 ~= day, abs(year) < 400_000 else { return nil }
        return CivilTime(year: year, month: month - 1, day: day)
    }
}
