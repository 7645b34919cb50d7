import Drawing
import Grammar

#if canImport(Glibc)
    import Glibc
#endif

extension PageContext {
    /// A banner's words with the style's art behind and below them, which reaches to the sheet's edges.
    func withArt(behind words: LaidBlock) throws(Diagnostic) -> LaidBlock {
        let bleed = bleed
        switch design.art {
        case .none: return words
        case .field:
            let padding = design[.padding] * 1.5
            // At the sheet's upper edge the margin is room enough.
            let top = bleed.top > 0 ? 0 : padding
            let height = top + words.size.height + padding
            let rect = Rect(
                minX: -bleed.left, minY: -bleed.top, maxX: words.size.width + bleed.right, maxY: height)
            let field = Scene.Item.shape(Scene.Shape(.rect(rect), fill: .color(try color("field"))))
            return LaidBlock(size: Size(words.size.width, height), items: [field] + words.placed(at: Point(0, top)))
        case .hills:
            let width = words.size.width + bleed.left + bleed.right
            let height = design[.art]
            let hills = Hills(
                colors: try hillColors(), mist: try color("paper"), size: Size(width, height))
            var laid = words
            // The farthest peaks rise behind the last line.
            let top = words.size.height - 0.1 * height
            laid.items = hills.items(at: Point(-bleed.left, top)) + laid.items
            laid.size.height = top + height
            return laid
        }
    }

    /// `hill-1`, the farthest, and so on as far as the style has them.
    private func hillColors() throws(Diagnostic) -> [Color] {
        var colors: [Color] = []
        while let color = design.style.colors["hill-\(colors.count + 1)"] { colors.append(color) }
        return colors.isEmpty ? [try color("accent")] : colors
    }
}

/// Ranges of hills one behind the other, each fading into mist at its foot, in the manner of blue-and-green landscape
/// scrolls.
struct Hills {
    /// From the farthest range to the nearest.
    let colors: [Color]
    let mist: Color
    let size: Size

    func items(at origin: Point) -> [Scene.Item] {
        let ranges = colors.enumerated().map { number, color in
            let nearness = Double(number + 1) / Double(colors.count)
            return Scene.Item.shape(
                Scene.Shape(
                    .path(ridge(number, nearness)),
                    fill: .gradient(
                        Gradient(
                            geometry: .linear(from: Point(0, 0), to: Point(0, 1)),
                            stops: [
                                Gradient.Stop(offset: 0, color: color),
                                Gradient.Stop(offset: 0.3, color: color.opacity(0.85)),
                                Gradient.Stop(offset: 1, color: mist.opacity(0)),
                            ]))))
        }
        return [.group(Scene.Group(origin: origin, items: ranges))]
    }

    /// The outline of a range: waves of four lengths that never repeat within the page, sharpened into peaks.
    private func ridge(_ number: Int, _ nearness: Double) -> Path {
        let steps = 160
        let phase = 1.7 + 2.39996 * Double(number)
        var path = Path()
        path.move(to: Point(0, size.height))
        var points: [Point] = []
        for step in 0...steps {
            let t = Double(step) / Double(steps)
            let waves =
                0.52 * sin(2.3 * t * .pi + phase) + 0.3 * sin(5.1 * t * .pi + 1.9 * phase)
                + 0.13 * sin(11.7 * t * .pi + 0.7 * phase) + 0.05 * sin(29 * t * .pi + phase)
            let peak = 0.5 + 0.5 * waves
            let rise = (0.22 + 0.62 * peak * peak) * (1.15 - 0.55 * nearness)
            points.append(Point(t * size.width, size.height * (1 - rise) + size.height * 0.12 * nearness))
        }
        for point in points { path.line(to: Point(point.x, min(size.height, max(0, point.y)))) }
        path.line(to: Point(size.width, size.height))
        path.close()
        return path
    }
}
