import Drawing

/// Boxes arranged in rows and columns, as Vega's `gridLayout` does it: views of a composition, entries of a legend,
/// legends of one side.
package struct GridArrangement: Sendable {
    /// How columns, or rows, are lined up.
    package enum Alignment: String, Hashable, Sendable, CaseIterable {
        /// Not at all: each box follows the one before it.
        case none
        /// Each column is as wide as its widest box.
        case each
        /// All columns are as wide as the widest box.
        case all
    }

    package var columns: Int
    package var columnAlignment: Alignment = .each
    package var rowAlignment: Alignment = .each
    package var columnPadding: Double = 0
    package var rowPadding: Double = 0
    package var centersColumns = false
    package var centersRows = false
    /// The point that the grid is held at, and by which of its sides.
    package var anchor = Point.zero
    package var columnAnchor = TitleAnchor.start
    package var rowAnchor = TitleAnchor.start

    package init(columns: Int) { self.columns = columns }

    /// Where each box's own zero comes to lie.
    ///
    /// - Parameter boxes: what each box takes up around its zero, in order of rows.
    package func origins(_ boxes: [Rect]) -> [Point] {
        if boxes.isEmpty { return [] }
        let columns = self.columns > 0 ? self.columns : boxes.count
        let xs = Line(
            boxes.map { ($0.minX, $0.maxX) }, place: { $0 % columns }, lane: { $0 / columns },
            alignment: columnAlignment, padding: columnPadding, centers: centersColumns
        ).places
        let ys = Line(
            boxes.map { ($0.minY, $0.maxY) }, place: { $0 / columns }, lane: { $0 % columns },
            alignment: rowAlignment, padding: rowPadding, centers: centersRows
        ).places
        let placed = zip(xs, ys).map { Point($0, $1) }
        // The grid's own zero always belongs to it.
        let whole = zip(boxes, placed).reduce(Rect(minX: 0, minY: 0, maxX: 0, maxY: 0)) {
            $0.union($1.0.translated(by: $1.1))
        }
        let shift = Point(
            (anchor.x - columnAnchor.fraction * whole.width).roundedHalfUp,
            (anchor.y - rowAnchor.fraction * whole.height).roundedHalfUp)
        return placed.map { $0 + shift }
    }
}

/// One direction of a grid: along it lie places (the columns), across it lanes (the rows).
private struct Line {
    let extents: [(low: Double, high: Double)]
    let place: (Int) -> Int
    let lane: (Int) -> Int
    let alignment: GridArrangement.Alignment
    let padding: Double
    let centers: Bool

    init(
        _ extents: [(low: Double, high: Double)], place: @escaping (Int) -> Int, lane: @escaping (Int) -> Int,
        alignment: GridArrangement.Alignment, padding: Double, centers: Bool
    ) {
        self.extents = extents
        self.place = place
        self.lane = lane
        self.alignment = alignment
        self.padding = padding
        self.centers = centers
    }

    private var count: Int { (extents.indices.map(place).max() ?? 0) + 1 }
    private var laneCount: Int { (extents.indices.map(lane).max() ?? 0) + 1 }

    /// How far each place reaches beyond its zero.
    private var reaches: [Double] {
        var reaches = Array(repeating: 0.0, count: count)
        for i in extents.indices { reaches[place(i)] = max(reaches[place(i)], extents[i].high.rounded(.up)) }
        return reaches
    }

    /// The distance that each box needs from the reach of the place before it.
    private func gap(_ i: Int) -> Double {
        place(i) == 0 ? 0 : padding + (extents[i].low < 0 ? (-extents[i].low).rounded(.up) : 0)
    }

    var places: [Double] {
        let reaches = reaches
        let steps = steps(reaches)
        var ends: [Int: Double] = [:]
        var places = extents.indices.map { i in
            let end = (place(i) == 0 ? 0 : ends[lane(i)] ?? 0) + steps[i]
            ends[lane(i)] = end
            return end
        }
        if centers && alignment != .none && laneCount > 1 {
            let widest = reaches.max() ?? 0
            for i in extents.indices {
                // Vega takes the place itself off too, so that in effect only the first place is centred.
                let room = (alignment == .all ? widest : reaches[place(i)]) - extents[i].high - places[i]
                if room > 0 { places[i] += room / 2 }
            }
        }
        return places
    }

    /// From each box to the next one on its lane.
    private func steps(_ reaches: [Double]) -> [Double] {
        let gaps = extents.indices.map(gap)
        switch alignment {
        case .none: return extents.indices.map { place($0) == 0 ? 0 : gaps[$0] + reaches[place($0) - 1] }
        case .each:
            var widest = Array(repeating: 0.0, count: count)
            for i in extents.indices { widest[place(i)] = max(widest[place(i)], gaps[i]) }
            return extents.indices.map { place($0) == 0 ? 0 : widest[place($0)] + reaches[place($0) - 1] }
        case .all:
            let (gap, reach) = (gaps.max() ?? 0, reaches.max() ?? 0)
            return extents.indices.map { place($0) == 0 ? 0 : gap + reach }
        }
    }
}
