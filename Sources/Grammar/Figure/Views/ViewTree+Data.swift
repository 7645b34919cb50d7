extension ViewTree {
    /// Every unit's tables.
    func data(_ scales: ScaleSet) throws(Diagnostic) -> [UnitData] {
        var data: [UnitData] = []
        for (index, unit) in units.enumerated() {
            let rows = rows[index]
            var context = rows.context
            let facets = rows.facets.flatMap(\.references)
            data.append(
                try UnitData(
                    unit, table: rows.table, binTable: rows.binTable, facets: facets, isApart: rows.isApart,
                    context: &context
                ) { channel in
                    scales.type(channel, unit: index).map { !$0.isDiscrete } ?? false
                })
        }
        return data
    }

    /// The projections of each frame, fitted to all that is shown in it, in whichever cell of a facet.
    func maps(
        _ data: [UnitData], config: ProjectionProperties
    ) -> (byFrame: [Int: FrameMaps], problems: [Diagnostic]) {
        var byFrame: [Int: FrameMaps] = [:]
        var problems: [Diagnostic] = []
        for frame in root.frames where frame.layers.units.contains(where: { units[$0].hasProjection }) {
            let own = frame.layers.units
            let maps = FrameMaps(own.map { units[$0] }, own.map { data[$0] }, config: config)
            problems += maps.problems(own.map { data[$0] })
            byFrame[frame.id] = maps
        }
        return (byFrame, problems)
    }
}
