import Drawing
import Grammar
import Spec
import Testing

/// Style files in, configs out.
@Suite struct StyleReaderTests {
    private func style(_ text: String) throws -> Config {
        let (style, diagnostics) = SpecReader().style(text: Array(text.utf8), name: "a.yaml")
        #expect(diagnostics.map(\.message) == [])
        return try #require(style).config
    }

    @Test("A style is a config, alone or under that name")
    func roots() throws {
        #expect(try style("bar: {color: red}") == style("config: {bar: {color: red}}"))
        #expect(try style("bar: {color: red}").marks[.bar]?.color == .paint(.color(Color(rgb: 0xFF0000))))
    }

    @Test(
        "Lengths of the page have units",
        arguments: [("160mm", 453.543), ("2in", 144), ("3 cm", 85.039), ("1920", 1920), ("12pt", 12)])
    func lengths(text: String, points: Double) throws {
        let width = try #require(try style("page: {width: \(text)}").page.width)
        #expect(abs(width - points) < 0.001)
    }

    @Test("The page has fonts by language, a unit and a source line")
    func page() throws {
        let page = try style(
            "page: {fonts: {zh-Hant: [A, B], en: C}, unit: point, scale: 2, source: {fontSize: 8}}"
        ).page
        #expect(page.fonts == ["zh-Hant": ["A", "B"], "en": ["C"]])
        #expect(page.unit == .point && page.scale == 2 && page.source.fontSize == 8)
    }

    @Test("A named style holds what marks, axes and titles know of it")
    func namedStyles() throws {
        let named = try #require(
            try style("style: {s: {fontSize: 9, labelAngle: 30, anchor: end, stroke: null}}").styles["s"])
        #expect(named.mark.fontSize == 9 && named.title.fontSize == 9)
        #expect(named.axis.labelAngle == 30 && named.title.anchor == .end)
        #expect(named.mark.stroke == Ink.none && named.view.stroke == Ink.none)
    }

    @Test("A font and the guide styles become defaults of guides, under what guides say themselves")
    func guideStyles() throws {
        let config = try style(
            "{font: A, axis: {labelFont: B}, style: {guide-label: {fontSize: 7, fill: red}, group-title: {fontWeight: normal}}}"
        )
        #expect(config.axis.labelFont == Conditional("B") && config.axis.titleFont == "A")
        #expect(config.legend.labelFont == "A" && config.title.font == "A" && config.marks[.text]?.font == "A")
        #expect(config.legend.labelFontSize == 7 && config.axis.labelFontSize == Conditional(7))
        #expect(config.title.fontWeight == 400 && config.axis.labelColor == Conditional(Color(rgb: 0xFF0000)))
    }

    @Test("Ranges are schemes by name, schemes with an extent, or values")
    func ranges() throws {
        let range = try style("range: {ramp: reds, diverging: {scheme: redblue, extent: [1, 0]}, category: [red]}")
            .range
        guard case .scheme(let diverging)? = range["diverging"], case .scheme(let ramp)? = range["ramp"] else {
            throw Diagnostic(.error, "no schemes")
        }
        #expect(ramp.name == "reds" && diverging.extent == 0...1 && diverging.isReversed)
        #expect(range["category"] == .values(["red"]))
    }

    @Test("A hatch is a paint")
    func hatch() throws {
        let color = try style("bar: {color: {hatch: black, spacing: 4}}").marks[.bar]?.color
        let hatch = Hatch(
            color: .black, background: nil, angle: Angle(degrees: 45), spacing: 4, width: 1)
        #expect(color == .paint(.hatch(hatch)))
    }
}
