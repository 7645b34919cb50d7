/// The edges of time units' rectangles that stand elsewhere than from start to end: about the start for a band position
/// of 0 (Vega-Lite's `offsetted_rect` fields).
struct ShiftedBand {
    let low: Column
    let high: Column

    init(start: Column, end: Column, at band: Double) {
        let fraction = band + 0.5
        // The unit before is taken to be as long as this one.
        low = Column(
            numbers: (0..<start.count).map { row in
                let (s, e) = (start.number(row), end.number(row))
                return (1 - fraction) * (s - (e - s)) + fraction * s
            })
        high = Column(
            numbers: (0..<start.count).map { (1 - fraction) * start.number($0) + fraction * end.number($0) })
    }
}
