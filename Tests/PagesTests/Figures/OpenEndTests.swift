import Drawing
import Support
import Testing

@testable import Grammar
@testable import Pages

/// Shares that are only bounds, in bars, rings and waffles.
@Suite struct OpenEndTests {
    private static func quantity(_ value: Double, _ bound: Quantity.Bound) -> Quantity {
        Quantity(value: value, bound: bound, unit: "%")
    }

    /// The fills of all shapes in paint order, with their frames.
    private func fills(_ content: Block.Content) throws -> [(paint: Paint, outline: Outline)] {
        let drawn = TestPage.scenes(TestPage.page([Block(content)]))
        #expect(drawn.diagnostics.isEmpty)
        var found: [(Paint, Outline)] = []
        func visit(_ item: Scene.Item) {
            switch item {
            case .group(let group): group.items.forEach(visit)
            case .shape(let shape): if let fill = shape.fill { found.append((fill, shape.outline)) }
            case .text, .image, .stamps: break
            }
        }
        visit(.group(try #require(drawn.scenes.first).root))
        return found
    }

    private func entry(_ value: Double, _ bound: Quantity.Bound) -> FigureEntry {
        var entry = FigureEntry()
        (entry.value, entry.unit, entry.bound) = (value, TestPage.words("%"), bound)
        return entry
    }

    @Test(
        "A lower bound goes on beyond its value, at most to the whole; an upper bound ends before it, at least at nothing"
    )
    func reach() throws {
        let lower = try #require(OpenEnd(OpenEndTests.quantity(70, .atLeast)))
        #expect((lower.start, lower.end) == (70, 82))
        let near = try #require(OpenEnd(OpenEndTests.quantity(95, .atLeast)))
        #expect((near.start, near.end) == (95, 100))
        let upper = try #require(OpenEnd(OpenEndTests.quantity(40, .atMost)))
        #expect((upper.start, upper.end) == (28, 40))
        let small = try #require(OpenEnd(OpenEndTests.quantity(5, .atMost)))
        #expect((small.start, small.end) == (0, 5))
    }

    @Test("An exact or rounded share has no open end, nor has a bound without room for one")
    func none() {
        #expect(OpenEnd(OpenEndTests.quantity(70, .exact)) == nil)
        #expect(OpenEnd(OpenEndTests.quantity(70, .about)) == nil)
        #expect(OpenEnd(OpenEndTests.quantity(100, .atLeast)) == nil)
        #expect(OpenEnd(OpenEndTests.quantity(0, .atMost)) == nil)
    }

    @Test("The parts of a ring's fade cover each other to the opacity that a gradient has in their middle")
    func parts() throws {
        let open = try #require(OpenEnd(OpenEndTests.quantity(70, .atLeast)))
        let parts = open.parts(.black)
        for place in stride(from: 70.1, to: 82, by: 0.37) {
            let left = parts.filter { $0.end > place }.reduce(1) { $0 * (1 - $1.color.alpha) }
            #expect(abs(1 - left - open.opacity(at: place)) < 0.05)
        }
    }

    @Test("A bar is painted in one from nothing to its open end, whole up to the bound")
    func bar() throws {
        let fills = try fills(.progress(Progress([entry(70, .atLeast)])))
        guard case .gradient(let gradient)? = fills.last?.paint, case .rect(let bar, _)? = fills.last?.outline,
            case .rect(let track, _)? = fills.first?.outline
        else {
            Issue.record("expected a track and a bar in a gradient")
            return
        }
        #expect(abs(bar.width / track.width - 0.82) < 1e-9)
        #expect(gradient.stops.map(\.offset) == [0, 70.0 / 82, 1])
        #expect(gradient.stops.map(\.color.alpha) == [1, 1, 0])
    }

    @Test("A waffle has a hundred squares, and twelve shades beyond a lower bound, each fainter than the one before it")
    func waffle() throws {
        let colors = try fills(.waffle(Waffle(entry(70, .atLeast)))).compactMap { fill in
            if case .color(let color) = fill.paint { color } else { nil }
        }
        let whole = try #require(colors.first)
        let shades = colors.filter { $0.alpha < 1 }.map(\.alpha)
        #expect(colors.count { $0 == whole } == 70)
        #expect(colors.count { $0 != whole && $0.alpha == 1 } == 30)
        #expect(shades.count == 12)
        #expect(zip(shades, shades.dropFirst()).allSatisfy { $0 > $1 })
    }

    @Test("A square that a lower bound lies in is filled up to it and shaded beyond")
    func partialSquare() throws {
        let fills = try fills(.waffle(Waffle(entry(0.5, .atLeast))))
        let widths = fills.prefix(3).compactMap { fill in
            if case .rect(let rect, _) = fill.outline { rect.width } else { nil }
        }
        #expect(widths.count == 3)
        #expect(widths[0] == widths[1])
        #expect(abs(widths[2] - widths[0] / 2) < 1e-9)
    }
}
