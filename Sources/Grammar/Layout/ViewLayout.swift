import Drawing

/// All that stands in and around a frame, before it is put together.
package struct ViewContents: Sendable {
    package var axes: [LaidAxis]
    package var legends: [LaidLegend]
    package var title: TitleGuide?
    /// The box of the marks that are not clipped to the frame, in its coordinates.
    package var marks: Rect
    /// The box of what Vega keeps in groups of their own: frames inside this one, and lines, areas and trails that are
    /// drawn by series. Unlike that of single marks its size counts for the place of the legends.
    package var frames: Rect

    package init(
        axes: [LaidAxis] = [], legends: [LaidLegend] = [], title: TitleGuide? = nil, marks: Rect = .empty,
        frames: Rect = .empty
    ) {
        self.axes = axes
        self.legends = legends
        self.title = title
        self.marks = marks
        self.frames = frames
    }
}

/// A frame with its guides in place, in the frame's coordinates: axes next to it, legends beyond them, the title beyond
/// everything (Vega's `ViewLayout`).
package struct ViewLayout: Sendable {
    package let frame: Size
    /// Grids and axes under the marks, in paint order.
    package let under: [Scene.Item]
    /// Grids and axes over the marks, legends and title, in paint order.
    package let over: [Scene.Item]
    /// What the view takes up.
    package let bounds: Rect

    package init(
        frame: Size, _ contents: ViewContents, legendLayout: LegendLayout = LegendLayout(), isFitted: Bool = false,
        in context: GuideContext
    ) {
        self.frame = frame
        let own = Rect(x: 0, y: 0, width: frame.width, height: frame.height)
        // Legends at the sides stand beyond the vertical axes, those above and below beyond the horizontal ones.
        var beside = own.union(contents.frames)
        var aboveAndBelow = beside
        for axis in contents.axes {
            if axis.orient.isVertical { beside.formUnion(axis.bounds) } else { aboveAndBelow.formUnion(axis.bounds) }
        }
        let legends = LegendArrangement(
            layout: legendLayout, frame: frame, beside: beside, aboveAndBelow: aboveAndBelow
        ).placed(contents.legends)
        var bounds = own.union(contents.marks).union(beside).union(aboveAndBelow)
        for legend in legends { bounds.formUnion(legend.counted(isFitted: isFitted)) }
        let title = contents.title?.laid(out: frame, beside: bounds, in: context)
        if let title { bounds.formUnion(title.bounds) }
        self.bounds = bounds

        under = ViewLayout.items(contents.axes.filter { !$0.isAboveMarks })
        over =
            ViewLayout.items(contents.axes.filter(\.isAboveMarks)) + legends.map { .group($0.group) }
            + (title.map { [.group($0.group)] } ?? [])
    }

    /// All grids, then all axes.
    private static func items(_ axes: [LaidAxis]) -> [Scene.Item] {
        axes.compactMap { $0.grid.map { .group($0) } } + axes.map { .group($0.body) }
    }
}
