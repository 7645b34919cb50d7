import Drawing

extension Affine {
    /// SVG's `transform` (SVG 1.1, section 7.6): functions after each other, of which the last is applied first. Nil
    /// where the text is none.
    init?(svg text: String) {
        var total = Affine.identity
        for call in text.split(separator: ")").map(SVGText.trimmed) where !call.isEmpty {
            let parts = call.split(separator: "(", omittingEmptySubsequences: false)
            guard parts.count == 2, let numbers = SVGText.list(parts[1]) else { return nil }
            let name = SVGText.trimmed(parts[0].drop { $0 == "," })
            guard let next = Affine(function: name, numbers) else { return nil }
            total = next.then(total)
        }
        self = total
    }

    private init?(function name: String, _ n: [Double]) {
        switch (name, n.count) {
        case ("matrix", 6): self.init(a: n[0], b: n[1], c: n[2], d: n[3], tx: n[4], ty: n[5])
        case ("translate", 1): self = .translation(n[0], 0)
        case ("translate", 2): self = .translation(n[0], n[1])
        case ("scale", 1): self = .scale(n[0], n[0])
        case ("scale", 2): self = .scale(n[0], n[1])
        case ("rotate", 1): self = .rotation(Angle(degrees: n[0]))
        case ("rotate", 3): self = .rotation(Angle(degrees: n[0]), about: Point(n[1], n[2]))
        case ("skewX", 1): self.init(a: 1, b: 0, c: Affine.tangent(n[0]), d: 1, tx: 0, ty: 0)
        case ("skewY", 1): self.init(a: 1, b: Affine.tangent(n[0]), c: 0, d: 1, tx: 0, ty: 0)
        default: return nil
        }
    }

    private static func tangent(_ degrees: Double) -> Double {
        let (sin, cos) = Angle(degrees: degrees).sinCos
        return sin / cos
    }
}
