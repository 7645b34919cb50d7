import Drawing
import Support
import Testing

@testable import Grammar
@testable import Pages

/// How blocks become sheets.
@Suite struct PageLayoutTests {
    private let typesetter = FixedTypesetter()
    private let long = String(repeating: "五年是一個刻度，標注著發展的高度；", count: 6)

    @Test("A page without a height is as long as its content, with the margins around it")
    func endless() throws {
        let scene = try #require(TestPage.scenes(TestPage.page([TestPage.text("甲")])).scenes.first)
        // One line of 10 points × 1.65 between two margins of 20, in whole points.
        #expect(scene.size == Size(400, 57))
        #expect(scene.texts(typesetter).first?.box.minX == 20)
    }

    @Test("Blocks with spans stand side by side until the columns are used up")
    func columns() throws {
        let blocks = [TestPage.text("甲", span: 6), TestPage.text("乙", span: 6), TestPage.text("丙", span: 4)]
        let scene = try #require(TestPage.scenes(TestPage.page(blocks)).scenes.first)
        let boxes = scene.texts(typesetter).map(\.box)
        #expect(boxes[0].minY == boxes[1].minY)
        // Twelve columns with gutters of 10 on 360 points: six of them and a gutter.
        #expect(boxes[1].minX == 20 + (360 - 110) / 2 + 50 + 10)
        #expect(boxes[2].minY > boxes[0].maxY)
        #expect(boxes[2].minX == 20)
    }

    @Test("No text lies over another and none leaves the margins, whatever the blocks are")
    func noOverlap() throws {
        var quote = Quote(TestPage.words(long))
        quote.by = TestPage.words("董博")
        var banner = Banner(title: TestPage.words("聚力轉型繪新卷"))
        banner.subtitle = TestPage.words(long)
        banner.seal = TestPage.words("遼源")
        var table = TableBlock(
            columns: [TableBlock.Column(TestPage.words("指標")), TableBlock.Column(TestPage.words("數"))],
            rows: [[.text(TestPage.words(long)), .number(12)], [.text(TestPage.words("甲")), .number(9)]])
        table.columns[1].hasBars = true
        let side = Comparison.Side(title: TestPage.words("甲"), points: [TestPage.words(long), TestPage.words("乙")])
        let contents: [Block.Content] = [
            .banner(banner), .heading(Heading(TestPage.words(long))), .text(TextBlock([TestPage.words(long)])),
            .quote(quote), .list(ListBlock([TestPage.words(long), TestPage.words("乙")])),
            .cards(NumberCards(["a.growth", "a.count", "b.share"].map(TestPage.entry))),
            .waffle(Waffle(TestPage.entry("b.share"))),
            .progress(Progress([TestPage.entry("b.share"), TestPage.entry("b.share")])),
            .timeline(
                Timeline([
                    Timeline.Event(date: TestPage.words("2017"), text: TestPage.words(long)),
                    Timeline.Event(date: TestPage.words("2022"), text: TestPage.words("乙")),
                ])),
            .flow(Flow([Flow.Step(TestPage.words("甲甲甲甲甲甲甲甲甲甲")), Flow.Step(TestPage.words("乙"))])),
            .comparison(Comparison(left: side, right: side)), .table(table),
            .notes(Notes([TestPage.words(long), TestPage.words("乙")])),
        ]
        let (scenes, problems) = TestPage.scenes(TestPage.page(contents.map { Block($0) }))
        #expect(problems.isEmpty)
        let scene = try #require(scenes.first)
        #expect(scene.overlaps(typesetter).isEmpty)
        #expect(scene.strays(typesetter, margin: 20).isEmpty)
        #expect(scene.unreadTexts == [])
    }

    @Test("A page of a given height goes on on the next sheet, and a heading goes with what it heads")
    func breaks() throws {
        let blocks = (0..<5).map { TestPage.text("段\($0)") } + [TestPage.heading("題"), TestPage.text("文")]
        // Room for five paragraphs, the gaps between them, and the heading.
        let (scenes, _) = TestPage.scenes(TestPage.page(blocks, height: 220))
        let pages = scenes.map { $0.texts(typesetter).map(\.words) }
        #expect(pages.count == 2)
        #expect(pages.first?.contains("題") == false)
        #expect(pages.last == ["題", "文"])
        #expect(scenes.allSatisfy { $0.size == Size(400, 220) })
    }

    @Test("A break begins a new sheet; header and footer are on each, and know the page's number")
    func runningParts() throws {
        var page = TestPage.page([TestPage.text("甲"), Block(.pageBreak), TestPage.text("乙")], height: 200)
        page.footer = [Block(.text(TextBlock([try RichText("{{ page }}/{{ pages }}")])))]
        let pages = TestPage.scenes(page).scenes.map { $0.texts(typesetter).map(\.words) }
        #expect(pages == [["甲", "1/2"], ["乙", "2/2"]])
    }

    private let tall = Block(.quote(Quote(TestPage.words(Array(repeating: "注", count: 9).joined(separator: "\n")))))

    @Test("A block that is higher than the page is an error that says by how much")
    func tooHigh() {
        let message = TestPage.scenes(TestPage.page([tall], height: 100)).diagnostics.first?.message
        // Nine lines of 1.35 × 1.6 × 10 points; the page has 60 for them.
        #expect(message == "cannot fit the quote because it is 135 px too high")
    }

    /// Where a banner's field lies on its sheet.
    private func field(_ page: Page) throws -> Rect {
        var page = page
        page.look.art = .field
        var found: Rect?
        func visit(_ group: Scene.Group, _ origin: Point) {
            for item in group.items {
                switch item {
                case .group(let inner): visit(inner, origin + inner.origin)
                case .shape(let shape):
                    if case .rect = shape.outline { found = found ?? shape.outline.bounds.translated(by: origin) }
                case .text, .image, .stamps: break
                }
            }
        }
        visit(try #require(TestPage.scenes(page).scenes.first).root, .zero)
        return try #require(found)
    }

    @Test("A banner's field reaches to the edges of the sheet that are free, and leaves a header alone")
    func fields() throws {
        let banner = Block(.banner(Banner(title: TestPage.words("題"))))
        var page = TestPage.page([banner, TestPage.text("甲")])
        #expect(try field(page).minX == 0 && field(page).minY == 0 && field(page).maxX == 400)
        page.header = [TestPage.text("頁眉")]
        // Below the margin, the header's line and a gap.
        #expect(try field(page).minY >= 20 + 16.5)
        page.header = []
        page.blocks[0].span = 6
        page.blocks[1].span = 6
        #expect(try field(page).minX == 0 && field(page).maxX == 195)
        page.blocks.swapAt(0, 1)
        #expect(try field(page).minX == 205 && field(page).maxX == 400)
        page.blocks[1].hasPanel = true
        // The panel comes first; the field is inside of it.
        #expect(try field(page).maxX == 380)
    }

    @Test(
        "What does not fit is told in the unit of the page's size",
        arguments: [
            (LengthUnit.pixel, "135 px"), (.millimetre, "47.5 mm"), (.centimetre, "4.75 cm"), (.inch, "1.87 in"),
            (.point, "134.4 pt"),
        ])
    func units(unit: LengthUnit, excess: String) {
        var page = TestPage.page([tall], height: 100)
        page.sheet.unit = unit
        #expect(
            TestPage.scenes(page).diagnostics.first?.message
                == "cannot fit the quote because it is \(excess) too high")
    }

    @Test("A header or a footer that leaves no room is told itself, and so is the highest block of a row")
    func culprits() {
        var page = TestPage.page([TestPage.text("甲")], height: 100)
        page.footer = [tall]
        #expect(TestPage.scenes(page).diagnostics.first?.message.hasPrefix("cannot fit the footer because") == true)
        (page.header, page.footer) = ([tall], [])
        #expect(TestPage.scenes(page).diagnostics.first?.message.hasPrefix("cannot fit the header because") == true)
        var beside = tall
        beside.span = 6
        let row = TestPage.page([TestPage.text("甲", span: 6), beside], height: 100)
        #expect(TestPage.scenes(row).diagnostics.first?.message.hasPrefix("cannot fit the quote because") == true)
    }

    @Test("What does not fit where pages break by hand only is an error too")
    func manual() {
        var page = TestPage.page((0..<9).map { TestPage.text("段\($0)") }, height: 150)
        #expect(TestPage.scenes(page).scenes.count == 3)
        page.sheet.breaks = .manual
        #expect(TestPage.scenes(page).diagnostics.first?.message.hasPrefix("cannot fit the text because") == true)
    }

    @Test("An empty page and a span of more columns than there are, are errors")
    func errors() {
        #expect(TestPage.scenes(TestPage.page([])).diagnostics.first?.message == "missing blocks: the page is empty")
        let wide = TestPage.scenes(TestPage.page([TestPage.text("甲", span: 13)])).diagnostics.first?.message
        #expect(wide == "expected a span of 1 to 12 columns, found 13")
    }

    @Test("All blocks that cannot be drawn are told in one run")
    func allProblems() {
        let blocks = ["c.none", "a.growht"].map { Block(.waffle(Waffle(TestPage.entry($0)))) }
        let diagnostics = TestPage.scenes(TestPage.page(blocks)).diagnostics
        #expect(diagnostics.map(\.message) == ["unknown indicator \"c.none\"", "unknown indicator \"a.growht\""])
        #expect(diagnostics.last?.label == "did you mean \"a.growth\"?")
    }

    @Test("A word that is wider than its column is an error, in every block")
    func wideWords() {
        let word = TestPage.words(String(repeating: "x", count: 100))
        var entry = TestPage.entry("b.share")
        entry.label = word
        let side = Comparison.Side(title: word, points: [])
        let contents: [Block.Content] = [
            .heading(Heading(word)), .text(TextBlock([word])), .quote(Quote(word)), .list(ListBlock([word])),
            .cards(NumberCards([entry])), .waffle(Waffle(entry)), .progress(Progress([entry])),
            .timeline(Timeline([Timeline.Event(date: TestPage.words("1"), text: word)])),
            .flow(Flow([Flow.Step(word)])),
            .comparison(Comparison(left: side, right: side)), .notes(Notes([word])),
            .table(TableBlock(columns: [TableBlock.Column(word)], rows: [])),
            .table(TableBlock(columns: [TableBlock.Column(TestPage.words("a"))], rows: [[.text(word)]])),
        ]
        for content in contents {
            let problems = TestPage.scenes(TestPage.page([Block(content)])).diagnostics
            #expect(problems.count == 1 && problems[0].message.hasPrefix("cannot fit \"xxx"), "\(content.kind)")
            #expect(problems.first?.message.hasSuffix(" px too wide") == true)
        }
    }

    @Test(
        "A formula that comes to nothing that can be written is an error",
        arguments: ["1/0", "null", "{a: 1}", "indicator('a.growth').valu", "0/0", "[1]"])
    func formulas(formula: String) throws {
        let text = RichText(
            parts: [RichText.Part(content: .formula(try TestPage.expression(formula)))], source: formula, origin: nil)
        let problems = TestPage.scenes(TestPage.page([Block(.text(TextBlock([text])))])).diagnostics.map(\.message)
        #expect(problems.count == 1 && problems[0].hasPrefix("expected a text or a number in {{ … }}, found"))
    }

    @Test("An indicator is formatted by its value")
    func formatted() throws {
        let formula = RichText.Content.formula(try TestPage.expression("format(indicator('a.growth'), '.2f')"))
        let text = RichText(parts: [RichText.Part(content: formula)], source: "", origin: nil)
        let (scenes, problems) = TestPage.scenes(TestPage.page([Block(.text(TextBlock([text])))]))
        #expect(problems.isEmpty)
        #expect(scenes.first?.texts(typesetter).map(\.words) == ["4.70"])
    }

    @Test("A page as long as its content has its header above all and its footer below all")
    func endlessFrame() throws {
        var page = TestPage.page([TestPage.text("body")])
        page.header = [TestPage.text("head")]
        page.footer = [TestPage.text("foot")]
        let scene = try #require(TestPage.scenes(page).scenes.first)
        let texts = scene.texts(typesetter)
        #expect(texts.map(\.words) == ["head", "body", "foot"])
        #expect(texts.map(\.box.minY) == texts.map(\.box.minY).sorted())
        #expect(scene.strays(typesetter, margin: 20) == [])
        #expect(
            scene.size.height > (TestPage.scenes(TestPage.page(page.blocks)).scenes.first?.size.height ?? .infinity))
    }

    @Test(
        "A unit that the label says too stands there once",
        arguments: [("Projects", "336"), ("Works", "336\u{A0}projects")])
    func doubledUnit(label: String, figure: String) throws {
        var entry = TestPage.entry("a.count")
        entry.label = TestPage.words(label)
        entry.icon = IconName("x")
        var pictogram = Pictogram([entry])
        pictogram.per = 100
        var resources = PageResources()
        resources.icons["x"] = Stencil(
            viewBox: Rect(x: 0, y: 0, width: 16, height: 16), layers: [])
        let scene = try #require(
            TestPage.scenes(TestPage.page([Block(.pictogram(pictogram))]), resources: resources).scenes.first)
        // An icon that stands for a hundred says so.
        let words = scene.texts(typesetter).map(\.words)
        #expect(words.first == figure && words.last == "= 100\u{A0}projects")
    }
}
