import Drawing

extension Path {
    /// The outline as SVG writes it, in numbers of at most three decimals: for comparing with d3's.
    var text: String {
        elements.map { element in
            switch element {
            case .move(let p): "M\(Path.text(p))"
            case .line(let p): "L\(Path.text(p))"
            case .curve(let a, let b, let p): "C\(Path.text(a)),\(Path.text(b)),\(Path.text(p))"
            case .close: "Z"
            }
        }.joined()
    }

    private static func text(_ p: Point) -> String { "\(text(p.x)),\(text(p.y))" }

    private static func text(_ x: Double) -> String {
        let rounded = (x * 1000).rounded() / 1000
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }

    /// The area inside of the outline, by Gauss's formula over short chords.
    var area: Double {
        var (sum, pen, start) = (0.0, Point.zero, Point.zero)
        func chord(to p: Point) {
            sum += pen.x * p.y - p.x * pen.y
            pen = p
        }
        for element in elements {
            switch element {
            case .move(let p): (pen, start) = (p, p)
            case .line(let p): chord(to: p)
            case .curve(let a, let b, let p):
                let from = pen
                for t in stride(from: 1.0 / 64, through: 1, by: 1.0 / 64) {
                    let (u, v) = (1 - t, t)
                    chord(
                        to: from * (u * u * u) + a * (3 * u * u * v) + b * (3 * u * v * v) + p * (v * v * v))
                }
            case .close: chord(to: start)
            }
        }
        return abs(sum) / 2
    }
}
