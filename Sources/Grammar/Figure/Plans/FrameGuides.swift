import Drawing

/// The placed scales, axes and legends of a frame for one size of it: the same in all cells of a facet that share their
/// scales.
struct FrameGuides {
    let placed: PlacedScales
    /// In the frame's coordinates.
    let axes: [LaidAxis]
    /// Those that stand at the edges of the facet around.
    let edgeAxes: [(channel: Channel, axis: AxisGuide)]
    /// The legends that stand beside the frame, and those that the views around it share.
    let ownLegends: LegendDrafts
    let openLegends: LegendDrafts

    init(
        _ frame: FramePlan, _ size: Size, edgeAxes: Set<Channel>, _ context: GuideContext
    ) throws(Diagnostic) {
        let (tree, config, locale) = (frame.context.tree, frame.context.config, frame.context.locale)
        placed = try frame.scales.placed(in: size)
        let guides = try FrameAxes(
            frame: frame.node, tree: tree, scales: frame.scales, placed: placed, size: size, config: config,
            context: context, locale: locale
        ).guides()
        var axes: [LaidAxis] = []
        for (channel, axis) in guides {
            if !edgeAxes.contains(channel) {
                axes.append(try axis.laid(out: size, in: context))
            } else if axis.properties.grid == true {
                axes.append(try axis.gridOnly.laid(out: size, in: context))
            }
        }
        self.axes = axes
        self.edgeAxes = guides.filter { edgeAxes.contains($0.channel) }.map { ($0.channel, $0.axis.withoutGrid) }
        var legends = LegendDrafts(of: frame.node, tree: tree, scales: frame.scales, size: size, config: config)
        openLegends = legends.takeShared(by: frame.parent)
        ownLegends = legends
    }
}
