import Drawing

/// A tick with its place on the axis, and what conditions can ask of it.
struct DecidedTick {
    let tick: AxisTick
    /// Of the tick mark and the grid line.
    let place: Double
    /// `value`, `label` and `index`: 0 for the first tick, 1 for the last.
    let datum: Record
    /// The further tick of a binned axis, at the start of the first band: it has no label.
    let isExtra: Bool
}

extension AxisGuide {
    /// The tick marks' place in their band; `tickBand` stands over the finer properties (Vega's `tickBand`).
    private var band: (position: Double, extra: Bool, offset: Double) {
        switch properties.tickBand {
        case .extent: (1, true, 0)
        case .center: (0.5, false, properties.tickOffset ?? 0)
        case nil: (properties.bandPosition ?? 0.5, properties.tickExtra ?? false, properties.tickOffset ?? 0)
        }
    }

    /// How far ticks and labels are moved from their value.
    var tickOffset: Double { band.offset }

    var decidedTicks: [DecidedTick] {
        var decided = ticks.enumerated().map { i, tick in
            let fraction = Double(i) / Double(max(1, ticks.count - 1))
            return DecidedTick(
                tick: tick, place: rounded(tick.position + bandwidth * band.position + band.offset),
                datum: Record([
                    ("value", tick.value), ("label", .string(tick.label.joined(separator: "\n"))),
                    ("index", .number(fraction)),
                ]), isExtra: false)
        }
        if band.extra, let first = ticks.first {
            decided.append(
                DecidedTick(
                    tick: AxisTick(value: .undefined, position: first.position, label: []),
                    place: rounded(first.position + band.offset),
                    datum: Record([("value", .undefined), ("label", ""), ("index", -1)]), isExtra: true))
        }
        return decided
    }

    private func rounded(_ place: Double) -> Double {
        properties.tickRound ?? true ? place.roundedHalfUp : place
    }

    /// The lengths of the tick marks; 0 where there are none.
    func tickSize(_ tick: DecidedTick, _ scope: Scope) throws(Diagnostic) -> Double {
        guard properties.ticks ?? true else { return 0 }
        return try properties.tickSize?.value(for: tick.datum, in: scope) ?? 5
    }

    func tickMarks(_ ticks: [DecidedTick], _ scope: Scope) throws(Diagnostic) -> [Scene.Shape] {
        guard properties.ticks ?? true else { return [] }
        var shapes: [Scene.Shape] = []
        for tick in ticks {
            var stroke = Stroke(.color(try properties.tickColor?.value(for: tick.datum, in: scope) ?? .guideGray))
            stroke.width = try properties.tickWidth?.value(for: tick.datum, in: scope) ?? 1
            stroke.cap = properties.tickCap ?? .butt
            stroke.dash = try properties.tickDash?.value(for: tick.datum, in: scope) ?? []
            stroke.dashOffset = try properties.tickDashOffset?.value(for: tick.datum, in: scope) ?? 0
            let end = point(along: tick.place, out: try tickSize(tick, scope))
            var shape = Scene.Shape(
                .segment(point(along: tick.place, out: 0), end), stroke: stroke,
                strokeOpacity: try properties.tickOpacity?.value(for: tick.datum, in: scope) ?? 1, role: .axisTick)
            try properties.encoding.look(.ticks, of: tick.datum, in: scope)?.apply(to: &shape)
            shapes.append(shape)
        }
        return shapes
    }

    func gridLines(_ ticks: [DecidedTick], across frame: Size, _ scope: Scope) throws(Diagnostic) -> [Scene.Shape] {
        guard properties.grid ?? false else { return [] }
        // From the axis line back over the frame, against the axis's own offset.
        let offset = properties.offset ?? 0
        let run = gridRange ?? Span(0, orient.isVertical ? frame.width : frame.height)
        var shapes: [Scene.Shape] = []
        for tick in ticks {
            var stroke = Stroke(.color(try properties.gridColor?.value(for: tick.datum, in: scope) ?? .guideLightGray))
            stroke.width = try properties.gridWidth?.value(for: tick.datum, in: scope) ?? 1
            stroke.cap = properties.gridCap ?? .butt
            stroke.dash = try properties.gridDash?.value(for: tick.datum, in: scope) ?? []
            stroke.dashOffset = try properties.gridDashOffset?.value(for: tick.datum, in: scope) ?? 0
            var shape = Scene.Shape(
                .segment(
                    point(along: tick.place, out: -run.start - offset),
                    point(along: tick.place, out: -run.end - offset)),
                stroke: stroke,
                strokeOpacity: try properties.gridOpacity?.value(for: tick.datum, in: scope) ?? 1,
                role: .axisGrid)
            try properties.encoding.look(.grid, of: tick.datum, in: scope)?.apply(to: &shape)
            shapes.append(shape)
        }
        return shapes
    }

    /// The axis line.
    func domainLine(_ scope: Scope) throws(Diagnostic) -> Scene.Shape {
        let stroke = Stroke(
            .color(properties.domainColor ?? .guideGray), width: properties.domainWidth ?? 1,
            cap: properties.domainCap ?? .butt, dash: properties.domainDash ?? [],
            dashOffset: properties.domainDashOffset ?? 0)
        var shape = Scene.Shape(
            .segment(point(along: range.start, out: 0), point(along: range.end, out: 0)), stroke: stroke,
            strokeOpacity: properties.domainOpacity ?? 1, role: .axisDomain)
        try properties.encoding.look(.domain, in: scope)?.apply(to: &shape)
        return shape
    }
}

extension Color {
    /// Vega's grays for axis lines and for grids.
    static let guideGray = Color(rgb: 0x888888)
    static let guideLightGray = Color(rgb: 0xDDDDDD)
}

extension Conditional {
    /// The value for one tick: of the first case that holds, else the general one.
    func value(for datum: Record, in scope: Scope) throws(Diagnostic) -> Wrapped? {
        for exception in cases {
            if try exception.test.holds(for: datum, in: scope) { return exception.value }
        }
        return otherwise
    }
}
