import Drawing

extension MarkContext {
    /// Shapes on a map, one a row.
    func geoshapes() throws(Diagnostic) -> [Scene.Item] {
        guard let map else { return [] }
        let paint = try MarkPaint(self)
        var budget = Resampling.mostBends
        let items = try shapes(paint) { row in
            guard let shape = map.shapes[row], shape.strangeNumber == nil else { return nil }
            let path = map.projection.path(shape, &budget)
            return path.isEmpty ? nil : .path(path)
        }
        if budget > 0 { return items }
        throw Diagnostic(
            .error, "cannot draw the map because its lines bend at more than \(Resampling.mostBends) points",
            at: unit.projection?.origin ?? unit.mark.origin,
            label: "a smaller scale or a larger precision makes fewer of them")
    }

    /// The places of the rows by their longitude and latitude along one direction of the frame; nil where the channel
    /// itself says where, or nobody.
    func mapPlaces(_ channel: Channel) -> Series<Double>? {
        guard let map, unit.isPlacedByDegrees(channel) else { return nil }
        let isSecond = channel == .x2 || channel == .y2
        let longitude = Degrees(isSecond ? .longitude2 : .longitude, encoding, table)
        let latitude = Degrees(isSecond ? .latitude2 : .latitude, encoding, table)
        let isX = channel == .x || channel == .x2
        return .rows(
            (0..<table.rowCount).map { row in
                let (x, y) = (longitude[row], latitude[row])
                guard x.isFinite, y.isFinite else { return .nan }
                // Vega draws what has no place in the frame's upper left corner; `MapReview` warns.
                guard let place = map.projection.place(longitude: x, latitude: y) else { return 0 }
                return isX ? place.x : place.y
            })
    }
}
