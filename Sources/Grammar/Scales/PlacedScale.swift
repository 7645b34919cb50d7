import Drawing

/// A scale with its domain trained and its range known: what marks and guides ask for places, sizes and colours.
package struct PlacedScale: Sendable {
    package enum Domain: Sendable, Hashable {
        /// Two ends or more: each stretch has its own part of the range.
        case continuous([Double])
        case discrete([Value])
        /// Boundaries between the values of the range.
        case thresholds([Double])
    }

    package enum Range: Sendable, Hashable {
        case numbers([Double])
        case bands(BandLayout)
        case ramp(ColorRamp)
        case values([Value])
    }

    package let type: ScaleType
    package let domain: Domain
    package let range: Range
    /// Where the range begins and ends, for positions.
    package let extent: (start: Double, end: Double)
    package let isReversed: Bool
    package let clamps: Bool
    package let rounds: Bool
    /// The edges of bins, for ticks and labels.
    package let bins: [Double]?
    /// The step that the author or the config asked for.
    package let requestedStep: Double?
    let transform: ContinuousTransform
    /// For each value of a discrete domain its place in it.
    private let places: [Value: Int]

    init(
        type: ScaleType, domain: Domain, range: Range, extent: (start: Double, end: Double) = (0, 0),
        isReversed: Bool = false, clamps: Bool = false, rounds: Bool = false, bins: [Double]? = nil,
        requestedStep: Double? = nil, transform: ContinuousTransform = .linear
    ) {
        self.type = type
        self.domain = domain
        self.range = range
        self.extent = extent
        self.isReversed = isReversed
        self.clamps = clamps
        self.rounds = rounds
        self.bins = bins
        self.requestedStep = requestedStep
        self.transform = transform
        if case .discrete(let values) = domain {
            places = Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        } else {
            places = [:]
        }
    }

    package var isDiscrete: Bool { type.isDiscrete }

    package var bandwidth: Double { if case .bands(let layout) = range { layout.bandwidth } else { 0 } }

    /// The domain's values; of a continuous domain its ends.
    package var domainValues: [Value] {
        switch domain {
        case .discrete(let values): values
        case .continuous(let ends): ends.map { type.isTemporal ? .date($0) : .number($0) }
        case .thresholds(let edges): edges.map { .number($0) }
        }
    }

    /// The least and the greatest number of a continuous domain.
    package var numericExtent: ClosedRange<Double>? {
        guard case .continuous(let ends) = domain, let low = ends.min(), let high = ends.max() else { return nil }
        return low...high
    }

    /// The place of a value in points; nil where a discrete domain lacks it or the value is no number.
    package func position(_ value: Value) -> Double? {
        switch (domain, range) {
        case (.discrete, .bands(let layout)): return places[value].map(layout.position)
        case (.discrete(let values), .numbers(let numbers)):
            guard let place = places[value], !numbers.isEmpty else { return nil }
            return numbers.count == 2 && values.count > 2 && type != .ordinal
                ? numbers[0] + (numbers[1] - numbers[0]) * Double(place) / Double(values.count - 1)
                : numbers[place % numbers.count]
        default:
            let place = number(value.asNumber)
            return place.isNaN ? nil : place
        }
    }

    /// The place of a number on a continuous scale; NaN where it has none.
    func number(_ x: Double) -> Double {
        switch (domain, range) {
        case (.continuous(let ends), .numbers(let numbers)):
            let y = interpolated(x, ends, numbers)
            return rounds ? (y + 0.5).rounded(.down) : y
        case (.thresholds(let edges), .numbers(let numbers)):
            guard !x.isNaN, !numbers.isEmpty else { return .nan }
            return numbers[min(numbers.count - 1, bucket(x, edges))]
        default: return .nan
        }
    }

    private func interpolated(_ x: Double, _ ends: [Double], _ numbers: [Double]) -> Double {
        let n = min(ends.count, numbers.count)
        guard n >= 2 else { return numbers.first ?? .nan }
        var i = 0
        if n > 2 {
            let ascending = ends[0] <= ends[n - 1]
            while i < n - 2 && (ascending ? x > ends[i + 1] : x < ends[i + 1]) { i += 1 }
        }
        let (a, b) = (transform(ends[i]), transform(ends[i + 1]))
        var t = a == b ? 0.5 : (transform(x) - a) / (b - a)
        if x.isNaN { return .nan }
        if clamps { t = max(0, min(1, t)) }
        return numbers[i] * (1 - t) + numbers[i + 1] * t
    }

    /// How many boundaries are at or below `x`.
    private func bucket(_ x: Double, _ edges: [Double]) -> Int {
        var (low, high) = (0, edges.count)
        while low < high {
            let mid = (low + high) / 2
            if edges[mid] <= x { low = mid + 1 } else { high = mid }
        }
        return low
    }

    /// All places of a column, NaN where a value has none; a text is looked up once.
    package func positions(of column: Column) -> [Double] {
        if case .discrete = domain {
            if case .strings(let codes, let dictionary) = column.storage {
                let table = dictionary.map { position(.string($0)) ?? .nan }
                let null = column.nulls == nil ? Double.nan : position(.null) ?? .nan
                return codes.indices.map { column.nulls?[$0] == true ? null : table[Int(codes[$0])] }
            }
            return (0..<column.count).map { position(column[$0]) ?? .nan }
        }
        return (0..<column.count).map { column.isValid($0) ? number(column.number($0)) : .nan }
    }

    package func numbers(of column: Column) -> [Double] { positions(of: column) }

    /// The colour of a value; nil where the scale has no colours or the value is not in a discrete domain.
    package func color(_ value: Value) -> Color? {
        switch range {
        case .ramp(let ramp):
            guard value.isValid else { return nil }
            let t = fraction(value.asNumber)
            return t.isNaN ? nil : ramp.color(at: t)
        case .values, .numbers, .bands: return self.value(value).flatMap { $0.color }
        }
    }

    package func colors(of column: Column) -> [Color?] {
        if case .strings(let codes, let dictionary) = column.storage {
            let table = dictionary.map { color(.string($0)) }
            let null = color(.null)
            return codes.indices.map { column.nulls?[$0] == true ? null : table[Int(codes[$0])] }
        }
        return (0..<column.count).map { color(column[$0]) }
    }

    /// The item of the range that a value has: a shape, a dash, a colour's name.
    package func value(_ value: Value) -> Value? {
        switch (domain, range) {
        case (.discrete, .values(let items)):
            guard let place = places[value], !items.isEmpty else { return nil }
            return items[place % items.count]
        case (.thresholds(let edges), .values(let items)):
            let x = value.asNumber
            guard value.isValid, !x.isNaN, !items.isEmpty else { return nil }
            let inner = type == .binOrdinal ? bucket(x, edges) - 1 : bucket(x, edges)
            return items[max(0, min(items.count - 1, inner))]
        default: return position(value).map { .number($0) }
        }
    }

    package func values(of column: Column) -> [Value] {
        (0..<column.count).map { value(column[$0]) ?? .null }
    }

    /// 0 at the domain's first end, 1 at its last; a diverging domain has its middle at 0.5.
    package func fraction(_ x: Double) -> Double {
        guard case .continuous(let ends) = domain, let first = ends.first, let last = ends.last else { return .nan }
        let steps = ends.count == 2 ? [0.0, 1] : ends.indices.map { Double($0) / Double(ends.count - 1) }
        if first == last { return 0.5 }
        return max(0, min(1, interpolated(x, ends, steps)))
    }

    /// Zero where the domain has it, else its first value; nil for a discrete scale.
    var zeroOrFirst: Double? {
        guard case .continuous(let ends) = domain, let first = ends.first, let last = ends.last else { return nil }
        return min(first, last) <= 0 && max(first, last) >= 0 && !type.isTemporal && type != .log ? 0 : first
    }

    /// The place of zero where the domain has it, else of the domain's first value (its last on request): where a bar
    /// starts (Vega-Lite's `scaledZeroOrMinOrMax`).
    package func zeroOrEdge(farEnd: Bool) -> Double? {
        guard case .continuous(let ends) = domain, let first = ends.first, let last = ends.last else {
            return (farEnd ? domainValues.last : domainValues.first).flatMap(position)
        }
        let hasZero = min(first, last) <= 0 && max(first, last) >= 0
        if hasZero && !type.isTemporal && type != .log { return number(0) }
        return number(farEnd ? last : first)
    }
}

extension Value {
    /// A colour by its CSS text.
    var color: Color? { if case .string(let text) = self { Color(css: text) } else { nil } }
}
