import Drawing
import Grammar
import Pages
import Testing

@testable import Spec

/// Pages from their texts.
@Suite struct PageReaderTests {
    private func read(_ text: String, _ parameters: [String: Value] = [:]) -> (page: Page?, diagnostics: [Diagnostic]) {
        SpecReader().page(text: Array(text.utf8), name: "page.yaml", parameters: parameters)
    }

    @Test(
        "A size is a format's name or lengths; a width alone makes a page as long as its content",
        arguments: [
            ("1080 px", 1080.0, Double?.none, LengthUnit.pixel), ("800 × 600 px", 800, 600, .pixel),
            ("'16:9'", 1920, 1080, .pixel), ("'9:16'", 1080, 1920, .pixel), ("210 × 297 mm", 595.3, 841.9, .millimetre),
            ("A4", 595.3, 841.9, .millimetre), ("a4", 595.3, 841.9, .millimetre), ("letter", 612, 792, .inch),
            ("21 × 29.7cm", 595.3, 841.9, .centimetre), ("8.5 x 11 in", 612, 792, .inch), ("300pt", 300, nil, .point),
        ])
    func sizes(size: String, width: Double, height: Double?, unit: LengthUnit) throws {
        let sheet = try #require(read("{page: {size: \(size)}, blocks: [divider]}").page?.sheet)
        #expect(abs(sheet.width - width) < 0.05)
        #expect(sheet.height.map { abs($0 - (height ?? 0)) < 0.05 } == height.map { _ in true })
        #expect(sheet.unit == unit)
        #expect(read("{page: \(size), blocks: [divider]}").page?.sheet.width == sheet.width)
    }

    @Test("The orientation turns a sheet")
    func orientation() throws {
        let sheet = try #require(read("{page: {orientation: landscape, size: A4}, blocks: [divider]}").page?.sheet)
        #expect(sheet.width > sheet.height ?? 0)
    }

    @Test("A background is a paint, nothing, or a picture over the style's paper")
    func backgrounds() throws {
        func sheet(_ background: String) throws -> Sheet {
            try #require(read("{page: {background: \(background)}, blocks: [divider]}").page).sheet
        }
        #expect(try sheet("white").background == .on(.color(.white)))
        #expect(try sheet("null").background == .off)
        #expect(try sheet("white").backdrop == nil)
        let cover = try sheet("{picture: paper.jpg, opacity: 0.3}")
        #expect(cover.background == .automatic)
        #expect(cover.backdrop?.file == "paper.jpg")
        #expect(cover.backdrop?.fit == .cover)
        #expect(cover.backdrop?.opacity == 0.3)
        let tile = try #require(try sheet("{picture: paper.jpg, fit: tile, width: 25.4mm}").backdrop)
        #expect(tile.fit == .tile)
        #expect(tile.tileWidth == 72)
    }

    @Test("The first language is the page's own, the parameter lang chooses another")
    func languages() throws {
        let text = "{languages: {hant: zh-Hant, en: en}, blocks: [heading: {hant: 工業, en: Industry}]}"
        func heading(_ page: Page?) -> String? {
            guard case .heading(let heading)? = page?.blocks.first?.content else { return nil }
            return heading.text.source
        }
        let own = try #require(read(text).page)
        #expect(own.language == .traditionalChinese)
        #expect(heading(own) == "工業")
        let english = try #require(read(text, ["lang": "en"]).page)
        #expect(english.edition == "en")
        #expect(heading(english) == "Industry")
    }

    @Test("A spec in the page has texts by language where it has texts; its data stay as they are")
    func inlineTexts() throws {
        let text = """
            languages: {hant: zh-Hant, en: en}
            blocks:
              - chart:
                  spec:
                    data: {values: [{hant: 1, en: 2}]}
                    title: {text: {hant: 個數, en: Number}}
                    mark: bar
                    encoding: {x: {field: en, type: quantitative}}
            """
        func figure(_ parameters: [String: Value]) throws -> Figure {
            let (page, diagnostics) = read(text, parameters)
            #expect(diagnostics.isEmpty)
            guard case .chart(let chart)? = page?.blocks.first?.content, case .inline(let figure) = chart.source
            else { throw Missing() }
            return figure
        }
        struct Missing: Error {}
        let (own, english) = (try figure([:]), try figure(["lang": "en"]))
        #expect(own.metadata.title == "個數")
        #expect(english.metadata.title == "Number")
        #expect(own.sources == english.sources)
    }

    @Test("Blocks can be words alone, and sections hold blocks")
    func blocks() throws {
        let page = try #require(read("blocks: [divider, section: [text: a, {notes: [b, c], span: 6}], break]").page)
        #expect(page.blocks.map(\.content.kind) == [.divider, .section, .pageBreak])
        guard case .section(let section) = page.blocks[1].content else { return }
        #expect(section.blocks.map(\.content.kind) == [.text, .notes])
        #expect(section.blocks.last?.span == 6)
    }

    static let mistakes: [(text: String, message: String, label: String?)] = [
        ("blocks: [‹hedding›: a]", "unknown block \"hedding\"", "did you mean \"heading\"?"),
        ("blocks: [‹dividre›]", "unknown block \"dividre\"", "did you mean \"divider\"?"),
        ("blocks: [cards: ‹{columns: 2}›]", "missing \"figures\"", nil),
        ("blocks: [cards: [‹{label: a}›]]", "missing \"indicator\" or \"value\"", nil),
        ("blocks: [{divider: null, ‹spann›: 6}]", "unknown property \"spann\"", "did you mean \"span\"?"),
        ("‹{page: {size: A4}}›", "missing \"blocks\"", nil),
        ("{page: {size: ‹A33›}, blocks: [divider]}", "unknown page size \"A33\"", "did you mean \"A3\"?"),
        (
            "{page: {size: A4, margins: 400}, blocks: [divider]}",
            "cannot fit anything between the margins because they are wider than the page", nil
        ),
        ("{page: {columns: ‹0›}, blocks: [divider]}", "expected 1 to 24 columns, found 0", nil),
        (
            "{page: {background: {picture: a.png, ‹fti›: tile}}, blocks: [divider]}", "unknown property \"fti\"",
            "did you mean \"fit\"?"
        ),
        (
            "{page: {background: {picture: a.png, opacity: ‹3›}}, blocks: [divider]}",
            "expected a number from 0 to 1, found number 3", nil
        ),
        (
            "{page: {background: {picture: a.png, width: ‹60mm›}}, blocks: [divider]}",
            "cannot use \"width\" because the picture has the page's", nil
        ),
        (
            "{page: {background: {picture: a.png, fit: tile, width: ‹0›}}, blocks: [divider]}",
            "expected a width above 0, found number 0", nil
        ),
        ("{languages: {hant: zh-Hant, en: en}, blocks: [text: ‹{hant: 工業}›]}", "missing \"en\"", nil),
        (
            "{languages: {hant: zh-Hant}, blocks: [text: {hant: 工業, ‹hent›: b}]}", "unknown language \"hent\"",
            "did you mean \"hant\"?"
        ),
        ("blocks: [text: {‹hant›: 工業, en: Industry}]", "unknown language \"hant\"", nil),
        ("blocks: [text: ‹{txet: a}›]", "missing \"text\"", nil),
        ("blocks: [text: \"a {b:‹nmae›}\"]", "unknown part \"nmae\" of an indicator", "did you mean \"name\"?"),
        ("blocks: [text: \"{{ ‹nonsense›(1) }}\"]", "unknown function \"nonsense\"", nil),
        ("blocks: [chart: ‹{height: 3}›]", "missing \"spec\"", nil),
        ("blocks: [chart: ‹{mark: bar, encoding: {}}›]", "missing \"spec\"", nil),
        (
            "{languages: {hant: zh-Hant, en: en}, blocks: [chart: {spec: {mark: bar, title: ‹{hant: 工業}›}}]}",
            "missing \"en\"", nil
        ),
    ]

    @Test("A mistake has its place and, where there is one, what was probably meant", arguments: mistakes)
    func mistake(text: String, message: String, label: String?) throws {
        let marked = MarkedText(text)
        let diagnostics = SpecReader().page(text: marked.bytes, name: "page.yaml").diagnostics
        let first = try #require(diagnostics.first)
        #expect(first.message == message)
        if let label { #expect(first.label == label) }
        if let range = marked.range { #expect(first.origin?.range == range) }
    }

    @Test("A parameter that the page does not declare, and a language that it does not have, are errors")
    func parameters() {
        let text = "{languages: {en: en}, blocks: [divider]}"
        #expect(read(text, ["lagn": "en"]).diagnostics.first?.label == "did you mean \"lang\"?")
        #expect(read(text, ["lang": "fr"]).diagnostics.first?.message == "unknown language \"fr\"")
    }

    @Test("A style says how pages look; its names are checked against closed lists")
    func styles() throws {
        let text = "page: {text: {heading: {size: 2, color: ink}}, lengths: {gap: 1}, heading: ribbon}"
        let look = try #require(SpecReader().style(text: Array(text.utf8), name: "style").style?.look)
        #expect(look.texts[.heading]?.size == 2)
        #expect(look.lengths == [.gap: 1])
        #expect(look.heading == .ribbon)
        let wrong = SpecReader().style(text: Array("page: {lengths: {gapp: 1}}".utf8), name: "style").diagnostics
        #expect(wrong.first?.label == "did you mean \"gap\"?")
    }

    @Test("Terms are words of the page's language")
    func terms() {
        let text = "{languages: {hant: zh-Hant, en: en}, terms: {hant: [增加值, 脫貧], en: []}, blocks: [divider]}"
        #expect(read(text).page?.terms == ["增加值", "脫貧"])
        #expect(read(text, ["lang": "en"]).page?.terms == [])
        #expect(
            read("{terms: [value added], blocks: [divider]}").diagnostics.map(\.message)
                == ["expected a word without spaces, found string \"value added\""])
    }

    @Test("A picture without a description is drawn, with a warning; decoration says so")
    func descriptions() throws {
        let (page, diagnostics) = read("blocks: [{picture: a.png}]")
        #expect(page?.blocks.count == 1)
        #expect(diagnostics.map(\.severity) == [.warning])
        #expect(diagnostics.first?.message == "missing a description of the picture")
        for words in ["a river", "''"] {
            #expect(read("blocks: [{picture: {file: a.png, description: \(words)}}]").diagnostics.isEmpty)
        }
    }

    @Test("The schema has every kind of block")
    func schema() throws {
        let schema = try Node.parse(Array(Schema.page().utf8), name: "schema.json")
        let definition = try #require(schema["definitions"]?["Block"])
        guard case .sequence(let parts)? = definition["allOf"]?.content else { throw Diagnostic(.error, "no block") }
        let block = try #require(parts.first?["properties"])
        let background = try #require(schema["definitions"]?["Backdrop"])
        #expect("\(background)".contains("opacity"))
        for kind in Block.Kind.allCases { #expect(block[kind.rawValue] != nil, "\(kind.rawValue)") }
    }
}
