import Drawing

package enum MarkType: String, Hashable, Sendable, CaseIterable {
    case arc, area, bar, circle, geoshape, image, line, point, rect, rule, square, text, tick, trail
    // Composite: drawn as layers of the others.
    case boxplot, errorbar, errorband
}

/// A paint, or `null`: none.
package enum Ink: Hashable, Sendable {
    case none
    case paint(Paint)

    package var paint: Paint? { if case .paint(let p) = self { p } else { nil } }
}

/// A mark's width or height: in points, or as a share of its band.
package enum MarkSize: Hashable, Sendable {
    case points(Double)
    case band(Double)
}

/// A fixed place of a mark: in points, or the far end of the view (`"width"`, `"height"`).
package enum MarkPosition: Hashable, Sendable {
    case points(Double)
    case end
}

package enum Interpolation: String, Hashable, Sendable, CaseIterable {
    case linear, step, basis, bundle, cardinal, monotone, natural
    case linearClosed = "linear-closed"
    case stepBefore = "step-before"
    case stepAfter = "step-after"
    case basisOpen = "basis-open"
    case basisClosed = "basis-closed"
    case cardinalOpen = "cardinal-open"
    case cardinalClosed = "cardinal-closed"
    case catmullRom = "catmull-rom"
}

/// What becomes of rows whose value is null or NaN on a continuous scale.
package enum InvalidMode: String, Hashable, Sendable, CaseIterable {
    case filter, show
    case breakPathsShowDomains = "break-paths-show-domains"
    case breakPathsFilterDomains = "break-paths-filter-domains"
    case breakPathsShowPathDomains = "break-paths-show-path-domains"
    case off = "null"
}

/// Points or a line drawn over a line or an area.
package enum MarkOverlay: Hashable, Sendable {
    case off
    case on(Boxed<MarkProperties>)
    /// `point: "transparent"`.
    case transparent
}

/// A mark and its properties.
package struct MarkDefinition: Hashable, Sendable {
    package var type: MarkType
    // An overlay's properties are of this type again, so they live behind an indirection.
    @Boxed package var properties: MarkProperties
    /// Properties given as expressions over the row, by property name.
    package var expressions: [String: Expression]
    /// The parts of a composite mark (`box`, `median`, `rule`, `ticks`, …): nil for the default, off where switched
    /// off.
    package var parts: [String: Setting<MarkProperties>]
    package var extent: CompositeExtent?
    package var center: ErrorCenter?
    package var origin: Origin?

    package init(_ type: MarkType, properties: MarkProperties = MarkProperties(), origin: Origin? = nil) {
        self.type = type
        self.properties = properties
        self.origin = origin
        expressions = [:]
        parts = [:]
    }

    package enum CompositeExtent: Hashable, Sendable {
        case minMax
        /// Box plots: so many interquartile ranges.
        case iqr(Double)
        case ci, stderr, stdev
    }

    package enum ErrorCenter: String, Hashable, Sendable, CaseIterable { case mean, median }
}
