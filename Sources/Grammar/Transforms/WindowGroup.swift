/// One sorted group of rows with the frame of each; positions are places in `rows`.
struct WindowGroup {
    let rows: [Int]
    /// What each position's window reaches over, as positions. Both ends only ever move forward.
    let frames: [Range<Int>]
    /// The first position of each position's peers.
    let firstPeers: [Int]
    /// The last one.
    let lastPeers: [Int]
    /// 1, 2, 3, … from one set of peers to the next.
    let peerNumbers: [Int]

    init(rows: [Int], order: RowOrder, window: WindowTransform) {
        self.rows = rows
        var first: [Int] = []
        var numbers: [Int] = []
        for i in rows.indices {
            // Without an order each row stands alone.
            let isPeer = i > 0 && !order.isEmpty && order.arePeers(rows[i - 1], rows[i])
            first.append(isPeer ? first[i - 1] : i)
            numbers.append(isPeer ? numbers[i - 1] : (numbers.last ?? 0) + 1)
        }
        var last = Array(rows.indices)
        for i in rows.indices.dropLast().reversed() where first[i + 1] == first[i] { last[i] = last[i + 1] }
        firstPeers = first
        lastPeers = last
        peerNumbers = numbers
        frames = rows.indices.map { i in
            WindowGroup.frame(at: i, first, last, window)
        }
    }

    private static func frame(at i: Int, _ first: [Int], _ last: [Int], _ window: WindowTransform) -> Range<Int> {
        let n = first.count
        var start = window.frameBefore.map { min(max(i + clamped($0, n), 0), n) } ?? 0
        var end = window.frameAfter.map { min(max(i + clamped($0, n) + 1, 0), n) } ?? n
        if start >= end { return start..<start }
        if !window.ignorePeers {
            start = first[start]
            end = last[end - 1] + 1
        }
        return start..<end
    }

    /// Keeps an absurd offset from overflowing.
    private static func clamped(_ offset: Int, _ n: Int) -> Int { min(max(offset, -n - 1), n + 1) }

    /// The share of rows up to the position's last peer.
    func cumulativeShare(_ i: Int) -> Double { Double(lastPeers[i] + 1) / Double(rows.count) }

    func row(_ i: Int, offset: Int) -> Int? {
        let (at, overflow) = i.addingReportingOverflow(offset)
        return !overflow && rows.indices.contains(at) ? rows[at] : nil
    }

    func row(inFrame frame: Range<Int>, at n: Int) -> Int? {
        n >= 0 && n < frame.count ? rows[frame.lowerBound + n] : nil
    }
}
