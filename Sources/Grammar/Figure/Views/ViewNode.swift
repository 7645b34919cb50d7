/// A figure's views as they are arranged on the page: frames with marks in them, and grids of frames.
indirect enum ViewNode: Sendable {
    case frame(FrameNode)
    case facet(FacetNode)
    case concat(ConcatNode)

    /// Of one node among all of a figure.
    var id: Int {
        switch self {
        case .frame(let frame): frame.id
        case .facet(let facet): facet.id
        case .concat(let concat): concat.id
        }
    }

    var common: NodeProperties {
        switch self {
        case .frame(let frame): frame.common
        case .facet(let facet): facet.common
        case .concat(let concat): concat.common
        }
    }

    var children: [ViewNode] {
        switch self {
        case .frame: []
        case .facet(let facet): [facet.child]
        case .concat(let concat): concat.children
        }
    }

    /// The frames under the node, each once, in whichever number of cells it is drawn.
    var frames: [FrameNode] {
        switch self {
        case .frame(let frame): [frame]
        case .facet, .concat: children.flatMap(\.frames)
        }
    }

    /// The units under the node, in paint order.
    var units: [Int] {
        switch self {
        case .frame(let frame): frame.layers.units
        case .facet(let facet): facet.child.units
        case .concat(let concat): concat.children.flatMap(\.units)
        }
    }

    /// The ids of the node and of all under it.
    var ids: [Int] { [id] + children.flatMap(\.ids) }

    /// Whether the views under the node share the channel's scale where nobody says otherwise (Vega-Lite's
    /// `defaultScaleResolve`).
    func sharesByDefault(_ channel: Channel) -> Bool {
        switch self {
        case .frame: true
        case .facet: channel != .theta
        case .concat:
            switch channel {
            case .x, .y, .xOffset, .yOffset, .theta, .theta2, .radius, .radius2: false
            default: true
            }
        }
    }

    /// Whether the views under the node share the channel's scale, as far as its author is concerned.
    func sharesScale(_ channel: Channel) -> Bool {
        common.resolve.scale[channel].map { $0 == .shared } ?? sharesByDefault(channel)
    }

    /// Whether they share the channel's axis or legend: only where they share the scale (Vega-Lite's
    /// `parseGuideResolve`).
    func sharesGuide(_ channel: Channel) -> Bool {
        let said = channel == .x || channel == .y ? common.resolve.axis[channel] : common.resolve.legend[channel]
        return sharesScale(channel) && said != .independent
    }
}

/// What every kind of node has from its view.
struct NodeProperties: Sendable {
    var name: String?
    var description: String?
    @Boxed var title: TitleProperties?
    var resolve: Resolve
    var origin: Origin?

    init(_ frame: ViewFrame) {
        name = frame.name
        description = frame.description
        title = frame.title
        resolve = frame.resolve
        origin = frame.origin
    }
}

/// One frame and the units that are drawn in it.
struct FrameNode: Sendable {
    let id: Int
    var layers: LayerNode
    @Boxed var common: NodeProperties
    @Boxed var background: ViewProperties
}

/// The units of one frame, as layers that share scales and guides or do not.
indirect enum LayerNode: Sendable {
    case unit(Int)
    case layer([LayerNode], Resolve)

    /// In paint order.
    var units: [Int] {
        switch self {
        case .unit(let index): [index]
        case .layer(let nodes, _): nodes.flatMap(\.units)
        }
    }
}

/// The views of a concatenation.
struct ConcatNode: Sendable {
    let id: Int
    var children: [ViewNode]
    @Boxed var arrangement = Arrangement()
    @Boxed var common: NodeProperties
}

/// A view that is drawn once for each value of the facet's fields.
struct FacetNode: Sendable {
    let id: Int
    var child: ViewNode
    @Boxed var facet: Facet
    @Boxed var arrangement: Arrangement
    @Boxed var common: NodeProperties
    /// The rows that are parted, with the columns of the facet's fields.
    var table: Table
    /// The facets around this one that part its rows.
    var facets: [Int]
}
