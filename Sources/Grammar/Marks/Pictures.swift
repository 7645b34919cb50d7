import Drawing

extension MarkContext {
    /// Image marks: local files only, each scaled into its rectangle.
    func pictures() throws(Diagnostic) -> [Scene.Item] {
        let (x, y) = (try span(.x), try span(.y))
        let paint = try MarkPaint(self)
        guard let urls = try strings(.url, property: style[\.url]) else { return [] }
        let keepsAspect = style[\.aspect] ?? true
        let smooth = style[\.smooth] ?? true
        var items: [Scene.Item] = []
        for row in try paintOrder() {
            guard case .rect(let frame, _)? = rect(x, y, row, .zero) else { continue }
            guard let picture = images[urls[row]] else {
                throw Diagnostic(
                    .error, "cannot draw image \"\(urls[row])\" because it was not read", at: unit.mark.origin)
            }
            items.append(
                .image(
                    Scene.Image(
                        picture, frame: frame, opacity: paint.opacity[row], keepsAspect: keepsAspect, smooth: smooth,
                        role: .mark)))
        }
        return items
    }
}
