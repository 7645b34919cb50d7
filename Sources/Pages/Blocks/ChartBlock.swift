import Drawing
import Grammar

/// A chart as wide as its columns. It has the page's style, and its text is as large as the page's.
package struct ChartBlock: Hashable, Sendable {
    /// Where the chart's spec is.
    package enum Source: Hashable, Sendable {
        /// A file, with values for the parameters that it declares.
        case file(String, parameters: [String: Value])
        case inline(Figure)
    }

    package var source: Source
    /// In multiples of the page's text size; nil: the spec's own.
    package var height: Double?
    /// Above the chart, in place of the spec's title; its source line gives way to the page's notes.
    package var title: RichText?
    /// Under the chart.
    package var caption: RichText?
    /// What the chart shows, for those who do not see it; nil: its title, or what the spec says.
    package var description: RichText?
    package var origin: Origin?

    package init(_ source: Source) { self.source = source }
}

extension ChartBlock {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        guard let material = context.resources.charts[source] else {
            throw Diagnostic(.error, "missing the chart's spec", at: origin)
        }
        let title = try title.map { text throws(Diagnostic) in
            try context.text(text, .caption, width: width, as: .subheading)
        }
        let caption = try caption.map { text throws(Diagnostic) in
            try context.text(text, .note, width: width)
        }
        let gap = context.design[.inset]
        let taken = [title, caption].compactMap(\.self).reduce(0) { $0 + $1.size.height + gap }
        // The chart is laid out in points of its own, in which its text has the size that the style gives to charts.
        let scale = context.design.textSize / context.design.chartText
        let wished = context.height.map { $0 - taken } ?? height.map { $0 * context.design.textSize }
        var figure = fitted(material.figure, Size(width / scale, (wished ?? 0) / scale), hasHeight: wished != nil)
        figure.scope.functions = context.scope.functions
        if context.theme != nil { figure.config = figure.config.themed(try context.color("theme")) }
        let (scene, problems) = figure.scene(
            tables: material.tables, images: material.images, typesetter: context.typesetter)
        if let error = problems.first(where: { $0.severity == .error }) { throw error }
        guard let scene else { throw Diagnostic(.error, "cannot draw the chart", at: origin) }
        try checkFit(scene, width: width, scale: scale, in: context)
        var root = scene.root.scaled(by: scale)
        root.role = .figure
        // The title is in the page's language, which the spec's own description need not be.
        if let words = description ?? self.title { root.description = try context.plainText(words) }
        root.description = root.description ?? material.figure.metadata.title
        var stack = BlockStack(width: width)
        if let title { stack.add(title) }
        stack.add(LaidBlock(size: Size(width, scene.size.height * scale), items: [.group(root)]), gap: gap)
        if let caption { stack.add(caption, gap: gap) }
        return stack.laid
    }

    /// - Throws: a chart that reaches beyond its columns or its height, as long labels do.
    private func checkFit(_ scene: Scene, width: Double, scale: Double, in context: PageContext) throws(Diagnostic) {
        let ink = scene.root.bounds(context.typesetter)
        let tooWide = max(scene.size.width, ink.maxX - min(0, ink.minX)) * scale - width
        // A text's box is a little larger than its ink.
        let slack = 0.5 * context.design.textSize
        if tooWide > slack {
            throw context.design.misfit(
                "the chart", by: tooWide, "wide", at: origin, notes: ["give it a larger \"span\""])
        }
        let tooHigh = (ink.maxY - min(0, ink.minY) - scene.size.height) * scale
        if tooHigh > slack {
            throw context.design.misfit(
                "the chart", by: tooHigh, "high", at: origin, notes: ["give it more \"height\""])
        }
    }

    private func fitted(_ figure: Figure, _ size: Size, hasHeight: Bool) -> Figure {
        var figure = figure
        figure.config.page.width = size.width
        figure.config.page.height = hasHeight ? size.height : nil
        figure.padding = Insets(0)
        figure.background = .off
        figure.removeTitles()
        figure.source = []
        return figure
    }
}

extension Figure {
    /// The figure with a page's data, if it has none of its own.
    package func over(data: DataSource?) -> Figure {
        guard let data, sources.isEmpty else { return self }
        var figure = self
        figure.view.frame.data = .on(data)
        return figure
    }

    /// The page has said already what the chart shows.
    fileprivate mutating func removeTitles() {
        view = view.mapped { view in
            var untitled = view
            if untitled.isSingle { untitled.frame.title = nil }
            return untitled
        }
        view.frame.title = nil
    }
}
