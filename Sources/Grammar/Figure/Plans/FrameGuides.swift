import Drawing

/// The placed scales, axes and legends of a frame for one size of it: the same in all cells of a facet that share their
/// scales.
struct FrameGuides {
    let placed: PlacedScales
    /// In the frame's coordinates.
    let axes: [LaidAxis]
    /// Those that stand at the edges of the facet around.
    let edgeAxes: [FrameAxis]
    /// The legends that stand beside the frame, and those that the views around it share.
    let ownLegends: LegendDrafts
    let openLegends: LegendDrafts

    init(_ frame: FramePlan, _ size: Size, edgeAxes: Set<Channel>) throws(Diagnostic) {
        let (tree, config) = (frame.context.tree, frame.context.config)
        placed = try frame.scales.placed(in: size)
        let guides = try FrameAxes(
            frame: frame.node, tree: tree, scales: frame.scales, placed: placed, size: size, context: frame.context
        ).guides()
        var axes: [LaidAxis] = []
        for guide in guides {
            if !edgeAxes.contains(guide.channel) {
                axes.append(try guide.laid(out: size))
            } else if guide.axis.properties.grid == true {
                axes.append(try guide.gridOnly.laid(out: size))
            }
        }
        self.axes = axes
        self.edgeAxes = guides.filter { edgeAxes.contains($0.channel) }.map(\.withoutGrid)
        var legends = LegendDrafts(of: frame.node, tree: tree, scales: frame.scales, size: size, config: config)
        openLegends = legends.takeShared(by: frame.parent)
        ownLegends = legends
    }
}
