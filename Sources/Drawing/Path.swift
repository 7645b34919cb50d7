/// An outline of straight lines and cubic curves, in points.
package struct Path: Hashable, Sendable {
    package enum Element: Hashable, Sendable {
        case move(Point)
        case line(Point)
        case curve(Point, Point, Point)
        case close
    }

    package private(set) var elements: [Element] = []

    package init() {}

    package var isEmpty: Bool { elements.isEmpty }

    package mutating func reserve(_ count: Int) { elements.reserveCapacity(count) }
    package mutating func move(to p: Point) { elements.append(.move(p)) }
    package mutating func line(to p: Point) { elements.append(.line(p)) }
    package mutating func curve(_ c1: Point, _ c2: Point, to p: Point) { elements.append(.curve(c1, c2, p)) }
    package mutating func close() { elements.append(.close) }
    package mutating func append(_ other: Path) { elements += other.elements }

    /// Where the pen stands: the end of the last element; after `close`, the start of that subpath.
    package var current: Point? {
        var closed = false
        for element in elements.reversed() {
            switch element {
            case .close: closed = true
            case .move(let p): return p
            case .line(let p), .curve(_, _, let p): if !closed { return p }
            }
        }
        return nil
    }

    package func applying(_ t: Affine) -> Path {
        var path = Path()
        path.elements = elements.map { element in
            switch element {
            case .move(let p): .move(t.apply(p))
            case .line(let p): .line(t.apply(p))
            case .curve(let a, let b, let p): .curve(t.apply(a), t.apply(b), t.apply(p))
            case .close: .close
            }
        }
        return path
    }
}
