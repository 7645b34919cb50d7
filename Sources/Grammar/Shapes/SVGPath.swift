import Drawing

#if canImport(Glibc)
    import Glibc
#endif

/// Reads the path data of SVG 1.1 (section 8.3): all commands, absolute and relative; arcs become cubic curves.
package enum SVGPath {
    /// Nil where the text is no path data.
    package static func parse(_ text: String) -> Path? {
        var reader = Reader(bytes: Array(text.utf8))
        return reader.read()
    }

    private struct Reader {
        let bytes: [UInt8]
        var at = 0
        var path = Path()
        var pen = Point.zero
        var start = Point.zero
        /// The last control point, which smooth curves mirror.
        var control: Point?
        var last: UInt8 = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        mutating func read() -> Path? {
            skipBlanks()
            guard at < bytes.count, bytes[at] | 32 == UInt8(ascii: "m") else { return nil }
            while at < bytes.count {
                let command = bytes[at]
                at += 1
                guard run(command) else { return nil }
                skipBlanks()
            }
            return path
        }

        private mutating func run(_ command: UInt8) -> Bool {
            let isRelative = command >= 97
            var first = true
            if command | 32 == UInt8(ascii: "z") {
                path.close()
                pen = start
                control = nil
                last = command | 32
                return true
            }
            repeat {
                let base = isRelative ? pen : .zero
                guard segment(command | 32, base, isFirst: first) else { return false }
                last = command | 32
                first = false
                skipBlanks()
            } while at < bytes.count && isNumberStart(bytes[at])
            return true
        }

        private mutating func segment(_ command: UInt8, _ base: Point, isFirst: Bool) -> Bool {
            func point(_ n: [Double], _ i: Int) -> Point { Point(base.x + n[i], base.y + n[i + 1]) }
            switch command {
            case UInt8(ascii: "m"):
                guard let n = numbers(2) else { return false }
                pen = point(n, 0)
                if isFirst {
                    path.move(to: pen)
                    start = pen
                } else {
                    path.line(to: pen)
                }
                control = nil
            case UInt8(ascii: "l"):
                guard let n = numbers(2) else { return false }
                line(point(n, 0))
            case UInt8(ascii: "h"):
                guard let n = numbers(1) else { return false }
                line(Point(base.x + n[0], pen.y))
            case UInt8(ascii: "v"):
                guard let n = numbers(1) else { return false }
                line(Point(pen.x, base.y + n[0]))
            case UInt8(ascii: "c"):
                guard let n = numbers(6) else { return false }
                curve(point(n, 0), point(n, 2), point(n, 4))
            case UInt8(ascii: "s"):
                guard let n = numbers(4) else { return false }
                let mirrored = "cs".utf8.contains(last) ? control.map { pen * 2 - $0 } ?? pen : pen
                curve(mirrored, point(n, 0), point(n, 2))
            case UInt8(ascii: "q"):
                guard let n = numbers(4) else { return false }
                quadratic(point(n, 0), point(n, 2))
            case UInt8(ascii: "t"):
                guard let n = numbers(2) else { return false }
                quadratic("qt".utf8.contains(last) ? control.map { pen * 2 - $0 } ?? pen : pen, point(n, 0))
            case UInt8(ascii: "a"):
                guard let n = arcNumbers() else { return false }
                arc(n, to: point(n, 5))
            default: return false
            }
            return true
        }

        private mutating func line(_ p: Point) {
            path.line(to: p)
            pen = p
            control = nil
        }

        private mutating func curve(_ a: Point, _ b: Point, _ p: Point) {
            path.curve(a, b, to: p)
            control = b
            pen = p
        }

        private mutating func quadratic(_ q: Point, _ p: Point) {
            path.curve(pen + (q - pen) * (2.0 / 3), p + (q - p) * (2.0 / 3), to: p)
            control = q
            pen = p
        }

        /// From the end points to the centre (SVG 1.1, appendix F.6.5).
        private mutating func arc(_ n: [Double], to p: Point) {
            control = nil
            var (rx, ry) = (abs(n[0]), abs(n[1]))
            defer { pen = p }
            if rx == 0 || ry == 0 || pen == p {
                path.line(to: p)
                return
            }
            let phi = n[2] * .pi / 180
            let (s, c) = (sin(phi), cos(phi))
            let (dx, dy) = ((pen.x - p.x) / 2, (pen.y - p.y) / 2)
            let (x, y) = (c * dx + s * dy, -s * dx + c * dy)
            let lambda = x * x / (rx * rx) + y * y / (ry * ry)
            if lambda > 1 {
                rx *= lambda.squareRoot()
                ry *= lambda.squareRoot()
            }
            let top = rx * rx * ry * ry - rx * rx * y * y - ry * ry * x * x
            let k = (n[3] == n[4] ? -1 : 1) * (max(0, top) / (rx * rx * y * y + ry * ry * x * x)).squareRoot()
            let (cx, cy) = (k * rx * y / ry, -k * ry * x / rx)
            let center = Point(c * cx - s * cy + (pen.x + p.x) / 2, s * cx + c * cy + (pen.y + p.y) / 2)
            let from = atan2((y - cy) / ry, (x - cx) / rx)
            var sweep = atan2((-y - cy) / ry, (-x - cx) / rx) - from
            if n[4] == 0 && sweep > 0 { sweep -= 2 * .pi }
            if n[4] != 0 && sweep < 0 { sweep += 2 * .pi }
            var unit = Path()
            unit.move(to: Point(cos(from), sin(from)))
            unit.arc(center: .zero, radius: 1, from: from, to: from + sweep)
            let turned = unit.applying(
                Affine.scale(rx, ry).then(.rotation(Angle(radians: phi))).then(.translation(center.x, center.y)))
            for element in turned.elements { if case .curve(let a, let b, let q) = element { path.curve(a, b, to: q) } }
        }

        private mutating func numbers(_ count: Int) -> [Double]? {
            var result: [Double] = []
            for _ in 0..<count {
                guard let n = number() else { return nil }
                result.append(n)
            }
            return result
        }

        /// The two flags may stand without blanks between them.
        private mutating func arcNumbers() -> [Double]? {
            guard let head = numbers(3), let large = flag(), let sweep = flag(), let end = numbers(2) else {
                return nil
            }
            return head + [large, sweep] + end
        }

        private mutating func flag() -> Double? {
            skipBlanks()
            guard at < bytes.count, bytes[at] == 48 || bytes[at] == 49 else { return nil }
            at += 1
            return Double(bytes[at - 1] - 48)
        }

        private mutating func number() -> Double? {
            skipBlanks()
            let first = at
            var hasPoint = false
            while at < bytes.count {
                let c = bytes[at]
                let isSign = c == 43 || c == 45
                let afterExponent = at > first && bytes[at - 1] | 32 == UInt8(ascii: "e")
                if isSign
                    ? at == first || afterExponent
                    : c == 46 ? !hasPoint : (c >= 48 && c <= 57) || (c | 32 == UInt8(ascii: "e") && at > first)
                {
                    if c == 46 { hasPoint = true }
                    at += 1
                } else {
                    break
                }
            }
            return Double(String(decoding: bytes[first..<at], as: UTF8.self))
        }

        private func isNumberStart(_ c: UInt8) -> Bool { (c >= 48 && c <= 57) || c == 43 || c == 45 || c == 46 }

        private mutating func skipBlanks() {
            while at < bytes.count, bytes[at] == 44 || bytes[at] <= 32 { at += 1 }
        }
    }
}
