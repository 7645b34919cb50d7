import Grammar

extension Topology {
    /// The lines of an object, each once however many shapes it bounds, put together to long ones.
    func mesh(of object: TopologyObject, filter: DataFormat.MeshFilter?) -> Geometry {
        var users: [(first: Int, last: Int, arc: Int32)?] = Array(repeating: nil, count: arcCount)
        var leaf = 0
        func visit(_ object: TopologyObject) {
            object.members.forEach(visit)
            for arc in object.arcs {
                let index = arc < 0 ? Int(~arc) : Int(arc)
                users[index] = (users[index]?.first ?? leaf, leaf, users[index]?.arc ?? arc)
            }
            leaf += 1
        }
        visit(object)
        var wanted: [Int32] = []
        for case let use? in users {
            switch filter {
            case .interior?: if use.first != use.last { wanted.append(use.arc) }
            case .exterior?: if use.first == use.last { wanted.append(use.arc) }
            case nil: wanted.append(use.arc)
            }
        }
        return Stitching(self, wanted).geometry
    }
}

/// Arcs laid end to end.
private struct Stitching {
    private struct Place: Hashable {
        var x: Double
        var y: Double
    }

    /// A line so far.
    private struct Fragment {
        var arcs: [Int32]
        var start: Place
        var end: Place
    }

    private let topology: Topology
    private var fragments: [Fragment?] = []
    private var byStart: [Place: Int] = [:]
    private var byEnd: [Place: Int] = [:]

    init(_ topology: Topology, _ arcs: [Int32]) {
        self.topology = topology
        for arc in arcs where !range(arc).isEmpty { add(arc) }
    }

    private func range(_ arc: Int32) -> Range<Int> { topology.range(ofArc: arc < 0 ? Int(~arc) : Int(arc)) }

    private func place(_ i: Int) -> Place { Place(x: topology.coordinates[2 * i], y: topology.coordinates[2 * i + 1]) }

    private mutating func add(_ arc: Int32) {
        let range = range(arc)
        let (first, last) = (place(range.lowerBound), place(range.upperBound - 1))
        var line =
            arc < 0 ? Fragment(arcs: [arc], start: last, end: first) : Fragment(arcs: [arc], start: first, end: last)
        if let before = byEnd[line.start], let head = fragments[before] {
            remove(before)
            line = Fragment(arcs: head.arcs + line.arcs, start: head.start, end: line.end)
        }
        // A line that has come back to its own start is closed already.
        if line.start != line.end, let after = byStart[line.end], let tail = fragments[after] {
            remove(after)
            line = Fragment(arcs: line.arcs + tail.arcs, start: line.start, end: tail.end)
        }
        byStart[line.start] = fragments.count
        byEnd[line.end] = fragments.count
        fragments.append(line)
    }

    private mutating func remove(_ index: Int) {
        guard let fragment = fragments[index] else { return }
        if byStart[fragment.start] == index { byStart[fragment.start] = nil }
        if byEnd[fragment.end] == index { byEnd[fragment.end] = nil }
        fragments[index] = nil
    }

    var geometry: Geometry {
        var coordinates: [Double] = []
        var ends: [Int] = []
        for case let fragment? in fragments {
            for (position, arc) in fragment.arcs.enumerated() {
                let range = range(arc)
                let indices = arc < 0 ? Array(range.reversed()) : Array(range)
                for i in position == 0 ? indices[...] : indices.dropFirst() {
                    coordinates += [topology.coordinates[2 * i], topology.coordinates[2 * i + 1]]
                }
            }
            ends.append(coordinates.count / 2)
        }
        return Geometry(.multiLineString, coordinates: coordinates, lineEnds: ends)
    }
}
