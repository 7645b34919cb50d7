import Drawing

/// How a view's frame is drawn, and its size where the author gives none.
package struct ViewProperties: Hashable, Sendable {
    package var clip: Bool?
    package var continuousHeight: Double?
    package var continuousWidth: Double?
    package var cornerRadius: Double?
    package var discreteHeight: DiscreteSize?
    package var discreteWidth: DiscreteSize?
    package var fill: Ink?
    package var fillOpacity: Double?
    package var opacity: Double?
    package var step: Double?
    package var stroke: Ink?
    package var strokeCap: Stroke.Cap?
    package var strokeDash: [Double]?
    package var strokeDashOffset: Double?
    package var strokeJoin: Stroke.Join?
    package var strokeMiterLimit: Double?
    package var strokeOpacity: Double?
    package var strokeWidth: Double?
    package var style: [String]?

    package init() {}
}

extension ViewProperties: ListedProperties {
    package mutating func list(_ visitor: inout some PropertyVisitor, _ other: Self) {
        visitor.boolean("clip", &clip, other.clip)
        visitor.number("continuousHeight", &continuousHeight, other.continuousHeight)
        visitor.number("continuousWidth", &continuousWidth, other.continuousWidth)
        visitor.number("cornerRadius", &cornerRadius, other.cornerRadius)
        visitor.discreteSize("discreteHeight", &discreteHeight, other.discreteHeight)
        visitor.discreteSize("discreteWidth", &discreteWidth, other.discreteWidth)
        visitor.frameInk("fill", &fill, other.fill)
        visitor.number("fillOpacity", &fillOpacity, other.fillOpacity)
        visitor.number("opacity", &opacity, other.opacity)
        visitor.number("step", &step, other.step)
        visitor.frameInk("stroke", &stroke, other.stroke)
        visitor.cap("strokeCap", &strokeCap, other.strokeCap)
        visitor.numbers("strokeDash", &strokeDash, other.strokeDash)
        visitor.number("strokeDashOffset", &strokeDashOffset, other.strokeDashOffset)
        visitor.join("strokeJoin", &strokeJoin, other.strokeJoin)
        visitor.number("strokeMiterLimit", &strokeMiterLimit, other.strokeMiterLimit)
        visitor.number("strokeOpacity", &strokeOpacity, other.strokeOpacity)
        visitor.number("strokeWidth", &strokeWidth, other.strokeWidth)
        visitor.names("style", &style, other.style)
    }
}
