import Drawing

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
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let design = context.design
        let arrow = 1.2 * design.textSize
        let gap = arrow + 2 * design[.inset]
        let step = (width - gap * Double(steps.count - 1)) / Double(max(1, steps.count))
        var laid: [LaidBlock] = []
        for one in steps { laid.append(try self.laid(one, width: step, context)) }
        let height = laid.map(\.size.height).max() ?? 0
        var items: [Scene.Item] = []
        for (number, part) in laid.enumerated() {
            let x = Double(number) * (step + gap)
            let rect = Rect(x: x, y: 0, width: step, height: height)
            items.append(
                .shape(
                    Scene.Shape(
                        .rect(rect, corners: CornerRadii(design[.radius])), fill: .color(try context.color("tint")))))
            items += part.placed(at: Point(x, (height - part.size.height) / 2))
            if number + 1 < laid.count {
                items.append(
                    try self.arrow(at: Point(x + step + design[.inset], height / 2), length: arrow, context))
            }
        }
        return LaidBlock(size: Size(width, height), items: items)
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

    private func arrow(at start: Point, length: Double, _ context: PageContext) throws(Diagnostic) -> Scene.Item {
        let weight = 2 * context.design[.rule]
        let head = 0.3 * length
        let end = Point(start.x + length, start.y)
        var path = Path()
        path.move(to: start)
        path.line(to: end)
        path.move(to: Point(end.x - head, end.y - head))
        path.line(to: end)
        path.line(to: Point(end.x - head, end.y + head))
        return .shape(
            Scene.Shape(
                .path(path),
                stroke: Stroke(.color(try context.color("theme")), width: weight, cap: .round, join: .round)))
    }
}
