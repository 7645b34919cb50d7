import Grammar

/// What can be said of each channel.
extension Channel {
    var hasAxis: Bool { self == .x || self == .y }

    var hasStack: Bool { [.x, .y, .theta, .radius].contains(self) }

    /// Whether the channel has a scale of its own that can be described.
    var hasScale: Bool { scaleChannel == self }

    var hasLegend: Bool {
        switch self {
        case .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .angle,
            .shape:
            true
        case .x, .y, .x2, .y2, .xOffset, .yOffset, .xError, .xError2, .yError, .yError2, .theta, .theta2, .radius,
            .radius2, .longitude, .latitude, .longitude2, .latitude2, .text, .detail, .key, .order, .time, .tooltip,
            .href, .url, .description, .row, .column, .facet:
            false
        }
    }

    /// Whether the channel shows text.
    var hasText: Bool {
        switch self {
        case .text, .tooltip, .href, .url, .description: true
        case .x, .y, .x2, .y2, .xOffset, .yOffset, .xError, .xError2, .yError, .yError2, .theta, .theta2, .radius,
            .radius2, .longitude, .latitude, .longitude2, .latitude2, .color, .fill, .stroke, .opacity, .fillOpacity,
            .strokeOpacity, .strokeWidth, .strokeDash, .size, .angle, .shape, .detail, .key, .order, .time, .row,
            .column, .facet:
            false
        }
    }

    var hasConditions: Bool { hasLegend || hasText || self == .order }

    var hasHeader: Bool { self == .row || self == .column || self == .facet }

    /// Whether the channel can show several things at once.
    var isPlural: Bool { self == .detail || self == .order || self == .tooltip }

    /// Why the channel is not drawn; nil where it is.
    var refusal: String? {
        switch self {
        case .time: Unsupported.animation
        case .x, .y, .x2, .y2, .xOffset, .yOffset, .xError, .xError2, .yError, .yError2, .theta, .theta2, .radius,
            .radius2, .longitude, .latitude, .longitude2, .latitude2, .color, .fill, .stroke, .opacity, .fillOpacity,
            .strokeOpacity, .strokeWidth, .strokeDash, .size, .angle, .shape, .text, .detail, .key, .order, .tooltip,
            .href, .url, .description, .row, .column, .facet:
            nil
        }
    }
}
