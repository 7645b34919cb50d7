import Drawing
import Grammar

extension Form where Wrapped == ValueDefinition {
    /// The `value` of a channel: for colours also a gradient, `null` for none.
    static func value(of channel: Channel) -> Form {
        switch channel {
        case .color, .fill, .stroke:
            Form(.either([Form<Color>.color.schema, Form<Gradient>.gradient.schema])) { item, reading in
                if item["gradient"] != nil {
                    return Form<Gradient>.gradient.read(item, &reading).map { .gradient($0) }
                }
                // Read for its complaints; the colour is kept as it is written.
                guard item.isNull || Form<Color>.color.read(item, &reading) != nil else { return nil }
                return .constant(item.node.value)
            }
        case .href:
            Form(.anything) { item, reading in
                guard item.node.string == nil || Form<String>.link.read(item, &reading) != nil else { return nil }
                return .constant(item.node.value)
            }
        case .x, .y, .x2, .y2, .xOffset, .yOffset, .xError, .xError2, .yError, .yError2, .theta, .theta2, .radius,
            .radius2, .longitude, .latitude, .longitude2, .latitude2, .opacity, .fillOpacity, .strokeOpacity,
            .strokeWidth, .strokeDash, .size, .angle, .shape, .text, .detail, .key, .order, .time, .tooltip, .url,
            .description, .row, .column, .facet:
            Form(.anything) { item, _ in .constant(item.node.value) }
        }
    }

    /// Reads a value that can also be a formula over the row, or over what is known only when the picture is drawn.
    func readRow(_ item: Item, _ reading: inout Reading) -> ValueDefinition? {
        if let text = item.expression, let expression = reading.parsed(text), reading.isLate(expression) {
            return .expression(expression)
        }
        return read(item, &reading)
    }
}
