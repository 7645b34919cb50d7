package enum ScaleType: String, Hashable, Sendable, CaseIterable {
    case linear, log, pow, sqrt, symlog, identity, time, utc
    case quantile, quantize, threshold
    case binOrdinal = "bin-ordinal"
    case ordinal, point, band
    // Older names for a continuous scale with colours.
    case sequential, diverging
}

/// What a spec says of a scale; what is nil takes Vega-Lite's default.
package struct ScaleProperties: Hashable, Sendable {
    package enum Domain: Hashable, Sendable {
        case values([Value])
        case unionWith([Value])
        /// `"unaggregated"`: the extent of the field before it is aggregated.
        case unaggregated
        /// What the parameter says (`rawDomain`); the data's own extent where it says nothing.
        case parameter(String)
        /// An expression that gave nothing: an ordinal scale takes its values as the marks ask for them.
        case undecided
    }

    package enum Range: Hashable, Sendable {
        /// Numbers, colours, shapes, dashes.
        case values([Value])
        /// A name from the config (`category`, `ramp`, `heatmap`, `symbol`, …), `width` or `height`.
        case named(String)
        case field(FieldReference)
    }

    package struct Scheme: Hashable, Sendable {
        /// Nobody tells more colours apart.
        package static let mostColors = 1000

        package var name: String
        package var count: Int?
        package var extent: ClosedRange<Double>?
        /// The extent was given from its greater end to its smaller one: the colours run backwards.
        package var isReversed = false
        package var origin: Origin?

        package init(_ name: String, count: Int? = nil, extent: ClosedRange<Double>? = nil, origin: Origin? = nil) {
            self.name = name
            self.count = count
            self.extent = extent
            self.origin = origin
        }
    }

    package enum Nice: Hashable, Sendable {
        case on(Bool)
        case count(Double)
        case interval(String, step: Int)
    }

    package struct Interpolation: Hashable, Sendable {
        package enum Space: String, Hashable, Sendable, CaseIterable {
            case rgb, lab, hcl, hsl, cubehelix
            case hslLong = "hsl-long"
            case hclLong = "hcl-long"
            case cubehelixLong = "cubehelix-long"
        }

        package var space: Space
        package var gamma: Double?

        package init(_ space: Space, gamma: Double? = nil) {
            self.space = space
            self.gamma = gamma
        }
    }

    package enum Bins: Hashable, Sendable {
        case boundaries([Double])
        case every(step: Double, start: Double?, stop: Double?)
    }

    /// A property that an expression over other scales, or over the size of the frame, decides.
    package enum LatePart: String, Hashable, Sendable, CaseIterable {
        case domain, domainMin, domainMax, domainMid, domainRaw, range, rangeMin, rangeMax
    }

    package var type: ScaleType?
    package var domain: Domain?
    /// What is computed only when the scale is placed.
    package var late: [LatePart: Expression] = [:]
    /// Whether one expression stands for the whole domain.
    package var hasComputedDomain = false
    package var domainMin: Value?
    package var domainMax: Value?
    package var domainMid: Double?
    package var range: Range?
    package var rangeMin: Value?
    package var rangeMax: Value?
    package var scheme: Scheme?
    package var interpolate: Interpolation?
    package var nice: Nice?
    package var zero: Bool?
    package var reverse: Bool?
    package var round: Bool?
    package var clamp: Bool?
    package var align: Double?
    package var padding: Double?
    package var paddingInner: Double?
    package var paddingOuter: Double?
    package var base: Double?
    package var exponent: Double?
    package var constant: Double?
    package var bins: Bins?
    /// Goes before every other domain, and is neither widened nor made nice.
    package var rawDomain: [Value]?
    /// The parameter that moves the domain in an interactive picture: marks are cut at the frame.
    package var followedParameter: String?
    package var origin: Origin?

    package init() {}
}
