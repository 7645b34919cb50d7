import Drawing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Equal areas and pleasing shapes (Šavrič, Patterson and Jenny, 2018; the constants are theirs).
struct EqualEarth: Surface {
    private static let (a1, a2, a3, a4) = (1.340264, -0.081106, 0.000893, 0.003796)
    private static let m = 3.0.squareRoot() / 2

    func project(_ p: SpherePoint) -> Point {
        let l = arcsine(EqualEarth.m * sin(p.phi))
        let l2 = l * l
        let l6 = l2 * l2 * l2
        let slope =
            EqualEarth.a1 + 3 * EqualEarth.a2 * l2 + l6 * (7 * EqualEarth.a3 + 9 * EqualEarth.a4 * l2)
        return Point(
            p.lambda * cos(l) / (EqualEarth.m * slope),
            l * (EqualEarth.a1 + EqualEarth.a2 * l2 + l6 * (EqualEarth.a3 + EqualEarth.a4 * l2)))
    }
}

/// A compromise for world maps (Patterson; the polynomial is by Šavrič, Jenny, Patterson, Petrovič and Hurni, 2011).
struct NaturalEarth1: Surface {
    func project(_ p: SpherePoint) -> Point {
        let q = p.phi * p.phi
        let q2 = q * q
        return Point(
            p.lambda * (0.8707 - 0.131979 * q + q2 * (-0.013791 + q2 * (0.003971 * q - 0.001529 * q2))),
            p.phi * (1.007226 + q * (0.015085 + q2 * (-0.044475 + 0.028874 * q - 0.005916 * q2))))
    }
}

/// Equal areas in an ellipse twice as wide as high.
struct Mollweide: Surface {
    func project(_ p: SpherePoint) -> Point {
        let theta = Mollweide.parametricAngle(p.phi)
        return Point(2 * 2.0.squareRoot() / .pi * p.lambda * cos(theta), 2.0.squareRoot() * sin(theta))
    }

    /// θ with 2θ + sin 2θ = π sin φ, by Newton's method.
    private static func parametricAngle(_ phi: Double) -> Double {
        let goal = .pi * sin(phi)
        var double = phi
        for _ in 0..<30 {
            let step = (double + sin(double) - goal) / (1 + cos(double))
            double -= step
            if !(abs(step) > SpherePoint.tolerance) { break }
        }
        return double / 2
    }
}
