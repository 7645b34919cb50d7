#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Shows only what lies within an angle of the middle of the map, as a globe shows no more than its near side.
struct CircleClip: SphereClip {
    private let radius: Double
    private let cosRadius: Double
    private let sinRadius: Double
    private let isSmall: Bool
    private let isHemisphere: Bool
    /// The points along the edge are that far from each other.
    private static let step = 2 * Double.pi / 180

    /// - Parameter angle: in degrees.
    init(angle: Double) {
        radius = angle * .pi / 180
        cosRadius = cos(radius)
        sinRadius = sin(radius)
        isSmall = cosRadius > 0
        isHemisphere = abs(cosRadius) <= SpherePoint.tolerance
    }

    var edgeStart: SpherePoint { isSmall ? SpherePoint(0, -radius) : SpherePoint(-.pi, radius - .pi) }

    func isVisible(_ p: SpherePoint) -> Bool { cos(p.lambda) * cos(p.phi) > cosRadius }

    // MARK: Lines

    func cut(_ line: [SpherePoint]) -> CutLine {
        var pieces: [[CutPoint]] = []
        var piece: [CutPoint] = []
        var isWhole = true
        var isFirstVisible = false
        var last: (point: SpherePoint, isVisible: Bool, sides: Sides)?
        func end(_ piece: inout [CutPoint]) {
            pieces.append(piece)
            piece = []
        }
        for point in line {
            let isVisible = isVisible(point)
            let sides = sides(of: point, isVisible: isVisible)
            guard let previous = last else {
                isFirstVisible = isVisible
                if isVisible { piece.append(CutPoint(point)) }
                last = (point, isVisible, sides)
                continue
            }
            var before = previous.point
            if isVisible != previous.isVisible {
                isWhole = false
                if isVisible {
                    before = crossing(point, before) ?? point
                    piece = [CutPoint(before)]
                } else {
                    before = crossing(before, point) ?? before
                    piece.append(CutPoint(before, isCut: true))
                    end(&piece)
                }
            } else if !isHemisphere, isSmall != isVisible, sides.isDisjoint(with: previous.sides),
                let (first, second) = crossings(point, before)
            {
                // Two places on the same side of the edge, with a part beyond it between them.
                isWhole = false
                if isSmall {
                    pieces.append([CutPoint(first), CutPoint(second)])
                } else {
                    piece.append(CutPoint(second))
                    end(&piece)
                    piece.append(CutPoint(first, isCut: true))
                }
            }
            if isVisible, !before.isNear(point) { piece.append(CutPoint(point)) }
            last = (point, isVisible, sides)
        }
        let isLastVisible = last?.isVisible ?? false
        if isLastVisible { end(&piece) }
        return CutLine(pieces: pieces, isWhole: isWhole, joinsEnds: isFirstVisible && isLastVisible)
    }

    /// Beyond which sides of the box around the edge a place lies: two places beyond one side see no crossing.
    private struct Sides: OptionSet {
        let rawValue: Int
        static let west = Sides(rawValue: 1)
        static let east = Sides(rawValue: 2)
        static let south = Sides(rawValue: 4)
        static let north = Sides(rawValue: 8)
    }

    private func sides(of p: SpherePoint, isVisible: Bool) -> Sides {
        guard isSmall != isVisible else { return [] }
        let r = isSmall ? radius : .pi - radius
        let lambda = isSmall ? p.lambda : p.lambda + (p.lambda < 0 ? .pi : -.pi)
        var sides: Sides = []
        if lambda < -r { sides.insert(.west) } else if lambda > r { sides.insert(.east) }
        if p.phi < -r { sides.insert(.south) } else if p.phi > r { sides.insert(.north) }
        return sides
    }

    // MARK: Crossings

    /// Where the great circle through two places meets the edge: the line in which the planes of both circles meet,
    /// at the distance from the centre at which it leaves the sphere.
    private struct Meeting {
        var middle: SphereVector
        var along: SphereVector
        var w: Double
        var uu: Double
        var root: Double

        func place(_ sign: Double) -> SpherePoint { SpherePoint(along * ((-w + sign * root) / uu) + middle) }
    }

    /// Nil where they do not meet, or where the two places are poles.
    private func meeting(_ a: SpherePoint, _ b: SpherePoint) -> Meeting? {
        let normal = a.vector.cross(b.vector)
        let square = normal.dot(normal)
        let determinant = square - normal.x * normal.x
        guard determinant != 0 else { return nil }
        let along = SphereVector(1, 0, 0).cross(normal)
        let middle =
            SphereVector(cosRadius * square / determinant, 0, 0) + normal * (-cosRadius * normal.x / determinant)
        let (w, uu) = (middle.dot(along), along.dot(along))
        let t2 = w * w - uu * (middle.dot(middle) - 1)
        guard t2 >= 0 else { return nil }
        return Meeting(middle: middle, along: along, w: w, uu: uu, root: t2.squareRoot())
    }

    private func crossing(_ a: SpherePoint, _ b: SpherePoint) -> SpherePoint? { meeting(a, b)?.place(-1) }

    /// Both crossings, if the arc between the two places has them.
    private func crossings(_ a: SpherePoint, _ b: SpherePoint) -> (SpherePoint, SpherePoint)? {
        guard let meeting = meeting(a, b) else { return nil }
        let first = meeting.place(-1)
        let (west, east) = (min(a.lambda, b.lambda), max(a.lambda, b.lambda))
        let delta = east - west
        let isPolar = abs(delta - .pi) < SpherePoint.tolerance
        let isBetween: Bool
        if isPolar {
            let limit = abs(first.lambda - west) < SpherePoint.tolerance ? a.phi : b.phi
            isBetween = (a.phi + b.phi > 0) != (first.phi < limit)
        } else if delta < SpherePoint.tolerance {
            isBetween = min(a.phi, b.phi) <= first.phi && first.phi <= max(a.phi, b.phi)
        } else {
            isBetween = (delta > .pi) != (west <= first.lambda && first.lambda <= east)
        }
        return isBetween ? (first, meeting.place(1)) : nil
    }

    // MARK: The edge

    func edge(from start: SpherePoint?, to end: SpherePoint?, forwards: Bool) -> [SpherePoint] {
        let direction = forwards ? 1.0 : -1.0
        let step = direction * CircleClip.step
        var (from, to): (Double, Double)
        if let start, let end {
            from = angle(of: start)
            to = angle(of: end)
            if forwards ? from < to : from > to { from += direction * 2 * .pi }
        } else {
            from = radius + direction * 2 * .pi
            to = radius - step / 2
        }
        var points: [SpherePoint] = []
        while forwards ? from > to : from < to {
            points.append(
                SpherePoint(SphereVector(cosRadius, -sinRadius * cos(from), -sinRadius * sin(from))))
            from -= step
        }
        return points
    }

    /// Where on the edge a place stands.
    private func angle(of p: SpherePoint) -> Double {
        var v = p.vector
        v.x -= cosRadius
        v = v.normalized
        let angle = arccosine(-v.y)
        return fmod((-v.z < 0 ? -angle : angle) + 2 * .pi - SpherePoint.tolerance, 2 * .pi)
    }
}
