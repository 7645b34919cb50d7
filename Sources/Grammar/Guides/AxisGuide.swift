import Drawing

/// One tick of an axis.
package struct AxisTick: Hashable, Sendable {
    package var value: Value
    /// Where the scale puts the value: on a band scale the band's start.
    package var position: Double
    /// The label's lines.
    package var label: [String]

    package init(value: Value, position: Double, label: [String]) {
        self.value = value
        self.position = position
        self.label = label
    }
}

/// An axis with everything decided but its place: along which line it runs, its ticks, and how it looks. A property
/// that is nil has Vega's default.
package struct AxisGuide: Sendable {
    package var orient: AxisOrient
    package var ticks: [AxisTick]
    /// The range of the axis's own scale.
    package var range: Span
    /// The width of a band; 0 for scales without bands.
    package var bandwidth: Double
    /// The range of the scale that the grid lines run along; nil where there is none: they cross the frame.
    package var gridRange: Span?
    @Boxed package var properties: AxisProperties
    /// The title's lines; empty for none.
    package var title: [String]

    package init(
        orient: AxisOrient, ticks: [AxisTick], range: Span, bandwidth: Double = 0, gridRange: Span? = nil,
        properties: AxisProperties, title: [String] = []
    ) {
        self.orient = orient
        self.ticks = ticks
        self.range = range
        self.bandwidth = bandwidth
        self.gridRange = gridRange
        self.properties = properties
        self.title = title
    }

    /// Which way is out of the frame: up and left are negative.
    var outward: Double { orient == .top || orient == .left ? -1 : 1 }

    /// A point by its place along the axis and its distance outward from the axis line.
    func point(along: Double, out: Double) -> Point {
        orient.isVertical ? Point(outward * out, along) : Point(along, outward * out)
    }
}

/// An axis laid out, in its frame's coordinates.
package struct LaidAxis: Sendable {
    /// The grid lines; nil without a grid.
    package let grid: Scene.Group?
    /// Ticks, labels, line and title.
    package let body: Scene.Group
    /// What the axis takes up in the layout.
    package let bounds: Rect
    package let orient: AxisOrient
    /// Whether grid and axis are drawn over the marks.
    package let isAboveMarks: Bool
}

extension AxisGuide {
    /// Lays the axis out beside a frame, as Vega's `layout/axis` does.
    package func laid(out frame: Size, in context: GuideContext) throws(Diagnostic) -> LaidAxis {
        let origin = origin(beside: frame)
        let ticks = decidedTicks
        let marks = try tickMarks(ticks, context.scope)
        let labels = try labels(ticks, context)
        var bounds = marks.reduce(labels.bounds) { $0.union($1.layoutBounds) }
        let extent = max(properties.minExtent ?? 0, min(properties.maxExtent ?? 200, reach(of: bounds)))
        bounds.extend(to: .zero)
        bounds.extend(to: point(along: range.length, out: extent))
        let heading = try title(beyond: extent, context)
        if let heading { bounds.formUnion(heading.bounds(context.typesetter)) }

        // Lines of one point lie on the middle of a pixel.
        let half = properties.translate ?? 0.5
        let start = origin + Point(half, half)
        var items = marks.map { Scene.Item.shape($0) } + labels.texts.map { .text($0) }
        if properties.domain ?? true { items.append(.shape(try domainLine(context.scope))) }
        if let heading { items.append(.text(heading)) }
        let lines = try gridLines(ticks, across: frame, context.scope)
        return LaidAxis(
            grid: lines.isEmpty ? nil : Scene.Group(origin: start, items: lines.map { .shape($0) }, role: .axis),
            body: Scene.Group(origin: start, items: items, role: .axis, description: properties.description),
            bounds: bounds.translated(by: origin), orient: orient, isAboveMarks: (properties.zindex ?? 0) > 0)
    }

    private func origin(beside frame: Size) -> Point {
        let offset = properties.offset ?? 0
        let position = properties.position ?? 0
        switch orient {
        case .top: return Point(position, -offset)
        case .bottom: return Point(position, frame.height + offset)
        case .left: return Point(-offset, position)
        case .right: return Point(frame.width + offset, position)
        }
    }

    /// How far outward a box goes.
    private func reach(of box: Rect) -> Double {
        switch orient {
        case .top: -box.minY
        case .bottom: box.maxY
        case .left: -box.minX
        case .right: box.maxX
        }
    }
}
