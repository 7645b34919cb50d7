import Drawing
import Grammar

/// A line across the column.
package struct Divider: Hashable, Sendable {
    package init() {}
}

extension Divider {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let weight = context.design[.rule]
        return LaidBlock(
            size: Size(width, weight),
            items: [
                .shape(
                    Scene.Shape(
                        .segment(Point(0, weight / 2), Point(width, weight / 2)),
                        stroke: Stroke(.color(try context.color("rule")), width: weight)))
            ])
    }
}
