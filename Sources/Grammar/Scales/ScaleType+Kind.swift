extension ScaleType {
    /// Whether the domain is a list of values (Vega-Lite's `hasDiscreteDomain`).
    package var isDiscrete: Bool {
        switch self {
        case .ordinal, .point, .band, .binOrdinal: true
        case .linear, .log, .pow, .sqrt, .symlog, .identity, .time, .utc, .quantile, .quantize, .threshold,
            .sequential, .diverging:
            false
        }
    }

    /// Whether a continuous domain is mapped to a continuous range.
    package var isContinuous: Bool {
        switch self {
        case .linear, .log, .pow, .sqrt, .symlog, .identity, .time, .utc, .sequential, .diverging: true
        case .ordinal, .point, .band, .binOrdinal, .quantile, .quantize, .threshold: false
        }
    }

    /// Whether a continuous domain is mapped to a list of values.
    package var isDiscretizing: Bool { self == .quantile || self == .quantize || self == .threshold }

    var isTemporal: Bool { self == .time || self == .utc }

    /// Whether two layers' scales can be one (Vega-Lite's `scaleCompatible`).
    func isCompatible(with other: ScaleType) -> Bool {
        family == other.family || (isOrdinalPosition && other.isTemporal) || (other.isOrdinalPosition && isTemporal)
    }

    private var isOrdinalPosition: Bool { self == .band || self == .point }

    private enum Family { case numeric, time, position, identity, discretizing, ordinal, binOrdinal }

    private var family: Family {
        switch self {
        case .linear, .log, .pow, .sqrt, .symlog, .sequential, .diverging: .numeric
        case .identity: .identity
        case .time, .utc: .time
        case .band, .point: .position
        case .quantile, .quantize, .threshold: .discretizing
        case .ordinal: .ordinal
        case .binOrdinal: .binOrdinal
        }
    }

    /// Which of two compatible types wins (Vega-Lite's `scaleTypePrecedence`).
    var precedence: Int {
        switch self {
        case .time, .utc: 0
        case .linear, .sequential, .diverging: 0
        case .band: 11
        case .point: 10
        case .log, .pow, .sqrt, .symlog: 1
        case .identity: 1
        case .quantile, .quantize, .threshold, .binOrdinal, .ordinal: 0
        }
    }
}
