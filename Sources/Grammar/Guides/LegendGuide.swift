import Drawing

/// A legend with everything decided but its place: what it shows, and how it looks. A property that is nil has Vega's
/// default.
package struct LegendGuide: Sendable {
    package enum Content: Sendable {
        /// A symbol and a label a value.
        case symbols([Entry])
        /// A continuous ramp with labels along it.
        case ramp([Gradient.Stop], labels: [RampLabel])
        /// A ramp of single colours.
        case bands([Band])
    }

    /// One value and how marks show it.
    package struct Entry: Sendable {
        package var label: String
        /// The symbol's name, and its outline around zero.
        package var shape: String
        package var path: Path
        /// Square points.
        package var area: Double
        package var fill: Paint?
        package var stroke: Paint?
        /// Counts for the place of the label even where nothing is stroked.
        package var strokeWidth: Double
        package var dash: [Double] = []
        package var dashOffset: Double = 0
        package var opacity: Double = 1
        package var fillOpacity: Double = 1
        package var strokeOpacity: Double = 1
        /// What it stands for.
        package var value = Value.null
        package var labelOpacity: Double = 1
        /// What the legend's `encoding` says of the label.
        var labelLook: GuideLook?

        package init(
            label: String, shape: String, path: Path, area: Double, fill: Paint? = nil, stroke: Paint? = nil,
            strokeWidth: Double = 1.5
        ) {
            self.label = label
            self.shape = shape
            self.path = path
            self.area = area
            self.fill = fill
            self.stroke = stroke
            self.strokeWidth = strokeWidth
        }
    }

    package struct RampLabel: Sendable {
        var look: GuideLook?
        package var text: String
        /// 0 at the ramp's first end, 1 at its last.
        package var fraction: Double

        package init(_ text: String, at fraction: Double) {
            self.text = text
            self.fraction = fraction
        }
    }

    /// One colour of a stepped ramp, labelled at its start; the first has no label of itself.
    package struct Band: Sendable {
        var look: GuideLook?
        package var label: String
        package var color: Paint
        /// Fractions of the whole.
        package var start: Double
        package var end: Double

        package init(label: String, color: Paint, from start: Double, to end: Double) {
            self.label = label
            self.color = color
            self.start = start
            self.end = end
        }
    }

    package var content: Content
    @Boxed package var properties: LegendProperties
    /// The title's lines; empty for none.
    package var title: [String]
    /// What the legend's `encoding` says of the title.
    var titleLook: GuideLook?

    package init(_ content: Content, properties: LegendProperties, title: [String] = []) {
        self.content = content
        self.properties = properties
        self.title = title
    }
}

/// A legend laid out around its own zero; `group.origin` is its place in the frame once it has been arranged.
package struct LaidLegend: Sendable {
    package var group: Scene.Group
    package let size: Size
    package let orient: LegendOrient
    /// From the frame and its axes; nil: the config's.
    package let offset: Double?
    /// Of the line around the legend; 0 without one.
    package let borderWidth: Double
}
