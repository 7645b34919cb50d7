import Drawing

/// The line under the picture that says where the figures come from (an extension).
struct SourceLine {
    let lines: [String]
    let properties: TitleProperties
    let context: GuideContext

    /// Nil where the figure names no source.
    init?(_ figure: Figure, context: GuideContext) {
        lines = figure.source.filter { !$0.isEmpty }
        if lines.isEmpty { return nil }
        properties = figure.config.page.source
        self.context = context
    }

    /// Sets the lines below everything, from the left edge of the content on, broken at its width.
    ///
    /// - Returns: the texts, and by how much the canvas grows downward.
    func laid(below canvas: CanvasSize, padding: Insets) -> (group: Scene.Group, height: Double) {
        let size = properties.fontSize ?? 10
        let font = context.font(
            properties.font, size: size, weight: properties.fontWeight ?? 400, slant: properties.fontStyle)
        let width = canvas.size.width - padding.left - padding.right
        let broken = lines.flatMap {
            context.typesetter.lines(of: $0, font: font, language: context.language, width: max(width, size * 8))
        }
        let lineHeight = properties.lineHeight ?? (size * 1.4).rounded()
        let offset = properties.offset ?? size
        let isRight = properties.anchor == .end
        let x = isRight ? canvas.size.width - padding.right : padding.left
        let text = Scene.Text(
            broken, font: font, language: context.language, fill: .color(properties.color ?? Color(rgb: 0x666666)),
            anchor: Point(
                x + (properties.dx ?? 0), canvas.size.height - padding.bottom + offset + (properties.dy ?? 0)),
            align: isRight ? .right : .left, baseline: .top, lineHeight: lineHeight, role: .source)
        return (
            Scene.Group(items: [.text(text)], role: .source),
            offset + lineHeight * Double(broken.count - 1) + size.rounded(.up)
        )
    }
}
