import Drawing

/// A parameter by which one selects in an interactive picture, as its author declares it. A picture shows the state
/// before any input: what the initial value selects, nothing where there is none.
package struct Selection: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable { case point, interval }

    /// What happens where several views make the same selection.
    package enum Resolution: String, Hashable, Sendable, CaseIterable {
        /// One for all of them.
        case global
        /// One each; a row is selected where any of them holds it, or where all do.
        case union, intersect
    }

    /// What else changes the selection, and is changed by it.
    package enum Binding: String, Hashable, Sendable {
        case nothing
        case scales, legend
        /// One input element for all projections, or one for each.
        case inputs
    }

    /// One initial choice.
    package enum Choice: Hashable, Sendable {
        /// The same value for every projection.
        case value(Value)
        /// By channels and fields.
        case members([Member])
    }

    package struct Member: Hashable, Sendable {
        /// A channel or a field.
        package var key: String
        package var value: Value
        package var origin: Origin?

        package init(key: String, value: Value, at origin: Origin? = nil) {
            self.key = key
            self.value = value
            self.origin = origin
        }
    }

    package var name: String
    package var kind: Kind
    /// The channels whose fields are selected by; nil: the config's, or what the initial value names.
    package var encodings: [Channel]?
    package var fields: [FieldReference]?
    /// Empty: nothing is selected.
    package var initial: [Choice] = []
    package var binding = Binding.nothing
    /// Nil: the config's.
    package var resolution: Resolution?
    /// Whether the mark nearest to the pointer is meant.
    package var isNearest = false
    /// How the rectangle of an interval looks.
    package var brush = BrushStyle()
    /// Of one that stands at the root: the views that make it, each by its name or by the names on the way to it; empty
    /// for all of them.
    package var views: [[String]] = []
    package var origin: Origin?

    package init(name: String, kind: Kind, at origin: Origin? = nil) {
        self.name = name
        self.kind = kind
        self.origin = origin
    }

    /// Whether a view makes the selection that stands in a view around it. `path` are the names from the root to it.
    func concerns(viewAt path: [String]) -> Bool {
        if views.isEmpty { return true }
        return views.contains { wanted in
            var rest = path[...]
            return wanted.allSatisfy { name in
                guard let at = rest.firstIndex(of: name) else { return false }
                rest = rest[(at + 1)...]
                return true
            }
        }
    }

    /// A name as expressions can write it (Vega-Lite's `varName`): what no identifier can hold becomes `_`.
    package static func variable(_ name: String) -> String {
        let plain = String(
            name.unicodeScalars.map { scalar -> Character in
                scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_")
                    ? Character(scalar) : "_"
            })
        return plain.first?.isNumber == true ? "_" + plain : plain
    }
}

/// How the rectangle of an interval looks; what is nil has the config's look.
package struct BrushStyle: Hashable, Sendable {
    package var fill: Ink?
    package var fillOpacity: Double?
    package var stroke: Ink?
    package var strokeOpacity: Double?
    package var strokeWidth: Double?
    package var strokeDash: [Double]?
    package var strokeDashOffset: Double?

    package init() {}

    package func over(_ base: BrushStyle) -> BrushStyle {
        var s = self
        s.fill = fill ?? base.fill
        s.fillOpacity = fillOpacity ?? base.fillOpacity
        s.stroke = stroke ?? base.stroke
        s.strokeOpacity = strokeOpacity ?? base.strokeOpacity
        s.strokeWidth = strokeWidth ?? base.strokeWidth
        s.strokeDash = strokeDash ?? base.strokeDash
        s.strokeDashOffset = strokeDashOffset ?? base.strokeDashOffset
        return s
    }
}

/// What selections have where they do not say otherwise: `config.selection`.
package struct SelectionConfig: Hashable, Sendable {
    /// One kind's part.
    package struct Defaults: Hashable, Sendable {
        package var encodings: [Channel]?
        package var fields: [FieldReference]?
        package var resolution: Selection.Resolution?
        /// Goes before another as a whole.
        package var brush: BrushStyle?

        package init() {}

        package func over(_ base: Defaults) -> Defaults {
            var d = self
            d.encodings = encodings ?? base.encodings
            d.fields = fields ?? base.fields
            d.resolution = resolution ?? base.resolution
            d.brush = brush ?? base.brush
            return d
        }
    }

    package var point = Defaults()
    package var interval = Defaults()

    package init() {}

    package func over(_ base: SelectionConfig) -> SelectionConfig {
        var c = self
        c.point = point.over(base.point)
        c.interval = interval.over(base.interval)
        return c
    }

    /// Vega-Lite's.
    static var vegaLite: SelectionConfig {
        var config = SelectionConfig()
        config.interval.encodings = [.x, .y]
        var brush = BrushStyle()
        brush.fill = .paint(.color(Color(rgb: 0x333333)))
        brush.fillOpacity = 0.125
        brush.stroke = .paint(.color(.white))
        config.interval.brush = brush
        return config
    }

    subscript(kind: Selection.Kind) -> Defaults {
        switch kind {
        case .point: point
        case .interval: interval
        }
    }
}
