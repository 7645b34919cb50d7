import Drawing

/// Looks for maps of which nothing is in the frame: those that are placed by their author's own numbers.
struct MapViewReview {
    let frame: FramePlan

    var problems: [Diagnostic] {
        let size = frame.size
        guard let maps = frame.placedMaps(size) else { return [] }
        let room = Rect(x: 0, y: 0, width: size.width, height: size.height)
        var problems: [Diagnostic] = []
        for (index, map) in zip(frame.units, maps) {
            guard let map, !map.isFitted || map.projection.isCut, let data = frame.data[index] else { continue }
            let unit = frame.context.tree.units[index]
            guard unit.hasProjection, !isSeen(unit, data, map, in: room) else { continue }
            let origin = unit.projection?.origin ?? unit.mark.origin
            guard !problems.contains(where: { $0.origin == origin }) else { continue }
            problems.append(
                Diagnostic(
                    .warning, "cannot see anything of the map because it lies outside of the view", at: origin,
                    label: "without \"scale\", \"translate\" and \"clipExtent\" the map is fitted into the view"))
        }
        return problems
    }

    private func isSeen(_ unit: Unit, _ data: UnitData, _ map: UnitMap, in room: Rect) -> Bool {
        guard unit.mark.type == .geoshape else {
            let x = Degrees(.longitude, unit.encoding, data.marks)
            let y = Degrees(.latitude, unit.encoding, data.marks)
            let rows = (0..<data.marks.rowCount).filter { x[$0].isFinite && y[$0].isFinite }
            return rows.isEmpty
                || rows.contains { row in
                    guard let place = map.projection.place(longitude: x[row], latitude: y[row]) else { return true }
                    // A symbol or a text at the edge is seen in part.
                    return room.expanded(by: 50).contains(place)
                }
        }
        let shapes = map.shapes.compactMap(\.self)
        return shapes.isEmpty || shapes.contains { map.projection.bounds($0).intersects(room) }
    }
}
