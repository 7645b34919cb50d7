/// The visual properties that data can be encoded in, with Vega-Lite's names.
package enum Channel: String, Hashable, Sendable, CaseIterable {
    case x, y, x2, y2
    case xOffset, yOffset
    case xError, xError2, yError, yError2
    case theta, theta2, radius, radius2
    case longitude, latitude, longitude2, latitude2
    case color, fill, stroke
    case opacity, fillOpacity, strokeOpacity
    case strokeWidth, strokeDash
    case size, angle, shape
    case text, detail, key, order, time
    case tooltip, href, url, description
    case row, column, facet
}

extension Channel {
    /// x, y and what refines them along the same axis.
    package var isPosition: Bool {
        switch self {
        case .x, .y, .x2, .y2: true
        case .xOffset, .yOffset, .xError, .xError2, .yError, .yError2, .theta, .theta2, .radius, .radius2, .longitude,
            .latitude, .longitude2, .latitude2, .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity,
            .strokeWidth, .strokeDash, .size, .angle, .shape, .text, .detail, .key, .order, .time, .tooltip, .href,
            .url, .description, .row, .column, .facet:
            false
        }
    }

    /// The channel whose scale this one shares: `x2` goes by `x`; nil for channels without a scale.
    package var scaleChannel: Channel? {
        switch self {
        case .x, .x2, .xError, .xError2: .x
        case .y, .y2, .yError, .yError2: .y
        case .theta, .theta2: .theta
        case .radius, .radius2: .radius
        case .xOffset, .yOffset, .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth,
            .strokeDash, .size, .angle, .shape, .time:
            self
        case .longitude, .latitude, .longitude2, .latitude2, .text, .detail, .key, .order, .tooltip, .href, .url,
            .description, .row, .column, .facet:
            nil
        }
    }
}
