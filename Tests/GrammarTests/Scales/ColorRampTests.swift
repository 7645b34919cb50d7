import Drawing
import Testing

@testable import Grammar

/// The expected colours are d3-interpolate's and Vega's.
@Suite("Colour ramps")
struct ColorRampTests {
    private func css(_ color: Color) -> [Int] {
        let (red, green, blue) = color.bytes
        return [red, green, blue]
    }

    private func ramp(_ names: [String], _ interpolation: ScaleProperties.Interpolation) -> ColorRamp {
        ColorRamp(names.compactMap { Color(css: $0) }, interpolation: interpolation)
    }

    private static let spaceCases: [(ScaleProperties.Interpolation.Space, [Int], [Int], [Int])] = [
        (.rgb, [116, 122, 153], [163, 115, 126], [255, 84, 17]),
        (.lab, [138, 126, 153], [183, 121, 126], [255, 37, 0]),
        (.hcl, [127, 123, 203], [196, 104, 191], [134, 182, 0]),
        (.hsl, [83, 65, 204], [192, 64, 224], [182, 255, 89]),
        (.cubehelix, [120, 108, 218], [190, 84, 211], [115, 204, 3]),
        (.hslLong, [65, 204, 153], [96, 224, 64], [182, 89, 255]),
        (.hclLong, [0, 150, 158], [40, 158, 82], [132, 151, 255]),
        (.cubehelixLong, [38, 166, 128], [70, 176, 49], [195, 107, 255]),
    ]

    @Test(
        "Each space has its own way from one colour to the other, and on beyond it",
        arguments: spaceCases)
    func spaces(space: ScaleProperties.Interpolation.Space, quarter: [Int], half: [Int], beyond: [Int]) {
        let ramp = ramp(["steelblue", "tomato"], .init(space))
        #expect([0.25, 0.5, 1.5].map { css(ramp.color(at: $0)) } == [quarter, half, beyond])
    }

    @Test("Gamma bends the way")
    func gamma() {
        let names = ["steelblue", "tomato"]
        #expect(css(ramp(names, .init(.rgb, gamma: 2.2)).color(at: 0.5)) == [191, 116, 139])
        #expect(css(ramp(names, .init(.cubehelix, gamma: 2)).color(at: 0.5)) == [184, 78, 205])
    }

    @Test("A grey takes the hue of the other colour, black also its saturation")
    func grey() {
        #expect(css(ramp(["white", "red"], .init(.hcl)).color(at: 0.5)) == [255, 107, 64])
        #expect(css(ramp(["black", "red"], .init(.hsl)).color(at: 0.5)) == [128, 0, 0])
    }

    @Test("A ramp without colours is black, of one colour that colour everywhere", arguments: [0, 0.5, 7, Double.nan])
    func few(fraction: Double) {
        #expect(ColorRamp([]).color(at: fraction) == .black)
        #expect(ColorRamp([.white]).color(at: fraction) == .white)
    }

    @Test(
        "Numbers run through a scheme from end to end, and through a part of it where an extent is given",
        arguments: [
            ("viridis", 0.0, 1.0, [[68, 1, 84], [33, 145, 141], [253, 231, 37]]),
            ("viridis", 1, 0, [[253, 231, 37], [33, 145, 141], [68, 1, 84]]),
            ("blues", 0, 1, [[207, 225, 242], [91, 163, 207], [10, 74, 144]]),
            ("redblue", 0, 1, [[140, 13, 37], [242, 239, 238], [19, 75, 133]]),
            ("tableau10", 0, 1, [[76, 120, 168], [161, 182, 67], [186, 176, 172]]),
        ])
    func schemes(name: String, from: Double, to: Double, expected: [[Int]]) throws {
        let colors =
            switch try #require(Scheme.named(name)) {
            case .list(let colors), .ramp(let colors): colors
            }
        let ramp = ColorRamp(colors, from: from, to: to)
        #expect([0, 0.5, 1].map { css(ramp.color(at: $0)) } == expected)
    }

    @Test("A part of viridis")
    func extent() {
        guard case .ramp(let colors)? = Scheme.named("viridis") else { return #expect(Bool(false), "no ramp") }
        let ramp = ColorRamp(colors, from: 0.2, to: 0.8)
        #expect([0, 1].map { css(ramp.color(at: $0)) } == [[65, 68, 135], [122, 209, 81]])
    }

    @Test(
        "A number of samples leaves out the ramp's ends",
        arguments: [
            (3, [[156, 200, 226], [91, 163, 207], [41, 120, 184]]),
            (5, [[175, 209, 231], [134, 188, 220], [91, 163, 207], [56, 135, 192], [27, 105, 173]]), (0, []),
        ])
    func samples(count: Int, expected: [[Int]]) {
        guard case .ramp(let colors)? = Scheme.named("Blues") else { return #expect(Bool(false), "no ramp") }
        #expect(ColorRamp(colors).samples(count).map(css) == expected)
    }

    @Test("Names of schemes are found in any case; an unknown one is nil")
    func names() {
        #expect(Scheme.named("CATEGORY10") == Scheme.named("category10"))
        #expect(Scheme.named("rainbows") == nil)
        #expect(Scheme.names.contains("viridis") && Scheme.names.contains("tableau20"))
        guard case .list(let colors)? = Scheme.named("category10") else { return #expect(Bool(false), "no list") }
        #expect(colors.prefix(3).map(\.hex) == ["#1f77b4", "#ff7f0e", "#2ca02c"] && colors.count == 10)
    }
}
