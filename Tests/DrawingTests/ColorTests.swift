import Drawing
import Testing

@Suite("Colours")
struct ColorTests {
    private func parts(_ color: Color?) -> [Double]? {
        color.map { [$0.red * 255, $0.green * 255, $0.blue * 255, $0.alpha].map { ($0 * 1000).rounded() / 1000 } }
    }

    @Test(
        "All forms of CSS are read",
        arguments: [
            ("steelblue", [70, 130, 180, 1]), ("RebeccaPurple", [102, 51, 153, 1]), ("#fa0", [255, 170, 0, 1]),
            ("#fa08", [255, 170, 0, 0.533]), ("#4682B4", [70, 130, 180, 1]), ("#4682b480", [70, 130, 180, 0.502]),
            ("rgb(1, 2, 3)", [1, 2, 3, 1]), ("rgba(1,2,3,.5)", [1, 2, 3, 0.5]),
            ("rgb(10% 20% 100% / 50%)", [25.5, 51, 255, 0.5]),
            ("hsl(120, 100%, 25%)", [0, 127.5, 0, 1]), ("hsl(-240deg 100% 25% / 0.5)", [0, 127.5, 0, 0.5]),
            ("hsla(0, 0%, 50%, 1)", [127.5, 127.5, 127.5, 1]), (" Tomato ", [255, 99, 71, 1]),
            ("transparent", [0, 0, 0, 0]),
        ] as [(String, [Double])])
    func css(text: String, expected: [Double]) {
        #expect(parts(Color(css: text)) == expected)
    }

    @Test(
        "What is no colour is nil",
        arguments: [
            "", "blurple", "#", "#12", "#12345", "#ggg", "#１２３", "rgb(1,2)", "rgb(1,2,3", "rgb(a,b,c)",
            "hsl(0,1,2,3,4)", "cmyk(0,0,0,0)", "(1,2,3)",
        ])
    func unknown(text: String) {
        #expect(Color(css: text) == nil)
    }

    @Test("Parts beyond their range are held to it in bytes; one that is no number is 0")
    func bytes() {
        let color = Color(red: -1, green: 2, blue: .nan)
        #expect(color.bytes == (0, 255, 0) && color.hex == "#00ff00")
        #expect(Color(rgb: 0x0A0B0C).hex == "#0a0b0c")
        #expect(Color(red: 0.5, green: 0.498, blue: 0).hex == "#807f00")
        #expect(color.inGamut == Color(red: 0, green: 1, blue: 0))
    }

    /// Numbers of d3-color 3.
    @Test(
        "Each space has d3's numbers and leads back",
        arguments: [
            ("steelblue", [51.986, -8.363, -32.833], [255.71, 33.881]),
            ("tomato", [62.992, 59.371, 47.879], [38.884, 76.272]),
        ] as [(String, [Double], [Double])])
    func spaces(name: String, lab: [Double], hueAndChroma: [Double]) throws {
        let color = try #require(Color(css: name))
        let l = CIELab(color)
        #expect(zip([l.lightness, l.a, l.b], lab).allSatisfy { abs($0 - $1) < 0.01 }, "\(l)")
        let c = CIELCh(color)
        #expect(zip([c.hue, c.chroma], hueAndChroma).allSatisfy { abs($0 - $1) < 0.01 }, "\(c)")
        for back in [l.color(), c.color(), Cubehelix(color).color()] { #expect(back.hex == color.hex) }
        let hsl = HSL(color)
        #expect(Color(hue: hsl.hue, saturation: hsl.saturation, lightness: hsl.lightness).hex == color.hex)
    }

    @Test("A grey has no hue, black and white have no saturation either")
    func grey() {
        let grey = Color(rgb: 0x808080)
        #expect(HSL(grey).hue.isNaN && HSL(grey).saturation == 0)
        #expect(HSL(.black).saturation.isNaN && HSL(.white).saturation.isNaN)
        #expect(CIELCh(grey).hue.isNaN && CIELCh(grey).chroma == 0 && CIELCh(.black).chroma.isNaN)
        #expect(Cubehelix(.black).color().hex == "#000000")
    }

    /// Numbers of WCAG 2's definition.
    @Test("Contrast is 21 between black and white and 1 between equals")
    func contrast() {
        #expect(abs(Color.black.contrast(with: .white) - 21) < 1e-9)
        #expect(Color.white.contrast(with: .white) == 1)
        #expect(abs(Color(rgb: 0x777777).contrast(with: .white) - 4.478) < 0.001)
    }
}
