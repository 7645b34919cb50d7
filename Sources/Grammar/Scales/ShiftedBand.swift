/// The edges of time units' rectangles that stand elsewhere than from start to end: about the start for a band position
/// of 0 (Vega-Lite's `offsetted_rect` fields).
struct ShiftedBand {
    let low: Column
    let high: Column

    init(start: Column, end: Column, unit: TimeUnit, at band: Double, zone: TimeZone) {
        let fraction = band + 0.5
        let interval = unit.finest.flatMap { TimeInterval(name: $0.rawValue, step: unit.step) }
        let zone = unit.isUTC ? .utc : zone
        low = Column(
            numbers: (0..<start.count).map { row in
                let (s, e) = (start.number(row), end.number(row))
                // The unit before has its own length: February's is January.
                let before = interval.map { $0.floor(s - 1, in: zone) } ?? s - (e - s)
                return (1 - fraction) * before + fraction * s
            })
        high = Column(
            numbers: (0..<start.count).map { (1 - fraction) * start.number($0) + fraction * end.number($0) })
    }
}
