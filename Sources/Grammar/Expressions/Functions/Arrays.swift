extension Function {
    /// Arrays, and texts where JavaScript treats both alike.
    static let arrays: [Function] = [
        .value("length") { (value, _) throws(Diagnostic) in
            if value == .null || value == .undefined { throw needs("an array or a text", value, of: "length") }
            return value.property("length")
        },
        .value("extent") { (value, _) throws(Diagnostic) in .array(extent(try items(value, of: "extent"))) },
        .values("indexof", 2...3) { (a, _) throws(Diagnostic) in .number(try index(a, of: "indexof", last: false)) },
        .values("lastindexof", 2...3) { (a, _) throws(Diagnostic) in
            .number(try index(a, of: "lastindexof", last: true))
        },
        .values("join", 1...2) { (a, _) throws(Diagnostic) in
            let texts = try items(a[0], of: "join").map { $0 == .null || $0 == .undefined ? "" : $0.asText }
            return .string(texts.joined(separator: a[1] == .undefined ? "," : a.text(1)))
        },
        .value("peek") { (value, _) throws(Diagnostic) in
            if case .string(let text) = value { return value.property(String(text.utf16.count - 1)) }
            return try items(value, of: "peek").last ?? .undefined
        },
        .values("pluck", 2...2) { a, _ in
            let path = FieldPath(a.text(1)).parts
            if case .array(let items) = a[0] { return .array(items.map { $0.part(path) }) }
            return a[0].part(path)
        },
        .value("reverse") { (value, _) throws(Diagnostic) in .array(try items(value, of: "reverse").reversed()) },
        .values("slice", 1...3) { (a, _) throws(Diagnostic) in try slice(a) },
        .value("sort") { (value, _) throws(Diagnostic) in .array(try items(value, of: "sort").sorted(by: isAscending))
        },
        .values("sequence", 0...3) { (a, _) throws(Diagnostic) in .array(try sequence(a)) },
    ]

    static func items(_ value: Value, of function: String) throws(Diagnostic) -> [Value] {
        guard case .array(let items) = value else { throw needs("an array", value, of: function) }
        return items
    }

    static func needs(_ kind: String, _ value: Value, of function: String) -> Diagnostic {
        Diagnostic(.error, "expected \(kind) in \"\(function)\", found \(value.described)")
    }

    /// `[least, greatest]`, blanks aside; both undefined where there is none.
    private static func extent(_ items: [Value]) -> [Value] {
        let valid = items.filter(\.isValid)
        guard var least = valid.first else { return [.undefined, .undefined] }
        var greatest = least
        for item in valid {
            if Value.isLess(item, least) { least = item }
            if Value.isLess(greatest, item) { greatest = item }
        }
        return [least, greatest]
    }

    /// The place of a value in an array or of a part in a text; −1 where it is not there.
    private static func index(_ a: Arguments, of function: String, last: Bool) throws(Diagnostic) -> Double {
        switch a[0] {
        case .string(let text):
            return Double(Array(text.utf16).index(of: Array(a.text(1).utf16), from: a.given(2)?.asNumber, last: last))
        case .array(let items):
            let from = a.given(2).map { clampedIndex($0.asNumber, items.count) }
            let found =
                last
                ? items.indices.last { $0 <= from ?? .max && Value.isStrictlyEqual(items[$0], a[1]) }
                : items.indices.first { $0 >= from ?? 0 && Value.isStrictlyEqual(items[$0], a[1]) }
            return Double(found ?? -1)
        case .undefined, .null, .boolean, .number, .date, .object, .geometry, .pattern:
            throw needs("an array or a text", a[0], of: function)
        }
    }

    private static func slice(_ a: Arguments) throws(Diagnostic) -> Value {
        switch a[0] {
        case .string(let text):
            let units = Array(text.utf16)
            return .string(String(decoding: units[range(a, units.count)], as: UTF16.self))
        case .array(let items): return .array(Array(items[range(a, items.count)]))
        case .undefined, .null, .boolean, .number, .date, .object, .geometry, .pattern:
            throw needs("an array or a text", a[0], of: "slice")
        }
    }

    /// From the second argument to the third, negative ones counted from the end.
    private static func range(_ a: Arguments, _ count: Int) -> Range<Int> {
        let start = clampedIndex(a[1] == .undefined ? 0 : a.number(1), count)
        let end = a[2] == .undefined ? count : clampedIndex(a.number(2), count)
        return start..<max(start, end)
    }

    static func clampedIndex(_ n: Double, _ count: Int) -> Int {
        if n.isNaN { return 0 }
        let whole = n.rounded(.towardZero)
        return Int(max(0, min(Double(count), whole < 0 ? Double(count) + whole : whole)))
    }

    /// Vega's `ascending`: blanks first, NaN before numbers.
    private static func isAscending(_ a: Value, _ b: Value) -> Bool {
        switch (a.isValid, b.isValid) {
        case (true, true): Value.isLess(a, b)
        case (false, true): true
        case (true, false), (false, false): false
        }
    }

    /// Long enough for any axis, too short to fill the memory.
    private static let longestSequence = 1_000_000.0

    /// `sequence(stop)`, `sequence(start, stop)`, `sequence(start, stop, step)`: d3's `range`.
    private static func sequence(_ a: Arguments) throws(Diagnostic) -> [Value] {
        let start = a.count < 2 ? 0 : a.number(0)
        let stop = a.count < 2 ? a.number(0) : a.number(1)
        let step = a.count < 3 ? 1 : a.number(2)
        let count = ((stop - start) / step).rounded(.up)
        guard count.isFinite, count > 0 else { return [] }
        if count > longestSequence {
            throw Diagnostic(
                .error, "cannot make a sequence of \(Value.text(of: count)) numbers because it is too long")
        }
        return (0..<Int(count)).map { .number(start + Double($0) * step) }
    }
}

extension Array<UInt16> {
    /// JavaScript's `indexOf` and `lastIndexOf` of a text.
    fileprivate func index(of part: [UInt16], from: Double?, last: Bool) -> Int {
        let latest = count - part.count
        guard latest >= 0 else { return -1 }
        let start = from.map { $0.isNaN ? (last ? latest : 0) : Int(Swift.max(0, Swift.min(Double(count), $0))) }
        func isAt(_ i: Int) -> Bool { self[i..<i + part.count].elementsEqual(part) }
        if last { return (0...Swift.min(latest, start ?? latest)).last(where: isAt) ?? -1 }
        guard start ?? 0 <= latest else { return part.isEmpty ? count : -1 }
        return ((start ?? 0)...latest).first(where: isAt) ?? -1
    }
}

extension Value {
    /// The kind of value, and itself where it is short, for messages.
    var described: String {
        switch self {
        case .undefined: "undefined"
        case .null: "null"
        case .boolean, .number: asText
        case .string(let s): "the text \"\(s.prefix(30))\""
        case .date: "a date"
        case .array: "an array"
        case .object, .geometry: "an object"
        case .pattern: "a regular expression"
        }
    }
}
