import Drawing

/// What the author says of a projection; nil where he is silent.
package struct ProjectionProperties: Hashable, Sendable {
    package var kind: ProjectionKind?
    /// Longitude and latitude of the middle, in degrees.
    package var center: [Double]?
    /// The sphere turned before it is projected: yaw, pitch and roll in degrees.
    package var rotate: [Double]?
    /// Points on the page for one unit of the projection.
    package var scale: Double?
    /// Where the middle stands in the frame, in points.
    package var translate: Point?
    /// The parallels that a conic projection keeps, in degrees.
    package var parallels: [Double]?
    /// How far a drawn line may be from a great circle, in points; default √½, 0 for no points in between.
    package var precision: Double?
    /// Only what is within this angle of the middle is drawn, in degrees; 0: the whole sphere, cut at a meridian.
    package var clipAngle: Double?
    /// The part of the frame outside of which nothing is drawn, in points.
    package var clipExtent: Rect?
    package var reflectX: Bool?
    package var reflectY: Bool?
    /// Of the discs of points in shapes, in points; default 4.5.
    package var pointRadius: Double?
    /// What is fitted into the frame instead of the layers' data.
    package var fit: [Geometry]?
    /// Where it is fitted into instead of the frame, in points.
    package var extent: Rect?
    package var origin: Origin?

    package init() {}

    package func over(_ outer: ProjectionProperties) -> ProjectionProperties {
        var p = outer
        p.kind = kind ?? outer.kind
        p.center = center ?? outer.center
        p.rotate = rotate ?? outer.rotate
        p.scale = scale ?? outer.scale
        p.translate = translate ?? outer.translate
        p.parallels = parallels ?? outer.parallels
        p.precision = precision ?? outer.precision
        p.clipAngle = clipAngle ?? outer.clipAngle
        p.clipExtent = clipExtent ?? outer.clipExtent
        p.reflectX = reflectX ?? outer.reflectX
        p.reflectY = reflectY ?? outer.reflectY
        p.pointRadius = pointRadius ?? outer.pointRadius
        p.fit = fit ?? outer.fit
        p.extent = extent ?? outer.extent
        p.origin = origin ?? outer.origin
        return p
    }

    /// Whether scale and translation follow from what is shown.
    var isFitted: Bool { scale == nil && translate == nil }
}
