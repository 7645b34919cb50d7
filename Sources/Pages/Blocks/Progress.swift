import Drawing
import Grammar

/// Shares, each of a whole of its own: bars one below the other, or rings side by side.
package struct Progress: Hashable, Sendable {
    package enum Look: String, Hashable, Sendable, CaseIterable { case bar, ring }

    package var entries: [FigureEntry]
    package var look = Look.bar

    package init(_ entries: [FigureEntry]) { self.entries = entries }
}

extension Progress {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        switch look {
        case .bar:
            var bars: [LaidBlock] = []
            for entry in entries { bars.append(try bar(entry, width: width, context.themed(entry.theme))) }
            return LaidBlock(dividing: DivisibleStack(width: width, units: bars, gap: context.design[.gap], least: 1))
        case .ring: return try ProgressRings(entries, in: context).laid(width: width)
        }
    }

    private func bar(_ entry: FigureEntry, width: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock {
        let quantity = try context.quantity(entry)
        try quantity.checkShare(at: entry.origin)
        let line = try FigureLine(quantity, in: context)
        let figureWidth = line.width(context)
        let label = try context.label(entry, quantity, width: width - figureWidth - context.design[.gutter])
        let figure = line.laid(in: figureWidth, context)
        let head = max(label.size.height, figure.size.height)
        let height = context.design[.bar]
        let color = try context.color("theme")
        let track = Rect(x: 0, y: head + context.design[.inset], width: width, height: height)
        var items = label.placed(at: Point(0, head - label.size.height))
        items += figure.placed(at: Point(width - figureWidth, head - figure.size.height))
        items.append(
            .shape(Scene.Shape(.rect(track, corners: corners(context)), fill: .color(try context.color("rest")))))
        let open = OpenEnd(quantity)
        let bar = Rect(
            x: track.minX, y: track.minY, width: track.width * (open?.end ?? quantity.value) / 100, height: height)
        let fill = open?.gradient(color) ?? .color(color)
        items.append(.shape(Scene.Shape(.rect(bar, corners: corners(context)), fill: fill)))
        return LaidBlock(
            size: Size(width, track.maxY),
            items: [
                .group(
                    Scene.Group(items: items, role: .figure, description: "\(quantity.name) \(quantity.text)"))
            ])
    }

    private func corners(_ context: PageContext) -> CornerRadii {
        CornerRadii(min(context.design[.radius], context.design[.bar] / 2))
    }
}
