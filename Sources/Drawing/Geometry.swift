/// A place or a displacement on the page, in points, y downward.
package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    package static let zero = Point(0, 0)

    package static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
    package static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
    package static func * (a: Point, k: Double) -> Point { Point(a.x * k, a.y * k) }
}

/// A width and a height in points.
package struct Size: Hashable, Sendable {
    package var width: Double
    package var height: Double

    package init(_ width: Double, _ height: Double) {
        self.width = width
        self.height = height
    }

    package static let zero = Size(0, 0)
}

/// Distances from the four edges of a rectangle, in points.
package struct Insets: Hashable, Sendable {
    package var top: Double
    package var right: Double
    package var bottom: Double
    package var left: Double

    package init(top: Double, right: Double, bottom: Double, left: Double) {
        self.top = top
        self.right = right
        self.bottom = bottom
        self.left = left
    }

    package init(_ all: Double) { self.init(top: all, right: all, bottom: all, left: all) }
}

/// An upright rectangle by its edges, in points; `minX <= maxX` and `minY <= maxY` unless it is `.empty`.
package struct Rect: Hashable, Sendable {
    package var minX: Double
    package var minY: Double
    package var maxX: Double
    package var maxY: Double

    package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = minX
        self.minY = minY
        self.maxX = maxX
        self.maxY = maxY
    }

    /// A rectangle by its corner and size; a negative size is turned over.
    package init(x: Double, y: Double, width: Double, height: Double) {
        self.init(
            minX: min(x, x + width), minY: min(y, y + height), maxX: max(x, x + width), maxY: max(y, y + height))
    }

    /// The rectangle that holds nothing: the neutral element of `union`.
    package static let empty = Rect(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)

    package var isEmpty: Bool { !(minX <= maxX && minY <= maxY) }
    package var width: Double { isEmpty ? 0 : maxX - minX }
    package var height: Double { isEmpty ? 0 : maxY - minY }
    package var size: Size { Size(width, height) }
    package var origin: Point { Point(minX, minY) }
    package var center: Point { Point((minX + maxX) / 2, (minY + maxY) / 2) }

    package func union(_ other: Rect) -> Rect {
        Rect(
            minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX),
            maxY: max(maxY, other.maxY))
    }

    package mutating func formUnion(_ other: Rect) { self = union(other) }

    package mutating func extend(to p: Point) {
        minX = min(minX, p.x)
        minY = min(minY, p.y)
        maxX = max(maxX, p.x)
        maxY = max(maxY, p.y)
    }

    package func intersection(_ other: Rect) -> Rect {
        let r = Rect(
            minX: max(minX, other.minX), minY: max(minY, other.minY), maxX: min(maxX, other.maxX),
            maxY: min(maxY, other.maxY))
        return r.isEmpty ? .empty : r
    }

    package func intersects(_ other: Rect) -> Bool {
        !(maxX < other.minX || minX > other.maxX || maxY < other.minY || minY > other.maxY)
    }

    package func contains(_ p: Point) -> Bool { p.x >= minX && p.x <= maxX && p.y >= minY && p.y <= maxY }

    /// The rectangle grown by `distance` on every side (shrunk where negative); `.empty` stays empty.
    package func expanded(by distance: Double) -> Rect {
        isEmpty
            ? self
            : Rect(minX: minX - distance, minY: minY - distance, maxX: maxX + distance, maxY: maxY + distance)
    }

    package func translated(by d: Point) -> Rect {
        isEmpty ? self : Rect(minX: minX + d.x, minY: minY + d.y, maxX: maxX + d.x, maxY: maxY + d.y)
    }

    /// The upright bounds of this rectangle turned by `angle` (clockwise on the page) about `pivot`.
    package func rotated(by angle: Angle, about pivot: Point) -> Rect {
        if isEmpty || angle.degrees == 0 { return self }
        let turn = Affine.rotation(angle, about: pivot)
        var r = Rect.empty
        for corner in [Point(minX, minY), Point(maxX, minY), Point(maxX, maxY), Point(minX, maxY)] {
            r.extend(to: turn.apply(corner))
        }
        return r
    }
}
