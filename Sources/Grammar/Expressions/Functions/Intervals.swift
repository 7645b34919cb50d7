#if canImport(Glibc)
    import Glibc
#endif

extension Function {
    /// Arrays that stand for an interval by their ends: tests, interpolation, and Vega's panning and zooming.
    static let intervals: [Function] = tests + panning

    private static let tests: [Function] = [
        .values("inrange", 2...4) { (a, _) throws(Diagnostic) in .boolean(try isInRange(a)) },
        .values("clampRange", 3...3) { (a, _) throws(Diagnostic) in try clampRange(a) },
        .value("span") { value, _ in
            guard case .array(let items) = value, let first = items.first, let last = items.last else { return 0 }
            let span = last.asNumber - first.asNumber
            return .number(span.isNaN ? 0 : span)
        },
        .values("lerp", 2...2) { (a, _) throws(Diagnostic) in try lerp(a) },
        .values("interpolateLinear", 2...2) { (a, _) throws(Diagnostic) in try interpolateLinear(a) },
        .values("bandspace", 1...3) { a, _ in .number(bandSpace(a)) },
    ]

    private static let panning: [Function] = Warp.families.flatMap { name, arity, warp -> [Function] in
        let pan = Function.values("pan" + name, arity...arity) { (a, _) throws(Diagnostic) in
            try Function.pan(a, warp(a, 2))
        }
        let zoom = Function.values("zoom" + name, (arity + 1)...(arity + 1)) { (a, _) throws(Diagnostic) in
            try Function.zoom(a, warp(a, 3))
        }
        return [pan, zoom]
    }

    private static func isInRange(_ a: Arguments) throws(Diagnostic) -> Bool {
        let items = try items(a[1], of: "inrange")
        var (low, high) = (items.first ?? .undefined, items.last ?? .undefined)
        if Value.isLess(high, low) { swap(&low, &high) }
        let above = a[2] == .undefined || a[2].asBoolean ? Value.isLessOrEqual : Value.isLess
        let below = a[3] == .undefined || a[3].asBoolean ? Value.isLessOrEqual : Value.isLess
        return above(low, a[0]) && below(a[0], high)
    }

    /// Moves an interval into another without changing its length, where it fits.
    private static func clampRange(_ a: Arguments) throws(Diagnostic) -> Value {
        let ends = try items(a[0], of: "clampRange").map(\.asNumber)
        guard ends.count >= 2 else { throw needs("an array of two numbers", a[0], of: "clampRange") }
        let (least, greatest) = (a.number(1), a.number(2))
        let low = min(ends[0], ends[1])
        let span = abs(ends[1] - ends[0])
        if span >= greatest - least { return .array([.number(least), .number(greatest)]) }
        let start = min(max(low, least), greatest - span)
        return .array([.number(start), .number(start + span)])
    }

    private static func lerp(_ a: Arguments) throws(Diagnostic) -> Value {
        let items = try items(a[0], of: "lerp")
        guard let first = items.first, let last = items.last else { return .undefined }
        let f = a.number(1)
        if f == 0 || f.isNaN { return first }
        return f == 1 ? last : .number(first.asNumber + f * (last.asNumber - first.asNumber))
    }

    /// Between the neighbours of evenly spaced values.
    private static func interpolateLinear(_ a: Arguments) throws(Diagnostic) -> Value {
        guard case .array(let items) = a[0], let first = items.first, let last = items.last else { return .undefined }
        let f = a.number(1)
        if items.count == 1 || !(f > 0) { return first }
        if f >= 1 { return last }
        let place = f * Double(items.count - 1)
        let i = Int(place)
        let t = place - Double(i)
        return t == 0 ? items[i] : .number(items[i].asNumber + t * (items[i + 1].asNumber - items[i].asNumber))
    }

    /// The steps that a band scale of `count` values takes.
    private static func bandSpace(_ a: Arguments) -> Double {
        let part: (Int) -> Double = { a.number($0).isNaN ? 0 : a.number($0) }
        let (count, inner, outer) = (part(0), part(1), part(2))
        let space = count - inner + outer * 2
        return count == 0 ? 0 : space > 0 ? space : 1
    }

    private static func ends(_ a: Arguments, _ warp: Warp) throws(Diagnostic) -> (Double, Double) {
        guard case .array(let items) = a[0], let first = items.first, let last = items.last else {
            throw needs("an array of two numbers", a[0], of: "pan or zoom")
        }
        return (warp.there(first.asNumber), warp.there(last.asNumber))
    }

    private static func pan(_ a: Arguments, _ warp: Warp) throws(Diagnostic) -> Value {
        let (low, high) = try ends(a, warp)
        let shift = (high - low) * a.number(1)
        return .array([.number(warp.back(low - shift)), .number(warp.back(high - shift))])
    }

    private static func zoom(_ a: Arguments, _ warp: Warp) throws(Diagnostic) -> Value {
        let (low, high) = try ends(a, warp)
        let centre = a.given(1).map { warp.there($0.asNumber) } ?? (low + high) / 2
        let factor = a.number(2)
        return .array([
            .number(warp.back(centre + (low - centre) * factor)), .number(warp.back(centre + (high - centre) * factor)),
        ])
    }
}

/// The way from a scale's domain to where its intervals are even, and back.
private struct Warp {
    var there: (Double) -> Double
    var back: (Double) -> Double

    /// Name, number of `pan`'s arguments, and the warp by the arguments; the scale's own parameter is at the index.
    static let families: [(name: String, arity: Int, make: @Sendable (Arguments, Int) -> Warp)] = [
        ("Linear", 2, { _, _ in Warp(there: { $0 }, back: { $0 }) }),
        ("Log", 2, { a, _ in Warp.log(negative: a[0].property("0").asNumber < 0) }),
        ("Pow", 3, { a, i in Warp.power(a.number(i)) }),
        ("Symlog", 3, { a, i in Warp.symlog(a.number(i)) }),
    ]

    private static func log(negative: Bool) -> Warp {
        let sign: Double = negative ? -1 : 1
        return Warp(there: { Glibc.log(sign * $0) }, back: { sign * exp($0) })
    }

    private static func power(_ exponent: Double) -> Warp {
        let raise: (Double, Double) -> Double = { $0 < 0 ? -pow(-$0, $1) : pow($0, $1) }
        return Warp(there: { raise($0, exponent) }, back: { raise($0, 1 / exponent) })
    }

    private static func symlog(_ constant: Double) -> Warp {
        Warp(
            there: { copysign(log1p(abs($0 / constant)), $0) }, back: { copysign(expm1(abs($0)), $0) * constant })
    }
}
