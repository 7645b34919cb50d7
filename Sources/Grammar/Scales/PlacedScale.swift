import Drawing

/// A scale with its domain trained and its range known: what marks and guides ask for places, sizes and colours.
package struct PlacedScale: Hashable, Sendable {
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
    package let extent: Span
    package let isReversed: Bool
    package let clamps: Bool
    /// The edges of bins, for ticks and labels.
    package let bins: [Double]?
    /// The step that the author or the config asked for.
    package let requestedStep: Double?
    let transform: ContinuousTransform
    /// For each value of a discrete domain its place in it.
    private let places: [Value: Int]
    /// A continuous domain over its numbers, or over 0…1 of its ramp.
    private let stretches: Stretches?

    init(
        type: ScaleType, domain: Domain, range: Range, extent: Span = Span(0, 0),
        isReversed: Bool = false, clamps: Bool = false, rounds: Bool = false, bins: [Double]? = nil,
        requestedStep: Double? = nil, transform: ContinuousTransform = .linear
    ) {
        self.type = type
        self.domain = domain
        self.range = range
        self.extent = extent
        self.isReversed = isReversed
        self.clamps = clamps
        self.bins = bins
        self.requestedStep = requestedStep
        self.transform = transform
        if case .discrete(let values) = domain {
            places = Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        } else {
            places = [:]
        }
        switch (domain, range) {
        case (.continuous(let ends), .numbers(let numbers)):
            stretches = Stretches(ends, over: numbers, transform: transform, clamps: clamps, rounds: rounds)
        case (.continuous(let ends), .ramp):
            let fractions = ends.indices.map { Double($0) / Double(max(1, ends.count - 1)) }
            stretches = Stretches(ends, over: fractions, transform: transform, clamps: clamps)
        case (.continuous, .bands), (.continuous, .values), (.discrete, _), (.thresholds, _): stretches = nil
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
        case (.discrete, .ramp), (.discrete, .values), (.continuous, _), (.thresholds, _):
            let place = number(value.asNumber)
            return place.isNaN ? nil : place
        }
    }

    /// The place of a number on a continuous scale; NaN where it has none.
    func number(_ x: Double) -> Double {
        if case .numbers = range, let stretches { return stretches.place(x) }
        guard case .thresholds(let edges) = domain, case .numbers(let numbers) = range, !x.isNaN, !numbers.isEmpty
        else { return .nan }
        return numbers[min(numbers.count - 1, bucket(x, edges))]
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
        guard case .discrete = domain else { return continuousPositions(of: column) }
        if case .strings(let codes, let dictionary) = column.storage {
            let table = dictionary.map { position(.string($0)) ?? .nan }
            let null = column.nulls == nil ? Double.nan : position(.null) ?? .nan
            return codes.indices.map { column.nulls?[$0] == true ? null : table[Int(codes[$0])] }
        }
        return (0..<column.count).map { position(column[$0]) ?? .nan }
    }

    private func continuousPositions(of column: Column) -> [Double] {
        switch column.storage {
        case .numbers(let numbers), .dates(let numbers):
            guard case .numbers = range, let stretches else { break }
            let places = stretches.places(of: numbers)
            guard let nulls = column.nulls else { return places }
            return places.indices.map { nulls[$0] ? .nan : places[$0] }
        case .booleans, .strings, .values: break
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
        case (.discrete, .numbers), (.discrete, .bands), (.discrete, .ramp), (.thresholds, .numbers),
            (.thresholds, .bands), (.thresholds, .ramp), (.continuous, _):
            return position(value).map { .number($0) }
        }
    }

    package func values(of column: Column) -> [Value] {
        (0..<column.count).map { value(column[$0]) ?? .null }
    }

    /// The place on a ramp: 0 at the domain's first end, 1 at its last, beyond them unless the scale clamps; a diverging
    /// domain has its middle at 0.5. NaN for a scale without a ramp.
    package func fraction(_ x: Double) -> Double {
        guard case .ramp = range, let stretches else { return .nan }
        return stretches.place(x)
    }

    /// Zero where the domain has it, else its first value; nil for a discrete scale.
    var zeroOrFirst: Double? {
        guard case .continuous(let ends) = domain, let first = ends.first, let last = ends.last else { return nil }
        return min(first, last) <= 0 && max(first, last) >= 0 && !type.isTemporal && type != .log ? 0 : first
    }

    /// Where stacks stand on a scale that has no zero: the end of the domain that is nearest to it; nil for other scales.
    var logarithmicBase: Double? {
        guard type == .log, case .continuous(let ends) = domain else { return nil }
        return ends.min { abs($0) < abs($1) }.map(number)
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
