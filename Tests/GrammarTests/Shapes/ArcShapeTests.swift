import Drawing
import Testing

@testable import Grammar

/// Angles from twelve o'clock, clockwise; the expected corners and areas are d3-shape's.
@Suite("Sectors of rings")
struct ArcShapeTests {
    private func arc(
        _ inner: Double, _ outer: Double, _ start: Double, _ end: Double, corner: Double = 0, pad: Double = 0
    ) -> Path {
        ArcShape.path(
            innerRadius: inner, outerRadius: outer, startAngle: start, endAngle: end, cornerRadius: corner,
            padAngle: pad
        )
    }

    /// Where the outline's pieces end.
    private func corners(_ path: Path) -> [String] {
        path.text.split(whereSeparator: { "MLCZ".contains($0) }).map { piece in
            piece.split(separator: ",").suffix(2).joined(separator: ",")
        }
    }

    @Test("A quarter of a disc goes from the top to the right and to the centre")
    func quarter() {
        #expect(corners(arc(0, 10, 0, .pi / 2)) == ["0,-10", "10,0", "0,0"])
    }

    @Test("Radii in the wrong order are exchanged")
    func exchanged() {
        #expect(arc(10, 5, 0, 1) == arc(5, 10, 0, 1))
    }

    @Test(
        "A sector has its share of the ring's area",
        arguments: [(0, 10, 1), (5, 10, Double.pi), (9, 10, 0.01), (5, 10, -2), (0, 10, 2 * Double.pi)])
    func area(inner: Double, outer: Double, angle: Double) {
        let expected = abs(angle) / 2 * (outer * outer - inner * inner)
        #expect(abs(arc(inner, outer, 0, angle).area - expected) < 1e-3 * expected)
    }

    @Test("More than a turn is one turn", arguments: [7, 100, -7, 1e300])
    func turns(angle: Double) {
        let ring = arc(5, 10, 0, angle)
        #expect(abs(ring.area - .pi * 75) < 0.1)
        #expect(ring.elements.count < 20)
    }

    @Test("Rounded corners begin and end where d3's do")
    func cornersRounded() {
        let ends = corners(arc(4, 10, 0.3, 1.5, corner: 1))
        for expected in [
            "2.643,-8.545", "3.998,-9.166", "9.835,-1.811", "8.922,-0.633", "4.887,-0.347", "3.853,-1.075",
        ] {
            #expect(ends.contains(expected))
        }
    }

    @Test("Padding sets the sides back in parallel")
    func padding() {
        let ends = corners(arc(4, 10, 0.3, 1.5, pad: 0.1))
        #expect(ends.first == "3.465,-9.38" && ends.last == "1.686,-3.628")
        #expect(ends.contains("9.922,-1.243") && ends.contains("3.916,-0.817"))
    }

    @Test("Without an angle or a radius there is no area, and nothing that is no number")
    func empty() {
        for path in [arc(0, 10, 1, 1), arc(0, 0, 0, 3), arc(5, 5, 0, 3), arc(0, 10, 1, 1, corner: 3, pad: 0.3)] {
            #expect(path.area < 1e-9)
            #expect(path.bounds.width.isFinite)
        }
    }
}
