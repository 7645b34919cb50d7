import Drawing

/// Events along a line from top to bottom.
package struct Timeline: Hashable, Sendable {
    package struct Event: Hashable, Sendable {
        package var date: RichText
        package var text: RichText

        package init(date: RichText, text: RichText) {
            self.date = date
            self.text = text
        }
    }

    package var events: [Event]

    package init(_ events: [Event]) { self.events = events }
}

extension Timeline {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let look = try context.markedLook("strong", in: .body)
        var dates: [Paragraph] = []
        for event in events { dates.append(try context.paragraph(event.date, .caption, width: nil)) }
        let dateWidth = dates.map(\.width).max() ?? 0
        let radius = 0.28 * look.font.size
        let line = dateWidth + context.design[.inset] * 2 + radius
        let start = line + radius + context.design[.inset] * 2
        var stack = BlockStack(width: width)
        for (event, date) in zip(events, dates) {
            let text = try context.text(event.text, .body, width: width - start)
            let dateLook = try context.look(.caption)
            let words = date.laid(in: dateWidth, look: dateLook, align: .right, role: .paragraph)
            var items = words.placed(at: Point(0, look.ascent - dateLook.ascent))
            items.append(
                .shape(
                    Scene.Shape(
                        .circle(center: Point(line, look.lineHeight / 2), radius: radius),
                        fill: .color(try context.color("theme")))))
            items += text.placed(at: Point(start, 0))
            stack.add(LaidBlock(size: Size(width, text.size.height), items: items), gap: context.design[.gap])
        }
        var laid = stack.laid
        let weight = 2 * context.design[.rule]
        let ends = (Point(line, look.lineHeight / 2), Point(line, laid.size.height - look.lineHeight / 2))
        laid.items.insert(
            .shape(
                Scene.Shape(
                    .segment(ends.0, ends.1), stroke: Stroke(.color(try context.color("rule")), width: weight))), at: 0)
        return laid
    }
}
