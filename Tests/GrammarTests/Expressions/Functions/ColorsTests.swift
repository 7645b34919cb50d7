import Grammar
import Testing

/// Expected values are those of d3-color 3.
@Suite("Colours")
struct ColorsTests {
    @Test(
        "Colours as CSS",
        arguments: [
            ("rgb('steelblue')", "rgb(70, 130, 180)"),
            ("rgb('#4682b480')", "rgba(70, 130, 180, 0.5019607843137255)"),
            ("rgb(300, -5, 12.6)", "rgb(255, 0, 13)"),
            ("rgb('nonsense')", "rgb(0, 0, 0)"),
            ("hsl(200, 0.5, 0.4)", "rgb(51, 119, 153)"),
            ("hsl(0, 1, 0.5, 0.5)", "rgba(255, 0, 0, 0.5)"),
            ("lab(50, 20, -30)", "rgb(133, 108, 170)"),
            ("hcl(120, 50, 60)", "rgb(118, 156, 62)"),
            ("hcl(hcl(lab(hsl('steelblue'))))", "rgb(70, 130, 180)"),
            ("'' + lab('white')", "rgb(255, 255, 255)"),
        ])
    func css(text: String, css: String) throws {
        #expect(try value(of: text) == .string(css))
    }

    @Test(
        "Channels, contrast and luminance",
        arguments: [
            ("rgb('steelblue').g", 130), ("hsl('steelblue').h", 207.2727272727),
            ("hsl('steelblue').s", 0.44), ("hsl('steelblue').l", 0.4901960784),
            ("lab('steelblue').l", 51.9862489055), ("lab('steelblue').a", -8.3627920370),
            ("lab('steelblue').b", -32.8326994497), ("hcl('steelblue').h", 255.7100912444),
            ("hcl('steelblue').c", 33.8810041736), ("hcl('gray').c", 0), ("rgb('red').opacity", 1),
            ("luminance('white')", 1), ("luminance('black')", 0), ("contrast('white', 'black')", 21),
            ("contrast('red', 'red')", 1),
        ] as [(String, Double)])
    func channels(text: String, number: Double) throws {
        #expect(abs(try value(of: text).asNumber - number) < 1e-9)
    }

    @Test("Greys have no hue")
    func greys() throws {
        #expect(try notation(of: "[hsl('gray').h, hcl('gray').h, hcl('white').c]") == "[NaN,NaN,NaN]")
    }
}
