/// Closes the pieces of cut rings along the edge they were cut at: from the end of a piece on along the edge to where
/// the next piece comes in (a clipping after Greiner and Hormann, with the edge as the clip polygon).
struct EdgeJoining<Place> {
    /// An end of a piece, once as part of the ring and once as part of the edge.
    private struct End {
        var place: Place
        /// Which piece begins or ends here, on the ring's side.
        var piece: Int
        /// The same place on the other side.
        var twin: Int
        var isEntry: Bool
        var isVisited = false
        var next = 0
        var previous = 0
    }

    /// Rings that came back to where they began, without a cut.
    private var whole: [[Place]] = []
    private var pieces: [[Place]] = []
    private var ends: [End] = []
    private let edge: (Place, Place, Bool) -> [Place]

    /// - Parameters:
    ///   - segments: the pieces of the rings.
    ///   - startIsInside: whether the place where the edge begins is inside of the polygon.
    ///   - isBefore: the order of places along the edge.
    ///   - nudged: a place a little off, for pieces that end where they began.
    ///   - edge: the way along the edge from one place to another, forwards or backwards.
    init(
        _ segments: [[(place: Place, isCut: Bool)]], startIsInside: Bool, isNear: (Place, Place) -> Bool,
        isBefore: (Place, Place) -> Bool, nudged: (Place) -> Place,
        edge: @escaping (Place, Place, Bool) -> [Place]
    ) {
        self.edge = edge
        var onRing: [Int] = []
        var onEdge: [Int] = []
        for segment in segments {
            guard segment.count > 1, let first = segment.first, let last = segment.last else { continue }
            var piece = segment.map(\.place)
            if isNear(first.place, last.place) {
                if !first.isCut && !last.isCut {
                    whole.append(Array(piece.dropLast()))
                    continue
                }
                piece[piece.count - 1] = nudged(last.place)
            }
            let index = pieces.count
            pieces.append(piece)
            for (place, begins) in [(piece[0], true), (piece[piece.count - 1], false)] {
                let at = ends.count
                ends.append(End(place: place, piece: index, twin: at + 1, isEntry: begins))
                ends.append(End(place: place, piece: index, twin: at, isEntry: !begins))
                onRing.append(at)
                onEdge.append(at + 1)
            }
        }
        let places = ends.map(\.place)
        onEdge = onEdge.enumerated().sorted { a, b in
            if isBefore(places[a.element], places[b.element]) { return true }
            return !isBefore(places[b.element], places[a.element]) && a.offset < b.offset
        }.map(\.element)
        link(onRing)
        link(onEdge)
        var isInside = startIsInside
        for end in onEdge {
            isInside.toggle()
            ends[end].isEntry = isInside
        }
    }

    private mutating func link(_ chain: [Int]) {
        for (i, end) in chain.enumerated() {
            let next = chain[(i + 1) % chain.count]
            ends[end].next = next
            ends[next].previous = end
        }
    }

    /// The closed rings.
    func rings() -> [[Place]] {
        var joining = self
        var rings = whole
        // Ends on the ring's side stand at even places.
        for start in stride(from: 0, to: ends.count, by: 2) where !joining.ends[start].isVisited {
            rings.append(joining.walk(from: start))
        }
        return rings
    }

    /// Along the ring, along the edge, along the ring …, until everything is closed.
    private mutating func walk(from start: Int) -> [Place] {
        var ring: [Place] = []
        var current = start
        var isOnRing = true
        repeat {
            let end = ends[current]
            ends[current].isVisited = true
            ends[end.twin].isVisited = true
            let other = end.isEntry ? end.next : end.previous
            if !isOnRing {
                ring += edge(end.place, ends[other].place, end.isEntry)
            } else if end.isEntry {
                ring += pieces[end.piece]
            } else {
                ring += pieces[ends[other].piece].reversed()
            }
            current = ends[other].twin
            isOnRing.toggle()
        } while !ends[current].isVisited
        return ring
    }
}
