import Drawing
import Grammar
import Testing

@testable import Loader

@Suite("SVG gradients")
struct SVGGradientTests {
    private func gradient(_ definition: String, on shape: String) throws -> Gradient? {
        let text = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><defs>\(definition)</defs>\(shape)</svg>
            """
        let picture = try SVGReader.picture(of: Array(text.utf8), file: "logo.svg")
        guard case .layer(let layer)? = picture.parts.first, case .own(.gradient(let gradient))? = layer.fill else {
            return nil
        }
        return gradient
    }

    private let stops = "<stop stop-color='red'/><stop offset='100%' style='stop-color:#00f;stop-opacity:.5'/>"
    private let wide = "<rect x='10' y='10' width='40' height='20' fill='url(#g)'/>"

    private func isNear(_ a: Point, _ b: Point) -> Bool { abs(a.x - b.x) < 1e-9 && abs(a.y - b.y) < 1e-9 }

    @Test("A linear gradient runs over the bounds, with its stops")
    func linear() throws {
        let gradient = try #require(try gradient("<linearGradient id='g'>\(stops)</linearGradient>", on: wide))
        guard case .linear(let from, let to) = gradient.geometry else { throw Diagnostic(.error, "not linear") }
        #expect(isNear(from, Point(0, 0)) && isNear(to, Point(1, 0)))
        #expect(gradient.stops.map(\.offset) == [0, 1])
        #expect(gradient.stops[1].color == Color(rgb: 0x0000FF).opacity(0.5))
    }

    @Test("In the picture's units a slanted gradient keeps its stripes, in fractions of bounds that are not square")
    func userSpace() throws {
        let definition = """
            <linearGradient id='g' gradientUnits='userSpaceOnUse' x1='10' y1='10' x2='30' y2='30'>\(stops)</linearGradient>
            """
        let gradient = try #require(try gradient(definition, on: wide))
        guard case .linear(let from, let to) = gradient.geometry else { throw Diagnostic(.error, "not linear") }
        // The ramp's value at a place of the page must be that of the projection on the line from (10, 10) to (30, 30).
        let run = to - from
        for (page, expected) in [(Point(10, 10), 0.0), (Point(30, 30), 1), (Point(50, 10), 1), (Point(30, 10), 0.5)] {
            let place = Point((page.x - 10) / 40, (page.y - 10) / 20) - from
            let value = (place.x * run.x + place.y * run.y) / (run.x * run.x + run.y * run.y)
            #expect(abs(value - expected) < 1e-9)
        }
    }

    @Test("A gradient takes over stops and attributes of another")
    func template() throws {
        let definition = """
            <linearGradient id='a' x2='0' y2='1'>\(stops)</linearGradient><linearGradient id='g' href='#a'/>
            """
        let gradient = try #require(try gradient(definition, on: wide))
        guard case .linear(let from, let to) = gradient.geometry else { throw Diagnostic(.error, "not linear") }
        #expect(isNear(from, Point(0, 0)) && isNear(to, Point(0, 1)) && gradient.stops.count == 2)
    }

    @Test("A radial gradient is round: on a square, or in the picture's units")
    func radial() throws {
        let inUnits = """
            <radialGradient id='g' gradientUnits='userSpaceOnUse' cx='30' cy='20' r='10'>\(stops)</radialGradient>
            """
        let gradient = try #require(try gradient(inUnits, on: wide))
        guard case .radial(let from, 0, let to, let radius) = gradient.geometry else {
            throw Diagnostic(.error, "not radial")
        }
        #expect(isNear(from, Point(0.5, 0.5)) && isNear(to, Point(0.5, 0.5)) && abs(radius - 0.25) < 1e-9)
        let inBounds = "<radialGradient id='g'>\(stops)</radialGradient>"
        let error = try #require(throws: Diagnostic.self) { try self.gradient(inBounds, on: wide) }
        #expect(error.message == "cannot draw a radial gradient because it is not round")
    }

    @Test("Paint that is neither colour nor gradient is named")
    func pattern() throws {
        let error = try #require(throws: Diagnostic.self) { try gradient("<pattern id='g'/>", on: wide) }
        #expect(error.message == "cannot paint with <pattern> because only colours and gradients are paint")
    }
}
