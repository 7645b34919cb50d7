import Drawing
import Testing

@testable import Press

@Suite struct SVGEncoderTests {
    let press: Press

    init() throws { press = try makePress() }

    private func svg(_ scene: Scene, _ mode: SVGOptions.TextMode = .text) throws -> String {
        String(decoding: try press.svg(scene, SVGOptions(textMode: mode)), as: UTF8.self)
    }

    @Test("A small scene is a small file, one element a line")
    func wholeFile() throws {
        let scene = page(
            [
                square(10, 10.5, 20, .color(Color(rgb: 0x4C78A8).opacity(0.5))),
                .group(
                    Scene.Group(
                        origin: Point(5, 0), items: [text("A & B", 12)], role: .title, description: "The \"title\"")),
            ], metadata: Scene.Metadata(title: "a < b", description: "two things"))
        #expect(
            try svg(scene) == """
                <svg xmlns="http://www.w3.org/2000/svg" width="100" height="60" viewBox="0 0 100 60" \
                stroke-miterlimit="10" lang="en" xml:lang="en" role="graphics-document" aria-labelledby="title" \
                aria-describedby="description" font-family="'Liberation Sans', Arial, 'Noto Sans CJK TC', sans-serif">
                  <title id="title">a &lt; b</title>
                  <desc id="description">two things</desc>
                  <rect x="0" y="0" width="100" height="60" fill="#ffffff"/>
                  <rect x="10" y="10.5" width="20" height="20" fill="#4c78a8" fill-opacity="0.5"/>
                  <g class="title" role="graphics-object" aria-roledescription="title" aria-label="The &quot;title&quot;" \
                transform="translate(5,0)">
                    <text x="10" y="40" font-size="12" fill="#000000">A &amp; B</text>
                  </g>
                </svg>

                """)
    }

    @Test("Points are said to be points; a picture without descriptions is one image")
    func units() throws {
        let file = try svg(page([], unit: .point))
        #expect(file.contains("width=\"100pt\" height=\"60pt\" viewBox=\"0 0 100 60\""))
        #expect(file.contains("role=\"img\""))
    }

    @Test(
        "An outline is written in SVG's own word for it",
        arguments: [
            (
                Outline.rect(Rect(x: 1, y: 2, width: 3, height: 4), corners: CornerRadii(1)),
                "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" rx=\"1\""
            ),
            (.circle(center: Point(1, 2), radius: 3), "<circle cx=\"1\" cy=\"2\" r=\"3\""),
            (
                .symbol(name: "circle", center: Point(1, 2), area: 9 * .pi, path: Path()),
                "<circle cx=\"1\" cy=\"2\" r=\"3\""
            ),
            (.segment(Point(1, 2), Point(3, 4)), "<line x1=\"1\" y1=\"2\" x2=\"3\" y2=\"4\""),
            (.path(.rect(Rect(x: 1, y: 2, width: 3, height: 4))), "<path d=\"M1,2H4V6H1Z\""),
        ])
    func outlines(outline: Outline, element: String) throws {
        #expect(try svg(page([.shape(Scene.Shape(outline, fill: .black))])).contains(element))
    }

    @Test("Gradients, hatches and clips are named in order of appearance, each once")
    func names() throws {
        let gradient = Gradient(
            geometry: .linear(from: Point(0, 0), to: Point(0, 1)), stops: [.init(offset: 0.5, color: .white)])
        let hatch = Hatch(color: .black, background: nil, angle: Angle(degrees: 45), spacing: 4, width: 1)
        let box = Path.rect(Rect(x: 0, y: 0, width: 9, height: 9))
        let items = [
            square(0, 0, 9, .gradient(gradient)), square(0, 0, 9, .gradient(gradient)),
            square(9, 0, 9, .gradient(gradient)),
            square(0, 0, 9, .hatch(hatch)), .group(Scene.Group(items: [square(0, 0, 9, .hatch(hatch))], clip: box)),
        ]
        let file = try svg(page(items))
        for name in ["gradient1", "gradient2", "hatch1", "clip1"] {
            #expect(file.split(separator: "id=\"\(name)\"", omittingEmptySubsequences: false).count == 2)
        }
        #expect(!file.contains("gradient3") && !file.contains("hatch2"))
        #expect(try svg(page(items)) == file)
    }

    @Test("Text says what differs from the page's language and face, and several lines are spans")
    func texts() throws {
        var text = Scene.Text(["一", "二"], font: Font(size: 10), language: .simplifiedChinese, anchor: Point(50, 20))
        text.align = .center
        text.angle = Angle(degrees: -90)
        text.stroke = Stroke(.color(.white), width: 2)
        let file = try svg(page([PressTests.text("first"), .text(text)]))
        #expect(file.contains("transform=\"translate(50,20) rotate(-90)\" x=\"0\" y=\"0\" text-anchor=\"middle\""))
        #expect(
            file.contains(
                "xml:lang=\"zh-Hans\" font-family=\"'Liberation Sans', Arial, 'Noto Sans CJK SC', sans-serif\""))
        #expect(file.contains("paint-order=\"stroke\""))
        #expect(file.contains("<tspan x=\"0\" y=\"0\">一</tspan><tspan x=\"0\" y=\"12\">二</tspan>"))
    }

    @Test("Characters that XML forbids are dropped, its own signs escaped, telling spaces kept")
    func escapes() throws {
        let file = try svg(page([text("  a\u{0}\u{8}\u{FFFF}<&>\"b")]))
        #expect(file.contains("xml:space=\"preserve\">  a&lt;&amp;&gt;&quot;b</text>"))
        #expect(try !svg(page([text("a b")])).contains("xml:space"))
    }

    @Test("A family's name cannot break out of its attribute")
    func familyNames() throws {
        let font = Font(families: ["It's \"<evil>"], size: 10)
        let file = try svg(page([.text(Scene.Text(["a"], font: font, language: .english, anchor: .zero))]))
        #expect(file.contains("font-family=\"'It s &quot;&lt;evil&gt;', 'Noto Sans CJK TC', sans-serif\""))
    }

    @Test("As outlines there is no text element, and what repeats is defined once")
    func outlineMode() throws {
        let items = [text("5", 10), text("5", 10, at: Point(50, 40)), text("6", 10)]
        let file = try svg(page(items), .outlines)
        #expect(!file.contains("<text") && !file.contains("font-family"))
        #expect(file.split(separator: "<use href=\"#text1\"", omittingEmptySubsequences: false).count == 3)
        #expect(file.contains("aria-label=\"6\""))
    }

    @Test("Links are links, and stamps share one symbol")
    func linksAndStamps() throws {
        var box = Scene.Shape(.rect(Rect(x: 0, y: 0, width: 5, height: 5)), fill: .black)
        box.link = "https://example.org/?a=1&b=2"
        let symbol = Outline.path(.rect(Rect(x: -1, y: -1, width: 2, height: 2)))
        let stamps = Scene.Stamps(symbol: symbol, points: [Point(5, 6), Point(7, 8)], fill: .black, stroke: nil)
        let file = try svg(page([.shape(box), .stamps(stamps)]))
        #expect(file.contains("<a href=\"https://example.org/?a=1&amp;b=2\">"))
        #expect(file.contains("<use href=\"#symbol1\" x=\"5\" y=\"6\"/>"))
        #expect(file.contains("<path d=\"M-1,-1H1V1H-1Z\" id=\"symbol1\"/>"))
    }

    @Test("Images travel in the file", arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foobar", "Zm9vYmFy")])
    func base64(plain: String, coded: String) { #expect(base64Text(Array(plain.utf8)) == coded) }

    @Test(
        "Numbers have at most three decimals and no trailing zeros",
        arguments: [
            (0.0, "0"), (1, "1"), (-1.5, "-1.5"), (0.1234567, "0.123"), (0.0005, "0.001"), (-0.0001, "0"),
            (12.050, "12.05"),
            (1e15, "1000000000000000"), (.nan, "0"), (.infinity, "0"), (-0.25, "-0.25"), (99.9996, "100"),
        ])
    func decimals(value: Double, text: String) { #expect(decimalText(value) == text) }
}
