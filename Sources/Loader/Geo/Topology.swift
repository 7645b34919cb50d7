import Grammar

/// A TopoJSON document: lines that shapes share, each kept once, and objects that are put together from them
/// (the TopoJSON Format Specification, version 1).
struct Topology {
    /// Longitude and latitude in turn, of all arcs one after the other.
    var coordinates: [Double] = []
    /// Behind the last position of each arc, in positions.
    var arcEnds: [Int] = []
    /// Places in the text of the objects, by name.
    var objects: [(name: String, place: Int)] = []
    /// Scale and translation of whole numbers; nil where coordinates are written as they are.
    var transform: Transform?

    struct Transform {
        var scaleX = 1.0
        var scaleY = 1.0
        var translateX = 0.0
        var translateY = 0.0
    }

    var arcCount: Int { arcEnds.count }

    func range(ofArc arc: Int) -> Range<Int> { (arc == 0 ? 0 : arcEnds[arc - 1])..<arcEnds[arc] }

    /// A position that stands in an object itself.
    func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        guard let t = transform else { return (x, y) }
        return (x * t.scaleX + t.translateX, y * t.scaleY + t.translateY)
    }

    /// Reads everything but the objects, which need the arcs, and of which only one is wanted.
    init(_ scanner: inout JSONScanner) throws(Diagnostic) {
        scanner.skipBlanks()
        guard scanner.peek == UInt8(ascii: "{") else { throw scanner.expected("a topology as an object") }
        let start = scanner.at
        var topology = Topology()
        var type: String?
        var hasArcs = false
        try scanner.members { (scanner, key) throws(Diagnostic) in
            scanner.skipBlanks()
            switch key {
            case "type":
                if case .string(let word) = try scanner.value() { type = word }
            case "arcs":
                hasArcs = true
                try topology.readArcs(&scanner)
            case "transform": try topology.readTransform(&scanner)
            case "objects":
                guard scanner.peek == UInt8(ascii: "{") else { throw scanner.expected("an object of objects") }
                try scanner.members { (scanner, name) throws(Diagnostic) in
                    scanner.skipBlanks()
                    topology.objects.append((name, scanner.at))
                    try scanner.skipValue()
                }
            default: try scanner.skipValue()
            }
        }
        try scanner.end()
        guard type == "Topology", hasArcs || !topology.objects.isEmpty else {
            throw scanner.text.error(
                "expected a topology in \"\(scanner.text.name)\", found \(type.map { "\"\($0)\"" } ?? "no type")",
                at: start,
                label: type.map { $0.hasPrefix("Feature") ? "this is GeoJSON, whose format is \"json\"" : nil } ?? nil)
        }
        topology.unpack()
        self = topology
    }

    private init() {}

    // MARK: Arcs

    /// `[[[x, y], …], …]`, as it is written.
    private mutating func readArcs(_ scanner: inout JSONScanner) throws(Diagnostic) {
        guard scanner.peek == UInt8(ascii: "[") else { throw scanner.expected("an array of arcs") }
        var coordinates: [Double] = []
        var ends: [Int] = []
        try scanner.elements { (scanner) throws(Diagnostic) in
            scanner.skipBlanks()
            guard scanner.peek == UInt8(ascii: "[") else { throw scanner.expected("an arc as an array") }
            try scanner.elements { (scanner) throws(Diagnostic) in
                scanner.skipBlanks()
                let position = try scanner.position()
                coordinates.append(position.x)
                coordinates.append(position.y)
            }
            ends.append(coordinates.count / 2)
        }
        self.coordinates = coordinates
        arcEnds = ends
    }

    private mutating func readTransform(_ scanner: inout JSONScanner) throws(Diagnostic) {
        let start = scanner.at
        let value = try scanner.value()
        func pair(_ name: String) -> (Double, Double)? {
            guard case .array(let items) = value.part([name]), items.count == 2,
                case .number(let x) = items[0], case .number(let y) = items[1]
            else { return nil }
            return (x, y)
        }
        if value == .null { return }
        guard let scale = pair("scale"), let shift = pair("translate") else {
            throw scanner.text.error("expected a transform with scale and translate of two numbers each", at: start)
        }
        transform = Transform(scaleX: scale.0, scaleY: scale.1, translateX: shift.0, translateY: shift.1)
    }

    /// With a transform each position of an arc is the way from the one before it.
    private mutating func unpack() {
        guard let t = transform else { return }
        var at = 0
        coordinates.withUnsafeMutableBufferPointer { numbers in
            for end in arcEnds {
                var (x, y) = (0.0, 0.0)
                while at < end {
                    x += numbers[2 * at]
                    y += numbers[2 * at + 1]
                    numbers[2 * at] = x * t.scaleX + t.translateX
                    numbers[2 * at + 1] = y * t.scaleY + t.translateY
                    at += 1
                }
            }
        }
    }
}

extension JSONScanner {
    /// Two numbers or more, of which the first two count.
    mutating func position() throws(Diagnostic) -> (x: Double, y: Double) {
        guard take("[") else { throw expected("a position as an array of numbers") }
        skipBlanks()
        let x = try number()
        skipBlanks()
        guard take(",") else { throw expected("\",\"") }
        skipBlanks()
        let y = try number()
        skipBlanks()
        while take(",") {
            try skipValue()
            skipBlanks()
        }
        guard take("]") else { throw expected("\",\" or \"]\"") }
        return (x, y)
    }

    /// Moves behind a value without keeping it.
    mutating func skipValue() throws(Diagnostic) {
        skipBlanks()
        let start = at
        var open = 0
        repeat {
            skipBlanks()
            guard let c = peek else { throw text.error("expected the end of the value that begins", at: start) }
            switch Unicode.Scalar(c) {
            case "[", "{":
                open += 1
                at += 1
            case "]", "}":
                guard open > 0 else { throw expected("a value") }
                open -= 1
                at += 1
            case ",", ":":
                guard open > 0 else { throw expected("a value") }
                at += 1
            case "\"": try withStringBytes { _ in }
            case "t": try word("true")
            case "f": try word("false")
            case "n": try word("null")
            default: _ = try number()
            }
        } while open > 0
    }
}
