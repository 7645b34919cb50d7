import Drawing

/// The properties of one text, line or symbol of a guide that its `encoding` decides.
package struct GuideLook: Sendable {
    package enum Property: String, Hashable, Sendable, CaseIterable {
        case text, limit, font, fontSize, fontStyle, fontWeight, align, baseline, angle, dx, dy, lineHeight
        case opacity, fill, fillOpacity, stroke, strokeOpacity, strokeWidth, strokeDash, strokeDashOffset, strokeCap
        case shape, size
    }

    private var values: [Property: Value] = [:]

    /// - Throws: where the value is none that the property can have.
    mutating func set(_ property: Property, _ value: Value, at origin: Origin?) throws(Diagnostic) {
        guard value.isValid else { return }
        let expected: String?
        switch property {
        case .text, .shape, .font: expected = nil
        case .fill, .stroke:
            expected = value.color == nil && value != "transparent" && value != "none" ? "a colour" : nil
        case .align: expected = TextAlign(rawValue: value.asText) == nil ? "left, center or right" : nil
        case .baseline:
            expected = TextBaseline(rawValue: value.asText) == nil ? "top, middle, bottom or alphabetic" : nil
        case .fontStyle: expected = Font.Slant(rawValue: value.asText) == nil ? "normal, italic or oblique" : nil
        case .fontWeight: expected = GuideLook.weight(value) == nil ? "a font weight" : nil
        case .strokeCap: expected = Stroke.Cap(rawValue: value.asText) == nil ? "butt, round or square" : nil
        case .strokeDash: expected = !value.isList ? "lengths of dashes and gaps" : nil
        case .limit, .fontSize, .angle, .dx, .dy, .lineHeight, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth,
            .strokeDashOffset, .size:
            expected = value.asNumber.isFinite ? nil : "a number"
        }
        if let expected {
            throw Diagnostic(
                .error, "expected \(expected) as \"\(property.rawValue)\" of a guide, found \"\(value.asText)\"",
                at: origin)
        }
        values[property] = value
    }

    private static func weight(_ value: Value) -> Int? {
        switch value {
        case "normal": 400
        case "bold", "bolder": 700
        case "lighter": 300
        default: value.asNumber.isFinite ? Int(max(1, min(1000, value.asNumber))) : nil
        }
    }

    private func number(_ property: Property) -> Double? { values[property]?.asNumber }
    private func word<Word: RawRepresentable<String>>(_ property: Property, _ word: Word.Type) -> Word? {
        values[property].flatMap { Word(rawValue: $0.asText) }
    }

    /// The paint of a property that is said; `.some(nil)` for none at all.
    private func paint(_ property: Property) -> Paint?? {
        values[property].map { $0.color.map { .color($0) } }
    }

    // MARK: Putting it on

    /// - Parameter limit: the greatest width of a line; 0 for none.
    func apply(to text: inout Scene.Text, limit: Double, _ context: GuideContext) {
        let usual = text.lineHeight == text.font.size + 2
        if let name = values[.font] { text.font.families = context.families(name.asText) }
        text.font.size = number(.fontSize) ?? text.font.size
        text.font.weight = values[.fontWeight].flatMap(GuideLook.weight) ?? text.font.weight
        text.font.slant = word(.fontStyle, Font.Slant.self) ?? text.font.slant
        text.lineHeight = number(.lineHeight) ?? (usual ? text.font.size + 2 : text.lineHeight)
        if let words = values[.text] {
            let lines: [String] = if case .array(let items) = words { items.map(\.asText) } else { [words.asText] }
            text.lines = lines.map {
                context.typesetter.truncated(
                    $0, to: number(.limit) ?? limit, font: text.font, language: context.language)
            }
            text.leastWidth = 0
        } else if let limit = number(.limit) {
            text.lines = text.lines.map {
                context.typesetter.truncated($0, to: limit, font: text.font, language: context.language)
            }
        }
        text.align = word(.align, TextAlign.self) ?? text.align
        text.baseline = word(.baseline, TextBaseline.self) ?? text.baseline
        if let angle = number(.angle) { text.angle = Angle(degrees: angle) }
        text.shift.x = number(.dx) ?? text.shift.x
        text.shift.y = number(.dy) ?? text.shift.y
        text.opacity = number(.opacity) ?? text.opacity
        if let fill = paint(.fill) { text.fill = fill }
        if let opacity = number(.fillOpacity) { text.fill = text.fill?.faded(opacity) }
        if let stroke = paint(.stroke) { text.stroke = stroke.map { Stroke($0, width: number(.strokeWidth) ?? 1) } }
    }

    func apply(to shape: inout Scene.Shape) {
        if let fill = paint(.fill) { shape.fill = fill }
        var stroke = shape.stroke
        if let paint = paint(.stroke) {
            stroke = paint.map { paint in
                var own = stroke ?? Stroke(paint)
                own.paint = paint
                return own
            }
        }
        shape.stroke = stroke.map { own in
            var own = own
            own.width = number(.strokeWidth) ?? own.width
            own.cap = word(.strokeCap, Stroke.Cap.self) ?? own.cap
            own.dash = values[.strokeDash]?.dash ?? own.dash
            own.dashOffset = number(.strokeDashOffset) ?? own.dashOffset
            return own
        }
        shape.opacity = number(.opacity) ?? shape.opacity
        shape.fillOpacity = number(.fillOpacity) ?? shape.fillOpacity
        shape.strokeOpacity = number(.strokeOpacity) ?? shape.strokeOpacity
    }

    func apply(to entry: inout LegendGuide.Entry) {
        if values[.shape] != nil || values[.size] != nil {
            entry.shape = values[.shape]?.asText ?? entry.shape
            entry.area = max(0, number(.size) ?? entry.area)
            entry.path = Symbol.path(named: entry.shape, area: entry.area)
        }
        if let fill = paint(.fill) { entry.fill = fill }
        if let stroke = paint(.stroke) { entry.stroke = stroke }
        entry.strokeWidth = number(.strokeWidth) ?? entry.strokeWidth
        entry.dash = values[.strokeDash]?.dash ?? entry.dash
        entry.dashOffset = number(.strokeDashOffset) ?? entry.dashOffset
        entry.opacity = number(.opacity) ?? entry.opacity
        entry.fillOpacity = number(.fillOpacity) ?? entry.fillOpacity
        entry.strokeOpacity = number(.strokeOpacity) ?? entry.strokeOpacity
    }
}

extension Value {
    fileprivate var isList: Bool { if case .array = self { true } else { false } }
}
