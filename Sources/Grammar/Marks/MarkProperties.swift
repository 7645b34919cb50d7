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
}

extension MarkProperties: ListedProperties {
    package mutating func list(_ visitor: inout some PropertyVisitor, _ other: Self) {
        visitor.align("align", &align, other.align)
        visitor.number("angle", &angle, other.angle)
        visitor.boolean("aria", &aria, other.aria)
        visitor.string("ariaRole", &ariaRole, other.ariaRole)
        visitor.string("ariaRoleDescription", &ariaRoleDescription, other.ariaRoleDescription)
        visitor.boolean("aspect", &aspect, other.aspect)
        visitor.number("bandSize", &bandSize, other.bandSize)
        visitor.baseline("baseline", &baseline, other.baseline)
        visitor.number("binSpacing", &binSpacing, other.binSpacing)
        visitor.blend("blend", &blend, other.blend)
        visitor.boolean("clip", &clip, other.clip)
        visitor.ink("color", &color, other.color)
        visitor.number("continuousBandSize", &continuousBandSize, other.continuousBandSize)
        visitor.number("cornerRadius", &cornerRadius, other.cornerRadius)
        visitor.number("cornerRadiusBottomLeft", &cornerRadiusBottomLeft, other.cornerRadiusBottomLeft)
        visitor.number("cornerRadiusBottomRight", &cornerRadiusBottomRight, other.cornerRadiusBottomRight)
        visitor.number("cornerRadiusEnd", &cornerRadiusEnd, other.cornerRadiusEnd)
        visitor.number("cornerRadiusTopLeft", &cornerRadiusTopLeft, other.cornerRadiusTopLeft)
        visitor.number("cornerRadiusTopRight", &cornerRadiusTopRight, other.cornerRadiusTopRight)
        visitor.string("description", &description, other.description)
        visitor.string("dir", &dir, other.dir)
        visitor.markSize("discreteBandSize", &discreteBandSize, other.discreteBandSize)
        visitor.number("dx", &dx, other.dx)
        visitor.number("dy", &dy, other.dy)
        visitor.string("ellipsis", &ellipsis, other.ellipsis)
        visitor.ink("fill", &fill, other.fill)
        visitor.number("fillOpacity", &fillOpacity, other.fillOpacity)
        visitor.boolean("filled", &filled, other.filled)
        visitor.string("font", &font, other.font)
        visitor.number("fontSize", &fontSize, other.fontSize)
        visitor.fontStyle("fontStyle", &fontStyle, other.fontStyle)
        visitor.fontWeight("fontWeight", &fontWeight, other.fontWeight)
        visitor.markSize("height", &height, other.height)
        visitor.link("href", &href, other.href)
        visitor.number("innerRadius", &innerRadius, other.innerRadius)
        visitor.interpolation("interpolate", &interpolate, other.interpolate)
        visitor.invalidMode("invalid", &invalid, other.invalid)
        visitor.number("limit", &limit, other.limit)
        visitor.overlay("line", &line, other.line)
        visitor.string("lineBreak", &lineBreak, other.lineBreak)
        visitor.number("lineHeight", &lineHeight, other.lineHeight)
        visitor.number("minBandSize", &minBandSize, other.minBandSize)
        visitor.number("opacity", &opacity, other.opacity)
        visitor.switched("order", &order, other.order)
        visitor.orientation("orient", &orient, other.orient)
        visitor.number("outerRadius", &outerRadius, other.outerRadius)
        visitor.number("padAngle", &padAngle, other.padAngle)
        visitor.overlay("point", &point, other.point)
        visitor.number("radius", &radius, other.radius)
        visitor.number("radius2", &radius2, other.radius2)
        visitor.number("radius2Offset", &radius2Offset, other.radius2Offset)
        visitor.number("radiusOffset", &radiusOffset, other.radiusOffset)
        visitor.string("shape", &shape, other.shape)
        visitor.number("size", &size, other.size)
        visitor.boolean("smooth", &smooth, other.smooth)
        visitor.ink("stroke", &stroke, other.stroke)
        visitor.cap("strokeCap", &strokeCap, other.strokeCap)
        visitor.numbers("strokeDash", &strokeDash, other.strokeDash)
        visitor.number("strokeDashOffset", &strokeDashOffset, other.strokeDashOffset)
        visitor.join("strokeJoin", &strokeJoin, other.strokeJoin)
        visitor.number("strokeMiterLimit", &strokeMiterLimit, other.strokeMiterLimit)
        visitor.number("strokeOffset", &strokeOffset, other.strokeOffset)
        visitor.number("strokeOpacity", &strokeOpacity, other.strokeOpacity)
        visitor.number("strokeWidth", &strokeWidth, other.strokeWidth)
        visitor.names("style", &style, other.style)
        visitor.number("tension", &tension, other.tension)
        visitor.lines("text", &text, other.text)
        visitor.number("theta", &theta, other.theta)
        visitor.number("theta2", &theta2, other.theta2)
        visitor.number("theta2Offset", &theta2Offset, other.theta2Offset)
        visitor.number("thetaOffset", &thetaOffset, other.thetaOffset)
        visitor.number("thickness", &thickness, other.thickness)
        visitor.number("timeUnitBandPosition", &timeUnitBandPosition, other.timeUnitBandPosition)
        visitor.number("timeUnitBandSize", &timeUnitBandSize, other.timeUnitBandSize)
        visitor.string("url", &url, other.url)
        visitor.markSize("width", &width, other.width)
        visitor.markPosition("x", &x, other.x)
        visitor.markPosition("x2", &x2, other.x2)
        visitor.number("x2Offset", &x2Offset, other.x2Offset)
        visitor.number("xOffset", &xOffset, other.xOffset)
        visitor.markPosition("y", &y, other.y)
        visitor.markPosition("y2", &y2, other.y2)
        visitor.number("y2Offset", &y2Offset, other.y2Offset)
        visitor.number("yOffset", &yOffset, other.yOffset)
    }
}
