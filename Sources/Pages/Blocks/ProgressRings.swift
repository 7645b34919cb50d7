import Drawing
import Grammar

/// Shares as rings side by side: all of one size, with figures of one size in them.
struct ProgressRings {
    private let rings: [Ring]
    private let design: PageDesign

    /// A ring may be so much smaller than the style's where that saves a row.
    private static let leastShare = 0.7

    init(_ entries: [FigureEntry], in context: PageContext) throws(Diagnostic) {
        var rings: [Ring] = []
        for entry in entries { rings.append(try Ring(entry, in: context.themed(entry.theme))) }
        self.rings = rings
        design = context.design
    }

    func laid(width: Double) throws(Diagnostic) -> LaidBlock {
        let gutter = design[.gutter]
        let rows = BalancedRows(
            rings.count, least: ProgressRings.leastShare * design[.ring], gap: gutter, in: width)
        func cell(_ count: Int) -> Double { (width - gutter * Double(count - 1)) / Double(count) }
        let circle = RingShape(diameter: min(design[.ring], cell(rows.longest)), thickness: 1.4 * design[.bar])
        let scale = rings.reduce(1) { min($0, circle.room / $1.figure.width($1.context)) }
        var laidRows: [LaidBlock] = []
        for row in rows.rows {
            let cell = cell(row.count)
            var items: [Scene.Item] = []
            var height = 0.0
            for (number, ring) in rings[row].enumerated() {
                let laid = try ring.laid(circle, width: cell, figureScale: scale)
                items += laid.placed(at: Point(Double(number) * (cell + gutter), 0))
                height = max(height, laid.size.height)
            }
            laidRows.append(LaidBlock(size: Size(width, height), items: items))
        }
        return LaidBlock(dividing: DivisibleStack(width: width, units: laidRows, gap: design[.gap], least: 1))
    }
}

/// A ring with the measures that all of a block have.
private struct RingShape {
    let outer: Double
    let inner: Double

    init(diameter: Double, thickness: Double) {
        outer = diameter / 2
        inner = outer - thickness
    }

    /// The width that a figure has inside.
    var room: Double { 1.7 * inner }

    /// - Parameters:
    ///   - from: in hundredths of the whole, from the top on clockwise.
    ///   - center: of the ring.
    func arc(_ from: Double, _ to: Double, around center: Point, _ paint: Paint) -> Scene.Item {
        let path = ArcShape.path(
            innerRadius: inner, outerRadius: outer, startAngle: from / 50 * .pi, endAngle: to / 50 * .pi,
            cornerRadius: 0, padAngle: 0)
        return .shape(Scene.Shape(.path(path.applying(.translation(center.x, center.y))), fill: paint))
    }
}

/// One share with its figure.
private struct Ring {
    let entry: FigureEntry
    let context: PageContext
    let quantity: Quantity
    let figure: FigureLine

    init(_ entry: FigureEntry, in context: PageContext) throws(Diagnostic) {
        self.entry = entry
        self.context = context
        quantity = try context.quantity(entry)
        try quantity.checkShare(at: entry.origin)
        figure = try FigureLine(quantity, in: context)
    }

    func laid(_ shape: RingShape, width: Double, figureScale: Double) throws(Diagnostic) -> LaidBlock {
        let center = Point(width / 2, shape.outer)
        let color = try context.color("theme")
        var items = [shape.arc(0, 100, around: center, .color(try context.color("rest")))]
        if let open = OpenEnd(quantity) {
            // From under the certain part on, so that no seam shows.
            let start = max(0, open.start - 0.5)
            items += open.parts(color).map { shape.arc(start, $0.end, around: center, .color($0.color)) }
        }
        items.append(shape.arc(0, quantity.certainPart, around: center, .color(color)))
        let line = figure.laid(in: shape.room, scale: figureScale, align: .center, context)
        items += line.placed(at: Point(center.x - shape.room / 2, center.y - line.size.height / 2))
        let picture = Scene.Group(items: items, role: .figure, description: "\(quantity.name) \(quantity.text)")
        var stack = BlockStack(width: width)
        stack.add(LaidBlock(size: Size(width, 2 * shape.outer), items: [.group(picture)]))
        stack.add(
            try context.label(entry, quantity, width: width, align: .center), gap: context.design[.inset])
        return stack.laid
    }
}
