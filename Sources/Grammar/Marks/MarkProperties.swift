import Drawing

/// What a spec or a config says of a mark, by Vega-Lite's names; what is nil is left to the next wider config. Lengths in
/// points, angles in degrees except `theta`, `theta2`, `thetaOffset` and `padAngle`, which are in radians.
package struct MarkProperties: Hashable, Sendable {
    package var align: TextAlign?
    package var angle: Double?
    package var aria: Bool?
    package var ariaRole: String?
    package var ariaRoleDescription: String?
    package var aspect: Bool?
    package var bandSize: Double?
    package var baseline: TextBaseline?
    package var binSpacing: Double?
    package var blend: Scene.Blend?
    package var clip: Bool?
    package var color: Ink?
    package var continuousBandSize: Double?
    package var cornerRadius: Double?
    package var cornerRadiusBottomLeft: Double?
    package var cornerRadiusBottomRight: Double?
    package var cornerRadiusEnd: Double?
    package var cornerRadiusTopLeft: Double?
    package var cornerRadiusTopRight: Double?
    package var description: String?
    package var dir: String?
    package var discreteBandSize: MarkSize?
    package var dx: Double?
    package var dy: Double?
    package var ellipsis: String?
    package var fill: Ink?
    package var fillOpacity: Double?
    package var filled: Bool?
    package var font: String?
    package var fontSize: Double?
    package var fontStyle: Font.Slant?
    package var fontWeight: Int?
    package var height: MarkSize?
    package var href: String?
    package var innerRadius: Double?
    package var interpolate: Interpolation?
    package var invalid: InvalidMode?
    package var limit: Double?
    package var line: MarkOverlay?
    package var lineBreak: String?
    package var lineHeight: Double?
    package var minBandSize: Double?
    package var opacity: Double?
    package var order: Setting<Bool>?
    package var orient: Orientation?
    package var outerRadius: Double?
    package var padAngle: Double?
    package var point: MarkOverlay?
    package var radius: Double?
    package var radius2: Double?
    package var radius2Offset: Double?
    package var radiusOffset: Double?
    package var shape: String?
    package var size: Double?
    package var smooth: Bool?
    package var stroke: Ink?
    package var strokeCap: Stroke.Cap?
    package var strokeDash: [Double]?
    package var strokeDashOffset: Double?
    package var strokeJoin: Stroke.Join?
    package var strokeMiterLimit: Double?
    package var strokeOffset: Double?
    package var strokeOpacity: Double?
    package var strokeWidth: Double?
    package var style: [String]?
    package var tension: Double?
    package var text: [String]?
    package var theta: Double?
    package var theta2: Double?
    package var theta2Offset: Double?
    package var thetaOffset: Double?
    package var thickness: Double?
    package var timeUnitBandPosition: Double?
    package var timeUnitBandSize: Double?
    package var url: String?
    package var width: MarkSize?
    package var x: MarkPosition?
    package var x2: MarkPosition?
    package var x2Offset: Double?
    package var xOffset: Double?
    package var y: MarkPosition?
    package var y2: MarkPosition?
    package var y2Offset: Double?
    package var yOffset: Double?

    package init() {}

    /// These properties, with what they do not say taken from `base`.
    package func over(_ base: Self) -> Self {
        var merged = base
        if let align { merged.align = align }
        if let angle { merged.angle = angle }
        if let aria { merged.aria = aria }
        if let ariaRole { merged.ariaRole = ariaRole }
        if let ariaRoleDescription { merged.ariaRoleDescription = ariaRoleDescription }
        if let aspect { merged.aspect = aspect }
        if let bandSize { merged.bandSize = bandSize }
        if let baseline { merged.baseline = baseline }
        if let binSpacing { merged.binSpacing = binSpacing }
        if let blend { merged.blend = blend }
        if let clip { merged.clip = clip }
        if let color { merged.color = color }
        if let continuousBandSize { merged.continuousBandSize = continuousBandSize }
        if let cornerRadius { merged.cornerRadius = cornerRadius }
        if let cornerRadiusBottomLeft { merged.cornerRadiusBottomLeft = cornerRadiusBottomLeft }
        if let cornerRadiusBottomRight { merged.cornerRadiusBottomRight = cornerRadiusBottomRight }
        if let cornerRadiusEnd { merged.cornerRadiusEnd = cornerRadiusEnd }
        if let cornerRadiusTopLeft { merged.cornerRadiusTopLeft = cornerRadiusTopLeft }
        if let cornerRadiusTopRight { merged.cornerRadiusTopRight = cornerRadiusTopRight }
        if let description { merged.description = description }
        if let dir { merged.dir = dir }
        if let discreteBandSize { merged.discreteBandSize = discreteBandSize }
        if let dx { merged.dx = dx }
        if let dy { merged.dy = dy }
        if let ellipsis { merged.ellipsis = ellipsis }
        if let fill { merged.fill = fill }
        if let fillOpacity { merged.fillOpacity = fillOpacity }
        if let filled { merged.filled = filled }
        if let font { merged.font = font }
        if let fontSize { merged.fontSize = fontSize }
        if let fontStyle { merged.fontStyle = fontStyle }
        if let fontWeight { merged.fontWeight = fontWeight }
        if let height { merged.height = height }
        if let href { merged.href = href }
        if let innerRadius { merged.innerRadius = innerRadius }
        if let interpolate { merged.interpolate = interpolate }
        if let invalid { merged.invalid = invalid }
        if let limit { merged.limit = limit }
        if let line { merged.line = line }
        if let lineBreak { merged.lineBreak = lineBreak }
        if let lineHeight { merged.lineHeight = lineHeight }
        if let minBandSize { merged.minBandSize = minBandSize }
        if let opacity { merged.opacity = opacity }
        if let order { merged.order = order }
        if let orient { merged.orient = orient }
        if let outerRadius { merged.outerRadius = outerRadius }
        if let padAngle { merged.padAngle = padAngle }
        if let point { merged.point = point }
        if let radius { merged.radius = radius }
        if let radius2 { merged.radius2 = radius2 }
        if let radius2Offset { merged.radius2Offset = radius2Offset }
        if let radiusOffset { merged.radiusOffset = radiusOffset }
        if let shape { merged.shape = shape }
        if let size { merged.size = size }
        if let smooth { merged.smooth = smooth }
        if let stroke { merged.stroke = stroke }
        if let strokeCap { merged.strokeCap = strokeCap }
        if let strokeDash { merged.strokeDash = strokeDash }
        if let strokeDashOffset { merged.strokeDashOffset = strokeDashOffset }
        if let strokeJoin { merged.strokeJoin = strokeJoin }
        if let strokeMiterLimit { merged.strokeMiterLimit = strokeMiterLimit }
        if let strokeOffset { merged.strokeOffset = strokeOffset }
        if let strokeOpacity { merged.strokeOpacity = strokeOpacity }
        if let strokeWidth { merged.strokeWidth = strokeWidth }
        if let style { merged.style = style }
        if let tension { merged.tension = tension }
        if let text { merged.text = text }
        if let theta { merged.theta = theta }
        if let theta2 { merged.theta2 = theta2 }
        if let theta2Offset { merged.theta2Offset = theta2Offset }
        if let thetaOffset { merged.thetaOffset = thetaOffset }
        if let thickness { merged.thickness = thickness }
        if let timeUnitBandPosition { merged.timeUnitBandPosition = timeUnitBandPosition }
        if let timeUnitBandSize { merged.timeUnitBandSize = timeUnitBandSize }
        if let url { merged.url = url }
        if let width { merged.width = width }
        if let x { merged.x = x }
        if let x2 { merged.x2 = x2 }
        if let x2Offset { merged.x2Offset = x2Offset }
        if let xOffset { merged.xOffset = xOffset }
        if let y { merged.y = y }
        if let y2 { merged.y2 = y2 }
        if let y2Offset { merged.y2Offset = y2Offset }
        if let yOffset { merged.yOffset = yOffset }
        return merged
    }
}
