import Drawing

/// A scale whose domain is known; its range waits for the size of the frame.
struct TrainedScale: Sendable {
    let draft: ScaleDraft
    @Boxed private(set) var properties: ScaleProperties
    /// Of a discrete scale.
    let values: [Value]
    /// Of a continuous scale, before it is padded and made nice: its ends, or boundaries.
    let numbers: [Double]
    let bins: [Double]?
    let config: Config
    /// What the author should know though the scale can be used.
    let warning: Diagnostic?

    var type: ScaleType { draft.type }

    init(_ draft: ScaleDraft, config: Config) throws(Diagnostic) {
        self.draft = draft
        self.config = config
        let properties = draft.properties
        self.properties = properties
        var bins: [Double]?
        if let boundaries = draft.bins { bins = try boundaries.edges }
        var isContested = false
        switch draft.type {
        case .band, .point, .ordinal:
            if let raw = properties.rawDomain {
                values = raw
            } else {
                let domain = try DomainParts.values(draft.domain)
                values = domain.values
                isContested = domain.order.isContested && !draft.domainIsExplicit
            }
            numbers = []
        case .binOrdinal:
            values = []
            numbers = bins ?? DomainParts.numbers(draft.domain)
        case .quantile:
            values = []
            numbers = DomainParts.numbers(draft.domain).sorted()
        case .threshold:
            values = []
            numbers = DomainParts.numbers(draft.domain)
        case .linear, .log, .pow, .sqrt, .symlog, .identity, .time, .utc, .quantize, .sequential, .diverging:
            values = []
            numbers = TrainedScale.ends(draft, properties)
        }
        warning = isContested ? TrainedScale.contested(draft) : nil
        try TrainedScale.check(numbers, of: draft)
        if let boundaries = draft.bins, draft.type.isContinuous, let first = numbers.first, let last = numbers.last {
            // Of the bins only those count that lie in the domain.
            bins = try TrainedScale.edges(
                every: boundaries.step, from: boundaries.start, to: boundaries.stop,
                within: min(first, last)...max(first, last))
        }
        switch properties.bins {
        case .boundaries(let edges)?: bins = edges
        case .every(let step, let start, let stop)?:
            let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 0)
            bins = try TrainedScale.edges(every: step, from: start ?? low, to: stop ?? high, within: low...high)
        case nil: break
        }
        self.bins = draft.type.isDiscrete && draft.type != .binOrdinal ? nil : bins
    }

    /// The domain's ends with zero, least and greatest as asked for (Vega's `configureDomain`). An explicit list keeps
    /// its order and its stops.
    private static func ends(_ draft: ScaleDraft, _ properties: ScaleProperties) -> [Double] {
        var ends: [Double]
        if let raw = draft.rawEnds { return raw }
        if draft.domainIsExplicit, draft.domain.count == 1, case .values(let values)? = draft.domain.first,
            values.count >= 2
        {
            ends = values.map(\.asNumber)
        } else if let extent = draft.type == .log
            ? DomainParts.logarithmicExtent(draft.domain) : DomainParts.extent(draft.domain)
        {
            ends = [extent.lowerBound, extent.upperBound]
        } else {
            ends = draft.type.isTemporal ? [0, 0] : draft.type == .log ? [1, 1] : [0, 0]
        }
        let last = ends.count - 1
        if properties.zero == true {
            if ends[0] > 0 { ends[0] = 0 }
            if ends[last] < 0 { ends[last] = 0 }
        }
        if let least = properties.domainMin { ends[0] = least.asNumber }
        if let most = properties.domainMax { ends[last] = most.asNumber }
        if let middle = properties.domainMid {
            ends.insert(middle, at: middle > ends[last] ? last + 1 : middle < ends[0] ? 0 : last)
        }
        return ends
    }

    private static func contested(_ draft: ScaleDraft) -> Diagnostic {
        Diagnostic(
            .warning,
            "cannot sort \"\(draft.channel.rawValue)\" as each layer asks because the layers ask for different orders",
            at: draft.origin, label: "say the same \"sort\", with a field and an \"op\", in every layer")
    }

    /// Between numbers no farther from zero no difference overflows.
    private static let farthest = 1e300

    /// - Throws: that the domain has an end that is no number, in the author's word for it where it is theirs, or one
    ///   too far from zero.
    private static func check(_ numbers: [Double], of draft: ScaleDraft) throws(Diagnostic) {
        if draft.type == .log, let low = numbers.min(), let high = numbers.max(), low <= 0, high >= 0 {
            throw Diagnostic(
                .error,
                "cannot use the domain from \(Value.text(of: low)) to \(Value.text(of: high)) on the log scale of "
                    + "\"\(draft.channel.rawValue)\" because zero has no logarithm",
                at: draft.explicit.origin ?? draft.origin,
                label: high > 0 ? "begin above 0, or use a symlog scale" : "end below 0, or use a symlog scale")
        }
        guard let strange = numbers.first(where: { !(abs($0) <= farthest) }) else { return }
        if strange.isFinite {
            throw Diagnostic(
                .error, "expected numbers up to 1e300 in the domain of \"\(draft.channel.rawValue)\", found \(strange)",
                at: draft.explicit.origin ?? draft.origin)
        }
        var found = Value.text(of: strange)
        if case .values(let said)? = draft.explicit.domain, let word = said.first(where: { $0.asNumber.isNaN }) {
            found = "\"\(word.asText)\""
        }
        throw Diagnostic(
            .error, "expected finite numbers in the domain of \"\(draft.channel.rawValue)\", found \(found)",
            at: draft.explicit.origin ?? draft.origin)
    }

    /// Evenly spaced edges of bins, those outside the domain left out (Vega's `configureBins`); nil for no step.
    /// - Throws: where they would be more than a million.
    private static func edges(
        every step: Double, from start: Double, to stop: Double, within domain: ClosedRange<Double>
    ) throws(Diagnostic) -> [Double]? {
        guard step > 0 else { return nil }
        let first = start < domain.lowerBound ? step * (domain.lowerBound / step).rounded(.up) : start
        let last = stop > domain.upperBound ? step * (domain.upperBound / step).rounded(.down) : stop
        guard first <= last else { return [] }
        return try BinBoundaries(start: first, stop: first + ((last - first) / step).rounded() * step, step: step).edges
    }

    // MARK: Discrete positions

    private var inner: Double {
        type == .point ? 1 : properties.paddingInner ?? properties.padding ?? 0
    }

    private var outer: Double { properties.paddingOuter ?? properties.padding ?? 0 }

    /// The length of a discrete scale with so many points a step.
    func length(step: Double) -> Double { step * BandLayout.space(values.count, inner: inner, outer: outer) }

    /// The step that gives each step of a nested offset scale its own.
    func nestedStep(_ step: Double, offset: TrainedScale?) -> Double {
        guard let offset else { return step }
        let count =
            offset.type == .band
            ? BandLayout.space(offset.values.count, inner: offset.inner, outer: offset.outer)
            : Double(offset.values.count)
        return step * count / (1 - (properties.paddingInner ?? properties.padding ?? 0))
    }

    /// Places a discrete position scale between two points.
    func placed(from start: Double, to end: Double, step: Double? = nil) -> PlacedScale {
        let reversed = properties.reverse == true
        let (a, b) = reversed ? (end, start) : (start, end)
        switch type {
        case .band, .point:
            let layout = BandLayout(
                count: values.count, from: a, to: b, inner: inner, outer: outer, align: properties.align ?? 0.5,
                round: properties.round ?? false)
            return PlacedScale(
                type: type, domain: .discrete(values), range: .bands(layout), extent: Span(a, b), isReversed: reversed,
                requestedStep: step)
        case .ordinal:
            return PlacedScale(
                type: type, domain: .discrete(values), range: .numbers([a, b]), extent: Span(a, b), isReversed: reversed
            )
        case .linear, .log, .pow, .sqrt, .symlog, .identity, .time, .utc, .quantile, .quantize, .threshold, .binOrdinal,
            .sequential, .diverging:
            return placed(over: [start, end])
        }
    }

    // MARK: Continuous ranges

    /// Places the scale over numbers: positions, sizes, angles.
    func placed(over numbers: [Double]) -> PlacedScale {
        let reversed = properties.reverse == true
        let range = reversed ? Array(numbers.reversed()) : numbers
        let extent = Span(range.first ?? 0, range.last ?? 0)
        switch type {
        case .band, .point: return placed(from: numbers.first ?? 0, to: numbers.last ?? 0)
        case .ordinal:
            return PlacedScale(
                type: type, domain: .discrete(values), range: .values(range.map { .number($0) }), extent: extent,
                isReversed: reversed)
        case .quantile, .quantize, .threshold, .binOrdinal:
            let count = properties.domainCount(type, self.numbers.count, config)
            let steps = range.count == 2 && count > 2 ? TrainedScale.sequence(range[0], range[1], count) : range
            return PlacedScale(
                type: type, domain: .thresholds(thresholds(count: steps.count)), range: .numbers(steps),
                extent: extent, isReversed: reversed, bins: bins)
        case .linear, .log, .pow, .sqrt, .symlog, .identity, .time, .utc, .sequential, .diverging:
            let domain = niced(padded(self.numbers, length: abs(extent.end - extent.start)))
            return PlacedScale(
                type: type, domain: .continuous(domain), range: .numbers(range), extent: extent, isReversed: reversed,
                clamps: properties.clamp ?? false, rounds: properties.round ?? false, bins: bins,
                transform: transform(domain))
        }
    }

    /// Places the scale over a ramp of colours.
    func placed(over ramp: ColorRamp) -> PlacedScale {
        let reversed = properties.reverse == true
        var ramp = ramp
        if reversed { swap(&ramp.from, &ramp.to) }
        let domain = niced(numbers)
        return PlacedScale(
            type: type, domain: .continuous(domain), range: .ramp(ramp), isReversed: reversed,
            clamps: properties.clamp ?? false, bins: bins, transform: transform(domain))
    }

    /// Places the scale over a list: colours, shapes, dashes.
    func placed(over items: [Value]) -> PlacedScale {
        let reversed = properties.reverse == true
        let range = reversed ? Array(items.reversed()) : items
        let domain: PlacedScale.Domain =
            type == .ordinal || type == .band || type == .point
            ? .discrete(values) : .thresholds(type == .binOrdinal ? numbers : thresholds(count: range.count))
        return PlacedScale(type: type, domain: domain, range: .values(range), isReversed: reversed, bins: bins)
    }

    func transform(_ domain: [Double]) -> ContinuousTransform {
        switch type {
        case .log: .log(base: properties.base ?? 10, isNegative: (domain.first ?? 1) < 0)
        case .pow: .power(exponent: properties.exponent ?? 1)
        case .sqrt: .power(exponent: 0.5)
        case .symlog: .symlog(constant: properties.constant ?? 1)
        case .linear, .identity, .time, .utc, .quantile, .quantize, .threshold, .binOrdinal, .ordinal, .point, .band,
            .sequential, .diverging:
            .linear
        }
    }

    private func padded(_ ends: [Double], length: Double) -> [Double] {
        guard draft.rawEnds == nil, let padding = properties.padding, padding != 0, let low = ends.first,
            let high = ends.last, low < high
        else { return ends }
        let wide = transform(ends).padded(low...high, padding: padding, length: length)
        return [wide.lowerBound] + ends.dropFirst().dropLast() + [wide.upperBound]
    }

    private func niced(_ ends: [Double]) -> [Double] {
        guard draft.rawEnds == nil, let first = ends.first, let last = ends.last, first.isFinite, last.isFinite,
            first != last
        else { return ends }
        var count = 10.0
        var interval: (String, Int)?
        switch properties.nice {
        case .on(false)?, nil: return ends
        case .on(true)?: break
        case .count(let wanted)?: count = wanted
        case .interval(let name, let step)?: interval = (name, step)
        }
        let span = min(first, last)...max(first, last)
        let nice: ClosedRange<Double>
        if type.isTemporal {
            nice = TimeTicks.nice(span, count: count, interval: interval, zone: type == .utc ? .utc : draft.zone)
        } else if type == .log {
            nice = LogTicks.nice(span, base: properties.base ?? 10)
        } else {
            nice = LinearTicks.nice(span, count: count)
        }
        let middle = ends.dropFirst().dropLast()
        return first <= last
            ? [nice.lowerBound] + middle + [nice.upperBound] : [nice.upperBound] + middle + [nice.lowerBound]
    }

    /// The boundaries between `count` values.
    func thresholds(count: Int) -> [Double] {
        switch type {
        case .quantile:
            guard count > 1, !numbers.isEmpty else { return [] }
            return (1..<count).map { TrainedScale.quantile(numbers, Double($0) / Double(count)) }
        case .quantize:
            let ends = niced(numbers)
            guard count > 1, let low = ends.first, let high = ends.last else { return [] }
            return (1..<count).map { (low * Double(count - $0) + high * Double($0)) / Double(count) }
        case .linear, .log, .pow, .sqrt, .symlog, .identity, .time, .utc, .threshold, .binOrdinal, .ordinal, .point,
            .band, .sequential, .diverging:
            return numbers
        }
    }

    /// By linear interpolation between the sorted numbers (R's type 7).
    private static func quantile(_ sorted: [Double], _ p: Double) -> Double {
        let h = Double(sorted.count - 1) * p
        let i = Int(h)
        let low = sorted[i]
        return i + 1 < sorted.count ? low + (sorted[i + 1] - low) * (h - Double(i)) : low
    }

    private static func sequence(_ start: Double, _ stop: Double, _ count: Int) -> [Double] {
        (0..<count).map { start + (stop - start) * Double($0) / Double(count - 1) }
    }
}

extension ScaleProperties {
    /// How many values a discretizing scale has (Vega-Lite's `defaultContinuousToDiscreteCount`).
    func domainCount(_ type: ScaleType, _ boundaries: Int, _ config: Config) -> Int {
        switch type {
        case .quantile: config.scale.quantileCount ?? 4
        case .quantize: config.scale.quantizeCount ?? 4
        case .binOrdinal: max(1, boundaries - 1)
        case .linear, .log, .pow, .sqrt, .symlog, .identity, .time, .utc, .threshold, .ordinal, .point, .band,
            .sequential, .diverging:
            boundaries + 1
        }
    }
}
