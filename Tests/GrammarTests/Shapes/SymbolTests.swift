import Drawing
import Testing

@testable import Grammar

/// The expected outlines are those of Vega's symbols, at a size of 100: the square of 10.
@Suite("Point symbols")
struct SymbolTests {
    @Test(
        "Symbols of a size fit the square of that area",
        arguments: [
            ("square", "M-5,-5L5,-5L5,5L-5,5Z"),
            ("cross", "M-5,-2L-5,2L-2,2L-2,5L2,5L2,2L5,2L5,-2L2,-2L2,-5L-2,-5L-2,-2Z"),
            ("diamond", "M-5,0L0,-5L5,0L0,5Z"), ("triangle", "M0,-5.774L-5,2.887L5,2.887Z"),
            ("triangle-up", "M0,-4.33L-5,4.33L5,4.33Z"), ("triangle-down", "M0,4.33L-5,-4.33L5,-4.33Z"),
            ("triangle-left", "M-4.33,0L4.33,-5L4.33,5Z"), ("triangle-right", "M4.33,0L-4.33,-5L-4.33,5Z"),
            ("arrow", "M-0.714,5L0.714,5L0.714,-0.625L2,-0.625L0,-5L-2,-0.625L-0.714,-0.625Z"),
            ("wedge", "M0,-5.774L-1.25,2.887L1.25,2.887Z"), ("stroke", "M-5,0L5,0"),
        ])
    func outlines(name: String, expected: String) {
        #expect(Symbol.path(named: name, area: 100).text == expected)
    }

    @Test("A circle of a size has the width of the square", arguments: [1.0, 30, 100, 1e6])
    func circle(area: Double) {
        let circle = Symbol.path(named: "circle", area: area)
        #expect(abs(circle.bounds.width - area.squareRoot()) < 1e-9 * area)
        #expect(abs(circle.area / (area * .pi / 4) - 1) < 2e-3)
    }

    @Test("An SVG path is drawn in the square from -1 to 1; what is neither name nor path is a circle")
    func paths() {
        #expect(Symbol.path(named: "M-1,-1H1V1Z", area: 100).text == "M-5,-5L5,-5L5,5Z")
        #expect(Symbol.path(named: "smiley", area: 100) == Symbol.path(named: "circle", area: 100))
    }

    @Test(
        "Below zero there is no size",
        arguments: [
            "arrow", "circle", "cross", "diamond", "square", "stroke", "triangle", "triangle-down", "triangle-left",
            "triangle-right", "triangle-up", "wedge",
        ])
    func negative(name: String) {
        let bounds = Symbol.path(named: name, area: -4).bounds
        #expect(bounds.width == 0 && bounds.height == 0)
    }
}
