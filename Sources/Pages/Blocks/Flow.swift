import Drawing
import Grammar

/// Steps side by side with arrows between them.
package struct Flow: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        package var text: RichText
        package var icon: IconName?

        package init(_ text: RichText, icon: IconName? = nil) {
            self.text = text
            self.icon = icon
        }
    }

    package var steps: [Step]

    package init(_ steps: [Step]) { self.steps = steps }
}

extension Flow {
    /// Steps from left to right; those that have no room go on below, where a longer arrow leads.
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let design = context.design
        let arrow = 1.2 * design.textSize
        let gap = arrow + 2 * design[.inset]
        let rows = BalancedRows(steps.count, least: 0.7 * design[.card], gap: gap, in: width)
        let step = (width - gap * Double(rows.longest - 1)) / Double(rows.longest)
        var items: [Scene.Item] = []
        var top = 0.0
        for (number, row) in rows.rows.enumerated() {
            if number > 0 {
                let last = rows.rows[number - 1].count - 1
                let from = Point(Double(last) * (step + gap) + step / 2, top + design[.inset])
                let to = Point(step / 2, top + gap - design[.inset])
                items.append(
                    try pointer([from, Point(from.x, top + gap / 2), Point(to.x, top + gap / 2), to], context))
                top += gap
            }
            let laid = try self.laid(Array(steps[row]), width: step, gap: gap, context)
            items += laid.placed(at: Point(0, top))
            top += laid.size.height
        }
        return LaidBlock(size: Size(width, top), items: items)
    }

    /// - Parameter width: of each step.
    private func laid(
        _ steps: [Step], width: Double, gap: Double, _ context: PageContext
    ) throws(Diagnostic) -> LaidBlock {
        let design = context.design
        var laid: [LaidBlock] = []
        for step in steps { laid.append(try self.laid(step, width: width, context)) }
        let height = laid.map(\.size.height).max() ?? 0
        var items: [Scene.Item] = []
        for (number, part) in laid.enumerated() {
            let x = Double(number) * (width + gap)
            let rect = Rect(x: x, y: 0, width: width, height: height)
            if number > 0 {
                let (from, to) = (Point(x - gap + design[.inset], height / 2), Point(x - design[.inset], height / 2))
                items.append(try pointer([from, to], context))
            }
            items.append(
                .shape(
                    Scene.Shape(
                        .rect(rect, corners: CornerRadii(design[.radius])), fill: .color(try context.color("tint")))))
            items += part.placed(at: Point(x, (height - part.size.height) / 2))
        }
        return LaidBlock(size: Size(Double(laid.count) * (width + gap) - gap, height), items: items)
    }

    private func laid(_ step: Step, width: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock {
        let padding = context.design[.padding] / 2
        var stack = BlockStack(width: width)
        stack.add(LaidBlock(size: Size(width, padding)))
        if let icon = step.icon {
            let side = context.design[.icon]
            let frame = Rect(x: (width - side) / 2, y: 0, width: side, height: side)
            stack.add(
                LaidBlock(
                    size: Size(width, side),
                    items: [
                        .group(try context.icon(icon).group(in: frame, tint: .color(try context.color("theme"))))
                    ]))
        }
        stack.add(
            try context.text(step.text, .label, width: width - 2 * padding, align: .center),
            gap: step.icon == nil ? 0 : context.design[.inset] / 2, x: padding)
        stack.add(LaidBlock(size: Size(width, padding)))
        return stack.laid
    }

    /// A line through points with a head at the last one.
    private func pointer(_ points: [Point], _ context: PageContext) throws(Diagnostic) -> Scene.Item {
        let weight = 2 * context.design[.rule]
        let head = 0.36 * context.design.textSize
        let end = points[points.count - 1]
        let before = points[points.count - 2]
        // The last stretch goes to the right or down.
        let isDown = end.x == before.x
        let sides =
            isDown
            ? (Point(end.x - head, end.y - head), Point(end.x + head, end.y - head))
            : (Point(end.x - head, end.y - head), Point(end.x - head, end.y + head))
        var path = Path()
        path.move(to: points[0])
        for point in points.dropFirst() { path.line(to: point) }
        path.move(to: sides.0)
        path.line(to: end)
        path.line(to: sides.1)
        return .shape(
            Scene.Shape(
                .path(path),
                stroke: Stroke(.color(try context.color("theme")), width: weight, cap: .round, join: .round)))
    }
}
