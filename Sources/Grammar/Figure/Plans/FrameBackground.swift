import Drawing

/// The rectangle behind the marks of a frame.
struct FrameBackground {
    private let properties: ViewProperties
    private let fill: Paint?
    private let stroke: Paint?

    /// Nil where nothing of it is seen.
    init?(_ own: ViewProperties, isCell: Bool, config: Config) {
        let names = own.style ?? [isCell ? "cell" : "view"]
        var styled = ViewProperties()
        for name in names { styled = (config.styles[name]?.view ?? ViewProperties()).over(styled) }
        // The config's `view` is the style of cells.
        properties = own.over(names.contains("cell") ? config.view.over(styled) : styled)
        fill = properties.fill?.paint
        stroke = properties.stroke?.paint
        if fill == nil && stroke == nil { return nil }
    }

    /// 0 without a line.
    var strokeWidth: Double { stroke == nil ? 0 : properties.strokeWidth ?? 1 }

    func item(_ size: Size) -> Scene.Item {
        let line = stroke.map {
            Stroke(
                $0, width: strokeWidth, cap: properties.strokeCap ?? .butt, join: properties.strokeJoin ?? .miter,
                miterLimit: properties.strokeMiterLimit ?? 10, dash: properties.strokeDash ?? [],
                dashOffset: properties.strokeDashOffset ?? 0)
        }
        let rect = Rect(x: 0.5, y: 0.5, width: size.width, height: size.height)
        return .shape(
            Scene.Shape(
                .rect(rect, corners: CornerRadii(properties.cornerRadius ?? 0)), fill: fill, stroke: line,
                opacity: properties.opacity ?? 1, fillOpacity: properties.fillOpacity ?? 1,
                strokeOpacity: properties.strokeOpacity ?? 1, role: .frame))
    }
}
