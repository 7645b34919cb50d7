import Drawing
import Grammar

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
        var laid: [LaidBlock] = []
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
            laid.append(LaidBlock(size: Size(width, text.size.height), items: items))
        }
        let stroke = Stroke(.color(try context.color("rule")), width: 2 * context.design[.rule])
        return LaidBlock(
            dividing: TimelineEvents(
                stack: DivisibleStack(width: width, units: laid, gap: context.design[.gap], least: 1),
                line: line, dot: look.lineHeight / 2, stroke: stroke))
    }
}

/// Events with the line that joins their dots, which leads from one sheet to the next.
private struct TimelineEvents: DivisibleBlock {
    let stack: DivisibleStack
    /// From the left edge.
    let line: Double
    /// From an event's top to its dot.
    let dot: Double
    let stroke: Stroke

    var count: Int { stack.count }
    var least: Int { stack.least }

    func isBreakable(before unit: Int) -> Bool { stack.isBreakable(before: unit) }

    func height(of range: Range<Int>) -> Double { stack.height(of: range) }

    func laid(_ range: Range<Int>) -> LaidBlock {
        var laid = stack.laid(range)
        let last = stack.units[range.upperBound - 1].size.height
        let start = range.lowerBound == 0 ? dot : 0
        let end = range.upperBound == count ? laid.size.height - last + dot : laid.size.height
        let segment = Scene.Shape(.segment(Point(line, start), Point(line, end)), stroke: stroke)
        laid.items.insert(.shape(segment), at: 0)
        return laid
    }
}
