import Drawing

/// The scales that a node's views see, with their domains known; `placed` gives them their ranges.
struct TrainedScales: Sendable {
    let set: ScaleSet
    let tree: ViewTree
    let config: Config
    var scales: [Int: TrainedScale] = [:]
    /// Channels whose frame has a size of its own, so that steps do not count.
    var stretched: Set<Channel> = []
    /// The units of the frame that the scales are placed in.
    var units: [Int] = []

    init(_ set: ScaleSet, tree: ViewTree, config: Config) {
        self.set = set
        self.tree = tree
        self.config = config
    }

    subscript(slot: Int) -> TrainedScale {
        guard let scale = scales[slot] else { preconditionFailure("a scale that belongs to another node") }
        return scale
    }

    /// Trains the scales that belong to a node on the rows of the units under it.
    mutating func train(ownedBy node: Int, on data: [Int: UnitData], zone: TimeZone) throws(Diagnostic) {
        for slot in set.slots(ownedBy: node) {
            scales[slot] = try TrainedScale(try set.drawn(slot, from: data, zone: zone), config: config)
        }
    }

    var warnings: [Diagnostic] { scales.sorted { $0.key < $1.key }.compactMap(\.value.warning) }

    /// The length that a discrete scale with a step asks for; nil where its range is not a step.
    func length(_ slot: Int) -> Double? { step(slot).map { self[slot].length(step: $0) } }

    private func step(_ slot: Int) -> Double? {
        if stretched.contains(set.slots[slot].draft.channel) { return nil }
        switch self[slot].draft.range {
        case .step(let step): return step
        case .nestedStep(let step):
            let channel = set.slots[slot].draft.channel
            let unit = unit(of: slot)
            let offset = channel.offsetChannel.flatMap { set.slot($0, unit: unit) }
            return self[slot].nestedStep(step, offset: offset.map { self[$0] })
        case .fullWidth, .fullHeight, .centred, .band, .timeUnit, .polar, .radius, .numbers, .values, .scheme, .named,
            .column, .sizes:
            return nil
        }
    }

    /// The first unit of the frame that uses the slot's scale.
    func unit(of slot: Int) -> Int {
        let users = set.slots[slot].units
        return users.first { units.contains($0) } ?? users.first ?? 0
    }

    /// The units' scales over a frame of the given size. Positions come first, since offsets lie inside their
    /// bands.
    func placed(in frame: Size) throws(Diagnostic) -> PlacedScales {
        try ScalePlacing(self, frame).placed
    }

    func place(_ slot: Int, _ frame: Size, _ done: PlacedScales) throws(Diagnostic) -> PlacedScale {
        let scale = self[slot]
        let channel = scale.draft.channel
        if let step = step(slot) {
            return scale.placed(from: 0, to: scale.length(step: step), step: step)
        }
        switch scale.draft.range {
        case .step, .nestedStep: return spanning(scale, 0, channel == .x ? frame.width : frame.height)
        case .fullWidth: return spanning(scale, 0, frame.width)
        case .fullHeight:
            return scale.type.isDiscrete ? spanning(scale, 0, frame.height) : spanning(scale, frame.height, 0)
        case .centred:
            return channel == .yOffset
                ? spanning(scale, frame.height / 2, -frame.height / 2)
                : spanning(scale, -frame.width / 2, frame.width / 2)
        case .band, .timeUnit: return try nested(slot, frame, done)
        case .polar: return spanning(scale, 0, 2 * .pi)
        case .radius: return spanning(scale, 0, min(frame.width, frame.height) / 2)
        case .numbers(let numbers): return placedNumbers(scale, numbers)
        case .sizes(let least, let greatest):
            return placedNumbers(scale, [least, greatestSize(greatest, slot, frame)])
        case .values(let values): return try placedValues(scale, values, channel, frame)
        case .scheme(let scheme): return try placedScheme(scale, scheme)
        case .named(let name): return try placedNamed(scale, name, channel, frame)
        case .column(let key, let values):
            var items: [Value: Value] = [:]
            for row in 0..<key.count where items[key[row]] == nil { items[key[row]] = values[row] }
            return scale.placed(over: scale.values.map { items[$0] ?? .null })
        }
    }

    private func spanning(_ scale: TrainedScale, _ start: Double, _ end: Double) -> PlacedScale {
        let (a, b) = (scale.properties.rangeMin?.asNumber ?? start, scale.properties.rangeMax?.asNumber ?? end)
        return scale.type.isDiscrete ? scale.placed(from: a, to: b) : scale.placed(over: [a, b])
    }

    private func placedNumbers(_ scale: TrainedScale, _ numbers: [Double]) -> PlacedScale {
        guard numbers.count == 2 else { return scale.placed(over: numbers) }
        return spanning(scale, numbers[0], numbers[1])
    }

    /// An offset inside a band, or inside one time unit of a continuous axis.
    private func nested(_ slot: Int, _ frame: Size, _ done: PlacedScales) throws(Diagnostic) -> PlacedScale {
        let scale = self[slot]
        let main: Channel = scale.draft.channel == .xOffset ? .x : .y
        let unit = unit(of: slot)
        let position = set.slot(main, unit: unit).flatMap { done.scale($0) }
        if case .timeUnit = scale.draft.range, let position, let field = tree.units[unit].encoding.field(main),
            let length = field.timeUnit?.duration
        {
            let width = abs(position.number(length) - position.number(0))
            let padding = config.scale.bandWithNestedOffsetPaddingInner ?? 0.2
            let shift = (field.bandPosition ?? tree.units[unit].style.configured(\.timeUnitBandPosition) ?? 0.5) - 0.5
            return spanning(scale, (padding / 2 + shift) * width, (1 - padding / 2 + shift) * width)
        }
        let band = position?.bandwidth ?? (main == .x ? frame.width : frame.height)
        return main == .y && !scale.type.isDiscrete ? spanning(scale, band, 0) : spanning(scale, 0, band)
    }

    /// The largest point or bar: what fits the smallest step.
    private func greatestSize(_ limit: RangeDraft.SizeLimit, _ slot: Int, _ frame: Size) -> Double {
        if case .fixed(let size) = limit { return size }
        let index = unit(of: slot)
        let unit = tree.units[index]
        func step(_ channel: Channel) -> Double {
            let isVertical = channel == .y
            if unit.encoding.field(channel)?.isBinning == true,
                let position = set.slot(channel, unit: index), let bins = self[position].draft.bins
            {
                let size = isVertical ? frame.height : frame.width
                return size / ((bins.stop - bins.start) / bins.step)
            }
            if case .step(let step, _)? = isVertical ? unit.height : unit.width { return step }
            return config.view.discreteStep(vertical: isVertical)
        }
        let least = min(step(.x), step(.y))
        if case .bar = limit { return least - 1 }
        return (0.95 * least) * (0.95 * least)
    }

    private func placedValues(
        _ scale: TrainedScale, _ values: [Value], _ channel: Channel, _ frame: Size
    ) throws(Diagnostic) -> PlacedScale {
        try checkRange(values, of: scale, channel)
        if channel.isColor, scale.type.isContinuous {
            return scale.placed(over: ColorRamp(values.compactMap(\.color), interpolation: interpolation(scale)))
        }
        if channel == .shape || channel == .strokeDash || channel.isColor { return scale.placed(over: values) }
        let numbers = values.map { value in
            value == .string("width") ? frame.width : value == .string("height") ? frame.height : value.asNumber
        }
        if scale.type == .band || scale.type == .point, let first = numbers.first, let last = numbers.last {
            return scale.placed(from: first, to: last)
        }
        return scale.placed(over: numbers)
    }

    /// A word that is no colour would leave its marks without one, a text for a number its marks without a place.
    private func checkRange(_ values: [Value], of scale: TrainedScale, _ channel: Channel) throws(Diagnostic) {
        if channel == .shape || channel == .strokeDash { return }
        for value in values where value != .null && value != "" {
            let origin = scale.draft.explicit.origin ?? scale.draft.origin
            if channel.isColor {
                guard value.color == nil else { continue }
                throw Diagnostic(
                    .error, "unknown colour \"\(value.asText)\" in the range of \"\(channel.rawValue)\"", at: origin,
                    label: Nearest.hint(for: value.asText, among: Color.names.keys.sorted()))
            }
            guard !value.asNumber.isFinite, value != "width", value != "height" else { continue }
            throw Diagnostic(
                .error, "expected numbers in the range of \"\(channel.rawValue)\", found \"\(value.asText)\"",
                at: origin)
        }
    }

    private func interpolation(_ scale: TrainedScale) -> ScaleProperties.Interpolation {
        scale.properties.interpolate ?? ScaleProperties.Interpolation(.rgb)
    }

    /// A range by name: the config's, or the view's width or height.
    private func placedNamed(
        _ scale: TrainedScale, _ name: String, _ channel: Channel, _ frame: Size
    ) throws(Diagnostic) -> PlacedScale {
        switch config.range[name] {
        case .scheme(let scheme)?: return try placedScheme(scale, scheme)
        case .values(let values)?: return try placedValues(scale, values, channel, frame)
        case nil: break
        }
        switch name {
        case "width": return spanning(scale, 0, frame.width)
        case "height":
            return scale.type.isDiscrete ? spanning(scale, 0, frame.height) : spanning(scale, frame.height, 0)
        case "category": return try placedScheme(scale, ScaleProperties.Scheme("tableau10"))
        case "ordinal", "ramp": return try placedScheme(scale, ScaleProperties.Scheme("blues"))
        case "heatmap": return try placedScheme(scale, ScaleProperties.Scheme("yellowgreenblue"))
        case "diverging": return try placedScheme(scale, ScaleProperties.Scheme("blueorange"))
        case "symbol":
            return scale.placed(
                over: [
                    "circle", "square", "triangle-up", "cross", "diamond", "triangle-right", "triangle-down",
                    "triangle-left",
                ])
        default:
            let known = config.range.keys.sorted() + ["category", "diverging", "heatmap", "ordinal", "ramp", "symbol"]
            throw Diagnostic(
                .error, "unknown range \"\(name)\"", at: scale.draft.origin,
                label: Nearest.hint(for: name, among: known))
        }
    }

    /// A scheme as the scale's type takes it: a ramp, samples of it, or its list (Vega's `configureScheme`).
    private func placedScheme(
        _ scale: TrainedScale, _ wanted: ScaleProperties.Scheme
    ) throws(Diagnostic) -> PlacedScale {
        var name = wanted.name
        var count = wanted.count
        if let dash = name.lastIndex(of: "-"), let n = Int(name[name.index(after: dash)...]) {
            count = count ?? n
            name = String(name[..<dash])
            guard 1...ScaleProperties.Scheme.mostColors ~= n else {
                throw Diagnostic(
                    .error, "expected 1 to \(ScaleProperties.Scheme.mostColors) colours, found \(n)",
                    at: wanted.origin ?? scale.draft.origin)
            }
        }
        guard let scheme = Scheme.named(name) else {
            throw Diagnostic(
                .error, "unknown color scheme \"\(wanted.name)\"", at: wanted.origin ?? scale.draft.origin,
                label: Nearest.hint(for: name, among: Scheme.names))
        }
        let needed: Int =
            switch scale.type {
            case .threshold: scale.numbers.count + 1
            case .binOrdinal: max(1, scale.numbers.count - 1)
            case .quantile, .quantize: count ?? 5
            case .linear, .log, .pow, .sqrt, .symlog, .identity, .time, .utc, .ordinal, .point, .band, .sequential,
                .diverging:
                count ?? (scale.values.isEmpty ? 5 : scale.values.count)
            }
        func items(_ colors: [Color]) -> [Value] { colors.map { .string($0.hex) } }
        switch scheme {
        case .list(let colors):
            if scale.type.isContinuous {
                return scale.placed(over: ColorRamp(colors, interpolation: interpolation(scale)))
            }
            return scale.placed(over: items(scale.type == .ordinal ? colors : Array(colors.prefix(needed))))
        case .ramp(let colors):
            var ramp = ColorRamp(colors)
            if let extent = wanted.extent { (ramp.from, ramp.to) = (extent.lowerBound, extent.upperBound) }
            if wanted.isReversed { swap(&ramp.from, &ramp.to) }
            guard scale.type.isContinuous else { return scale.placed(over: items(ramp.samples(needed))) }
            // Only numbers from one end to the other, or over a middle, run through the whole ramp.
            if !scale.type.isTemporal, scale.numbers.count <= 3 { return scale.placed(over: ramp) }
            let samples = ramp.samples(scale.numbers.count)
            return scale.placed(over: ColorRamp(samples, interpolation: interpolation(scale)))
        }
    }
}

extension Channel {
    var isOffset: Bool { self == .xOffset || self == .yOffset }
}
