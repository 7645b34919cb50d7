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

    /// These properties, with what they do not say taken from `base`.
    package func over(_ base: Self) -> Self {
        var merged = base
        if let clip { merged.clip = clip }
        if let continuousHeight { merged.continuousHeight = continuousHeight }
        if let continuousWidth { merged.continuousWidth = continuousWidth }
        if let cornerRadius { merged.cornerRadius = cornerRadius }
        if let discreteHeight { merged.discreteHeight = discreteHeight }
        if let discreteWidth { merged.discreteWidth = discreteWidth }
        if let fill { merged.fill = fill }
        if let fillOpacity { merged.fillOpacity = fillOpacity }
        if let opacity { merged.opacity = opacity }
        if let step { merged.step = step }
        if let stroke { merged.stroke = stroke }
        if let strokeCap { merged.strokeCap = strokeCap }
        if let strokeDash { merged.strokeDash = strokeDash }
        if let strokeDashOffset { merged.strokeDashOffset = strokeDashOffset }
        if let strokeJoin { merged.strokeJoin = strokeJoin }
        if let strokeMiterLimit { merged.strokeMiterLimit = strokeMiterLimit }
        if let strokeOpacity { merged.strokeOpacity = strokeOpacity }
        if let strokeWidth { merged.strokeWidth = strokeWidth }
        if let style { merged.style = style }
        return merged
    }
}
