import Drawing

/// A channel's scale while its layers still speak: what was said explicitly, what follows from rules, and the data
/// that its domain comes from.
struct ScaleDraft: Sendable {
    var channel: Channel
    var type: ScaleType
    var typeIsExplicit: Bool
    @Boxed var explicit = ScaleProperties()
    @Boxed var implicit = ScaleProperties()
    var domain: [DomainPart] = []
    var domainIsExplicit = false
    var range: RangeDraft
    var rangeIsExplicit: Bool
    /// The bins of a binned field.
    var bins: BinBoundaries?
    /// Of local time scales.
    var zone = TimeZone.utc
    /// Of the first field that asked for the scale.
    var origin: Origin?

    var properties: ScaleProperties { explicit.over(implicit) }

    /// Joins another layer's draft: explicit before implicit, the first before the later.
    mutating func merge(_ other: ScaleDraft) {
        if other.typeIsExplicit != typeIsExplicit {
            if other.typeIsExplicit { type = other.type }
        } else if other.type.precedence > type.precedence {
            type = other.type
        }
        typeIsExplicit = typeIsExplicit || other.typeIsExplicit
        explicit = explicit.over(other.explicit)
        implicit = implicit.over(other.implicit)
        if other.domainIsExplicit == domainIsExplicit {
            domain += other.domain
        } else if other.domainIsExplicit {
            domain = other.domain
            domainIsExplicit = true
        }
        if other.rangeIsExplicit == rangeIsExplicit {
            // Of two steps the larger one.
            if case .step(let own) = range, case .step(let step) = other.range { range = .step(max(own, step)) }
        } else if other.rangeIsExplicit {
            range = other.range
            rangeIsExplicit = true
        }
        bins = bins ?? other.bins
    }
}

/// Where a domain's values come from.
enum DomainPart: Sendable {
    case values([Value])
    /// All values of a column; a discrete domain keeps them in the order of `sort`.
    case column(Column, sort: DomainSort)
    case extent(Double, Double)
}

/// The order of a discrete domain.
enum DomainSort: Sendable, Hashable {
    /// As the values come.
    case none
    /// By the values themselves.
    case natural(isDescending: Bool)
    /// By a summary of `measure` over the rows whose `key` is the value.
    /// `field` names the measure: layers that sort by the same one sort together.
    case summary(AggregateOperation, field: String?, key: Column, measure: Column?, isDescending: Bool)
    /// By a list; values that it lacks follow.
    case list([Value])
}

/// What a scale maps to, before the size of the view is known.
enum RangeDraft: Sendable, Hashable {
    /// So many points for each step of a discrete scale.
    case step(Double)
    /// A step of an offset scale nested in this one: `step` for each of its own steps.
    case nestedStep(Double)
    /// The view's width or height.
    case fullWidth, fullHeight
    /// The same about its middle, for an offset without a position.
    case centred
    /// The band of the position scale that an offset is nested in.
    case band
    /// One duration of the time unit of the position field that an offset is nested in.
    case timeUnit
    case polar
    case radius
    case numbers([Double])
    case values([Value])
    case scheme(ScaleProperties.Scheme)
    case named(String)
    /// One value of the domain each, from a column, in the domain's order.
    case column(key: Column, values: Column)
    /// From one size to another, for points and bars: the greatest depends on the view's steps.
    case sizes(least: Double, greatest: SizeLimit)

    enum SizeLimit: Sendable, Hashable {
        case fixed(Double)
        /// A bar: one point less than the smallest step.
        case bar
        /// A symbol: 95 % of the smallest step, squared.
        case symbol
    }
}
