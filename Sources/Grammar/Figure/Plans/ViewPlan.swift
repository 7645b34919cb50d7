import Drawing

/// A view with everything decided but its size: its scales are trained, and it can be laid out for any size.
indirect enum ViewPlan {
    case frame(FramePlan)
    case grid(GridPlan)

    /// - Parameters:
    ///   - data: of the units under the node; inside of a facet those of one cell.
    ///   - scales: of the nodes around this one.
    ///   - parent: the node around this one.
    init(
        _ node: ViewNode, data: [Int: UnitData], scales: TrainedScales, in parent: ViewNode?, _ context: PlanContext
    ) throws(Diagnostic) {
        var scales = scales
        try scales.train(ownedBy: node.id, on: data, zone: context.figure.scope.timeZone)
        switch node {
        case .frame(let frame):
            self = .frame(try FramePlan(frame, data: data, scales: scales, in: parent, context))
        case .concat(let concat):
            self = .grid(try GridPlan(concat, data: data, scales: scales, in: parent, context))
        case .facet(let facet):
            self = .grid(try GridPlan(facet, data: data, scales: scales, in: parent, context))
        }
    }

    /// Nil for views side by side.
    var frame: FramePlan? { if case .frame(let frame) = self { frame } else { nil } }

    /// The length of the whole view along x or y before it is laid out; nil where its parts have none in common.
    func commonLength(_ channel: Channel) -> CommonLength? {
        switch self {
        case .frame(let frame): frame.ownLength(channel)
        case .grid(let grid): grid.commonLength(channel)
        }
    }

    /// All frames in it, in order.
    var frames: [FramePlan] {
        switch self {
        case .frame(let frame): [frame]
        case .grid(let grid): grid.children.flatMap(\.frames)
        }
    }

    /// Lays the view out as a part of others.
    func laid(_ wish: FrameWish) throws(Diagnostic) -> LaidView {
        switch self {
        case .frame(let frame): return try frame.laid(wish)
        case .grid(let grid): return try grid.laid(wish)
        }
    }

    /// The view laid out as a cell that has no rows: of a frame its background, and nothing else.
    func blank(_ laid: LaidView) -> LaidView {
        var blank = laid
        blank.group.items = []
        blank.bounds = Rect(x: 0, y: 0, width: laid.size.width, height: laid.size.height)
        guard let background = frame?.background else { return blank }
        blank.group.items = [background.item(laid.size)]
        blank.bounds = blank.bounds.expanded(by: background.strokeWidth)
        return blank
    }
}

/// What the views around want of a frame.
struct FrameWish {
    /// By how much frames are larger than they would be on their own, so that a composition fills a page.
    var stretch = Size(1, 1)
    /// In place of the frame's own size: that of a neighbour that shares the scale.
    var width: Double?
    var height: Double?
    /// In place of the view's own title: the value that a cell of a facet stands for.
    @Boxed var title: TitleProperties? = nil
    /// The channels whose axes stand at the edges of the facet, not in each cell.
    var edgeAxes: Set<Channel> = []
    /// The guides of a cell of the same size and scales.
    var guides: FrameGuides?
}

/// The lengths that all of a view has in common: those of a frame, and of frames that lie in a line and are all equally
/// long across it (Vega-Lite's `layoutSize`).
struct CommonLengths {
    /// Nil where there are none.
    var width: Double?
    var height: Double?
    /// The channels whose length follows from a discrete scale with a step.
    var stepped: Set<Channel> = []

    subscript(channel: Channel) -> Double? { channel == .x ? width : height }

    /// - Parameter isShared: whether the views share the scale along x or y.
    init(of views: [CommonLengths], inColumn: Bool, inRow: Bool, isShared: (Channel) -> Bool) {
        func common(_ channel: Channel) -> Double? {
            let lengths = views.map { $0[channel] }
            if isShared(channel) { return lengths.lazy.compactMap(\.self).first }
            guard let first = lengths.first, lengths.allSatisfy({ $0 != nil && $0 == first }),
                !views.contains(where: { $0.stepped.contains(channel) })
            else { return nil }
            return first
        }
        width = inColumn ? common(.x) : nil
        height = inRow ? common(.y) : nil
        stepped = views.first?.stepped ?? []
    }

    init(width: Double? = nil, height: Double? = nil, stepped: Set<Channel> = []) {
        self.width = width
        self.height = height
        self.stepped = stepped
    }
}

/// A view laid out around its own zero.
struct LaidView {
    /// Of the frame; zero for views side by side that are parts of others.
    var size: Size
    /// The lengths of the view as a whole.
    var common: CommonLengths
    var group: Scene.Group
    /// What the view takes up.
    var bounds: Rect
    /// The legends that the views around it can share.
    var legends: LegendDrafts
    var placed: PlacedScales
    /// The guides that cells with the same scales share; nil for views side by side.
    var guides: FrameGuides?
    /// The marks that brushes on maps touch, where they are not known yet.
    var brushed: [BrushedRows] = []
}
