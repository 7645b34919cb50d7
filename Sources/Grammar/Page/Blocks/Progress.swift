import Drawing

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
            var stack = BlockStack(width: width)
            for entry in entries {
                stack.add(try bar(entry, width: width, context.themed(entry.theme)), gap: context.design[.gap])
            }
            return stack.laid
        case .ring: return try rings(width, context)
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
        items.append(
            .shape(
                Scene.Shape(.rect(part(of: track, 0, quantity.value), corners: corners(context)), fill: .color(color))))
        if quantity.bound == .atLeast {
            items.append(
                .shape(
                    Scene.Shape(
                        .rect(part(of: track, quantity.value - 0.5, min(100, quantity.value + 12))), fill: fade(color)))
            )
        }
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

    private func part(of track: Rect, _ from: Double, _ to: Double) -> Rect {
        Rect(
            minX: track.minX + track.width * max(0, from) / 100, minY: track.minY,
            maxX: track.minX + track.width * to / 100, maxY: track.maxY)
    }

    /// Where a lower bound goes on: nobody knows how far.
    private func fade(_ color: Color) -> Paint {
        .gradient(
            Gradient(
                geometry: .linear(from: Point(0, 0), to: Point(1, 0)),
                stops: [Gradient.Stop(offset: 0, color: color), Gradient.Stop(offset: 1, color: color.opacity(0))]))
    }

    // MARK: Rings

    private func rings(_ width: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock {
        let gutter = context.design[.gutter]
        let count = Double(max(1, entries.count))
        let cell = (width - gutter * (count - 1)) / count
        var items: [Scene.Item] = []
        var height = 0.0
        for (number, entry) in entries.enumerated() {
            let laid = try ring(entry, width: cell, context.themed(entry.theme))
            items += laid.placed(at: Point(Double(number) * (cell + gutter), 0))
            height = max(height, laid.size.height)
        }
        return LaidBlock(size: Size(width, height), items: items)
    }

    private func ring(_ entry: FigureEntry, width: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock {
        let quantity = try context.quantity(entry)
        try quantity.checkShare(at: entry.origin)
        let outer = min(width, context.design[.ring]) / 2
        let inner = outer - 1.4 * context.design[.bar]
        let center = Point(width / 2, outer)
        func arc(_ from: Double, _ to: Double, _ paint: Paint) -> Scene.Item {
            let (start, end) = (from / 50 * .pi, to / 50 * .pi)
            let path = ArcShape.path(
                innerRadius: inner, outerRadius: outer, startAngle: start, endAngle: end, cornerRadius: 0, padAngle: 0)
            return .shape(
                Scene.Shape(
                    .path(path.applying(.translation(center.x, center.y))), fill: paint))
        }
        let line = try FigureLine(quantity, in: context)
        let room = 1.7 * inner
        let k = min(1, room / line.width(context))
        let figure = line.laid(in: room, scale: k, align: .center, context)
        let color = try context.color("theme")
        var items = [arc(0, 100, .color(try context.color("rest"))), arc(0, quantity.value, .color(color))]
        if quantity.bound == .atLeast {
            items.append(arc(quantity.value, min(100, quantity.value + 10), .color(color.opacity(0.4))))
        }
        items += figure.placed(at: Point(center.x - room / 2, center.y - figure.size.height / 2))
        var stack = BlockStack(width: width)
        stack.add(
            LaidBlock(
                size: Size(width, 2 * outer),
                items: [
                    .group(Scene.Group(items: items, role: .figure, description: "\(quantity.name) \(quantity.text)"))
                ]))
        stack.add(
            try context.label(entry, quantity, width: width, align: .center), gap: context.design[.inset])
        return stack.laid
    }
}
