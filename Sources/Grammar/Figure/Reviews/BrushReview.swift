import Drawing

/// Looks for brushes of which nothing would be seen.
struct BrushReview {
    let frame: FramePlan

    func problems() throws(Diagnostic) -> [Diagnostic] {
        let tree = frame.context.tree
        guard frame.units.contains(where: { !tree.units[$0].selections.brushes.isEmpty }) else { return [] }
        // Domains do not depend on how large the frame is.
        let placed = try frame.scales.placed(in: Size(100, 100))
        var problems: [Diagnostic] = []
        for index in frame.units {
            let own = frame.scales.set.placed(index, placed)
            for brush in tree.units[index].selections.brushes {
                problems += [problem(brush, brush.x, .x, own[.x]), problem(brush, brush.y, .y, own[.y])]
                    .compactMap(\.self)
            }
        }
        return problems
    }

    private func problem(
        _ brush: Brush, _ interval: Brush.Interval?, _ channel: Channel, _ scale: PlacedScale?
    ) -> Diagnostic? {
        guard let interval, let scale, let reason = reason(interval, channel, scale) else { return nil }
        return Diagnostic(.warning, "cannot show the interval of \"\(brush.name)\" because \(reason)", at: brush.origin)
    }

    private func reason(_ interval: Brush.Interval, _ channel: Channel, _ scale: PlacedScale) -> String? {
        if let missing = [interval.start, interval.end].first(where: { scale.position($0)?.isFinite != true }) {
            // A text on a continuous scale has been told.
            return scale.isDiscrete ? "the scale of \"\(channel.rawValue)\" has no \"\(missing.asText)\"" : nil
        }
        guard let domain = scale.numericExtent else { return nil }
        let (a, b) = (interval.start.asNumber, interval.end.asNumber)
        guard max(a, b) < domain.lowerBound || min(a, b) > domain.upperBound else { return nil }
        return "it lies outside of the domain of \"\(channel.rawValue)\""
    }
}
