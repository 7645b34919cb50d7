import Drawing
import Support
import Testing

@testable import Grammar
@testable import Pages

/// Blocks that go on on the next sheet.
@Suite struct SheetBreakingTests {
    private let typesetter = FixedTypesetter()

    /// The sheets' texts in paint order, without headers and footers.
    private func words(_ page: Page) -> [[String]] {
        TestPage.scenes(page).scenes.map { $0.texts(typesetter).map(\.words) }
    }

    // MARK: Tables

    /// Rows with a name and a bar.
    private func table(_ count: Int, rules: TableBlock.Rules = .lines) -> Block {
        var table = TableBlock(
            columns: [TableBlock.Column(TestPage.words("名")), TableBlock.Column(TestPage.words("數"))],
            rows: (0..<count).map { [.text(TestPage.words("行\($0)")), .number(Double(1 + 37 * $0 % 60))] })
        table.columns[1].hasBars = true
        table.rules = rules
        table.title = TestPage.words("表")
        return Block(.table(table))
    }

    @Test("A table goes on on the next sheets between its rows, below its head and without its title")
    func tables() {
        let (scenes, problems) = TestPage.scenes(TestPage.page([table(60)], height: 420))
        #expect(problems.isEmpty)
        #expect(scenes.count > 2)
        let sheets = scenes.map { $0.texts(typesetter).map(\.words) }
        #expect(sheets.allSatisfy { $0.filter { $0 == "名" }.count == 1 && $0.filter { $0 == "數" }.count == 1 })
        #expect(sheets.map { $0.contains("表") } == [true] + sheets.dropFirst().map { _ in false })
        #expect(sheets.joined().filter { $0.hasPrefix("行") } == (0..<60).map { "行\($0)" })
        for scene in scenes {
            #expect(scene.overlaps(typesetter).isEmpty)
            #expect(scene.strays(typesetter, margin: 20).isEmpty)
        }
    }

    @Test("A table's rows look the same on whatever sheet they are", arguments: TableBlock.Rules.allCases)
    func rows(rules: TableBlock.Rules) {
        func rows(height: Double?) -> [[Scene.Item]] {
            let scenes = TestPage.scenes(TestPage.page([table(30, rules: rules)], height: height)).scenes
            return scenes.flatMap { scene in scene.groups(.table).flatMap { $0.items.dropFirst().map(\.inside) } }
        }
        #expect(rows(height: nil).count == 30)
        #expect(rows(height: 200) == rows(height: nil))
    }

    // MARK: Texts

    /// Paragraphs of as many lines, which all begin with the paragraph's letter.
    private func text(_ lines: [Int]) -> TextBlock {
        TextBlock(
            zip("abcdefghijklm", lines).map { letter, count in
                TestPage.words((0..<count).map { "\(letter)\($0)" }.joined(separator: "\n"))
            })
    }

    @Test("A text goes on between its lines, and leaves no line of a paragraph alone", arguments: 3...30)
    func texts(lines: Int) {
        let paragraphs = [5, 1, 2, 3, 4, 1, 1, 12, 7, 2]
        let block = text(paragraphs)
        let (scenes, problems) = TestPage.scenes(
            TestPage.page([Block(.text(block))], height: 40 + 16.5 * Double(lines)))
        #expect(problems.isEmpty)
        let sheets = scenes.map { $0.texts(typesetter).map(\.words) }
        #expect(sheets.joined().elementsEqual(block.paragraphs.flatMap { $0.source.split(separator: "\n") }, by: ==))
        for (letter, count) in zip("abcdefghijklm", paragraphs) where count > 1 {
            #expect(sheets.allSatisfy { sheet in sheet.filter { $0.first == letter }.count != 1 })
        }
        #expect(scenes.allSatisfy { $0.strays(typesetter, margin: 20).isEmpty && $0.overlaps(typesetter).isEmpty })
    }

    @Test("A sheet is full but for what widows and orphans need")
    func fullSheets() {
        let block = Block(.text(text([12])))
        #expect(words(TestPage.page([block], height: 40 + 5 * 16.5)).map(\.count) == [5, 5, 2])
        // Eleven lines fit; the last one would be alone.
        #expect(words(TestPage.page([block], height: 40 + 11 * 16.5)).map(\.count) == [10, 2])
    }

    @Test("A text of several columns fills those of a sheet before it goes on on the next one")
    func columns() {
        var block = text([20])
        block.columns = 2
        let scenes = TestPage.scenes(TestPage.page([Block(.text(block))], height: 40 + 4 * 16.5)).scenes
        let sheets = scenes.map { $0.texts(typesetter) }
        #expect(sheets.map(\.count) == [8, 8, 4])
        #expect(sheets.joined().map(\.words).elementsEqual((0..<20).map { "a\($0)" }))
        for sheet in sheets {
            let lefts = Set(sheet.map(\.box.minX))
            #expect(lefts.count == 2)
            #expect(lefts.allSatisfy { left in sheet.count { $0.box.minX == left } == sheet.count / 2 })
        }
    }

    @Test(
        "Columns are as low as they can be without a line alone",
        arguments: [
            ([10], [5, 5]), ([4, 4], [4, 4]), ([5, 3], [5, 3]), ([3], [3]), ([9], [5, 4]), ([1, 1, 1, 7], [5, 5]),
            ([2, 7], [4, 5]),
        ])
    func balance(paragraphs: [Int], columns: [Int]) throws {
        var block = text(paragraphs)
        block.columns = 2
        let texts = try #require(TestPage.scenes(TestPage.page([Block(.text(block))])).scenes.first).texts(typesetter)
        let left = texts.count { $0.box.minX == texts[0].box.minX }
        #expect([left, texts.count - left].filter { $0 > 0 } == columns)
    }

    // MARK: Lists

    @Test("A list goes on between its points, which keep their numbers")
    func lists() {
        var list = ListBlock((0..<20).map { TestPage.words("點\($0)\n續") })
        list.isNumbered = true
        let sheets = words(TestPage.page([Block(.list(list))], height: 200))
        #expect(sheets.count == 5)
        #expect(sheets.joined().elementsEqual((0..<20).flatMap { ["\($0 + 1)", "點\($0)", "續"] }))
        #expect(sheets.allSatisfy { $0.last == "續" })
    }

    // MARK: Blocks of rows

    private static func rows(_ kind: Block.Kind, _ count: Int) -> Block.Content? {
        let entries = Array(repeating: TestPage.entry("b.share"), count: count)
        let points = (0..<count).map { TestPage.words("點\($0)") }
        switch kind {
        case .notes: return .notes(Notes(points))
        case .progress: return .progress(Progress(entries))
        case .cards:
            var cards = NumberCards(entries)
            cards.columns = 1
            return .cards(cards)
        case .timeline: return .timeline(Timeline(points.map { Timeline.Event(date: TestPage.words("年"), text: $0) }))
        case .comparison:
            let side = Comparison.Side(title: TestPage.words("題"), points: points)
            return .comparison(Comparison(left: side, right: side))
        default: return nil
        }
    }

    @Test(
        "Notes, shares, cards, events and comparisons go on between their rows",
        arguments: [Block.Kind.notes, .progress, .cards, .timeline, .comparison])
    func rowsOfBlocks(kind: Block.Kind) throws {
        let content = try #require(Self.rows(kind, 14))
        let whole = words(TestPage.page([Block(content)]))
        let page = TestPage.page([TestPage.text("甲"), Block(content)], height: 200)
        let (scenes, problems) = TestPage.scenes(page)
        #expect(problems.isEmpty)
        #expect(scenes.count > 1)
        for scene in scenes {
            #expect(scene.overlaps(typesetter).isEmpty)
            #expect(scene.strays(typesetter, margin: 20).isEmpty)
        }
        let sheets = scenes.map { $0.texts(typesetter).map(\.words) }
        // A comparison's titles stand on each sheet.
        let heads = kind == .comparison ? 2 * (sheets.count - 1) : 0
        #expect(sheets.joined().count == 1 + (whole.first?.count ?? 0) + heads)
        if kind == .comparison { #expect(sheets.allSatisfy { $0.count { $0 == "題" } == 2 }) }
    }

    @Test("The line of a timeline leads from one sheet to the next, and ends at the last event")
    func timelines() throws {
        let content = try #require(Self.rows(.timeline, 8))
        let scenes = TestPage.scenes(TestPage.page([Block(content)], height: 145)).scenes
        let lines = scenes.map { scene in
            scene.shapes.compactMap { outline -> (Double, Double)? in
                guard case .segment(let a, let b) = outline else { return nil }
                return (a.y, b.y)
            }
        }
        #expect(lines.allSatisfy { $0.count == 1 } && lines.count == 2)
        let (first, last) = (try #require(lines.first?.first), try #require(lines.last?.first))
        // A dot is in the middle of its event's first line, which is 16.5 points high.
        #expect(first.0 == 8.25 && last.0 == 0)
        #expect(abs(first.1 - (4 * 16.5 + 3 * gap)) < 1e-9)
        #expect(abs(last.1 - (4 * 16.5 + 3 * gap - 8.25)) < 1e-9)
    }

    // MARK: Side by side

    @Test("Blocks side by side that no sheet has room for go on each on its own")
    func sideBySide() throws {
        func block(_ content: Block.Content) -> Block {
            var block = Block(content)
            block.span = 4
            return block
        }
        let row = [block(.text(text([30]))), block(.list(ListBlock([TestPage.words("點")]))), table(9)]
        var beside = row
        beside[2].span = 4
        let (scenes, problems) = TestPage.scenes(TestPage.page(beside, height: 40 + 10 * 16.5))
        #expect(problems.isEmpty)
        #expect(scenes.count == 3)
        let sheets = scenes.map { $0.texts(typesetter).map(\.words) }
        #expect(sheets.joined().filter { $0.hasPrefix("a") } == (0..<30).map { "a\($0)" })
        #expect(sheets.map { $0.contains("點") } == [true, false, false])
        #expect(sheets.joined().filter { $0.hasPrefix("行") } == (0..<9).map { "行\($0)" })
        for scene in scenes {
            #expect(scene.overlaps(typesetter).isEmpty && scene.strays(typesetter, margin: 20).isEmpty)
        }
    }

    // MARK: What stands around them

    @Test("A heading stays with two lines, rows or points at least", arguments: 0...12)
    func headings(above: Int) {
        let blocks = [
            table(20), Block(.text(text([9, 9]))), Block(.list(ListBlock((0..<20).map { TestPage.words("點\($0)") }))),
        ]
        for block in blocks {
            let page = TestPage.page([Block(.text(text([above + 1]))), TestPage.heading("題"), block], height: 280)
            let sheet = words(page).first { $0.contains("題") } ?? []
            let after = sheet.drop { $0 != "題" }.dropFirst()
            // The table's title, its head and two rows.
            #expect(after.count >= (block.content.kind == .table ? 7 : 2), "\(sheet)")
        }
    }

    @Test("What comes after a broken block stands below its last part")
    func after() {
        let sheets = words(TestPage.page([table(12), TestPage.text("文")], height: 200))
        #expect(sheets.last?.last == "文")
        #expect(sheets.last?.contains("行11") == true)
    }

    /// Between two rows, and above the footer.
    private var gap: Double { 10 * (PageStyle.standard.lengths[.gap] ?? 0) }

    private func footer() throws -> Block { Block(.text(TextBlock([try RichText("{{ page }}/{{ pages }}")]))) }

    @Test("Footers count all sheets, and the height that is left is spread")
    func spread() throws {
        var page = TestPage.page([table(14), TestPage.text("甲"), TestPage.text("乙")], height: 200)
        page.footer = [try footer()]
        page.sheet.fill = .spread
        let scenes = TestPage.scenes(page).scenes
        #expect(scenes.count == 3)
        for (number, scene) in scenes.enumerated() {
            #expect(scene.texts(typesetter).last?.words == "\(number + 1)/3")
            #expect(scene.overlaps(typesetter).isEmpty)
            #expect(scene.strays(typesetter, margin: 20).isEmpty)
        }
        let last = try #require(scenes.last).texts(typesetter).suffix(2).map(\.box)
        #expect(abs(last[1].minY - last[0].minY - 16.5 - gap) < 0.01)
    }

    @Test("What grows takes the height that a block's last part leaves")
    func growing() throws {
        var resources = PageResources()
        resources.pictures["a.png"] = Picture(name: "a.png", format: .png, size: Size(1, 1), bytes: [1])
        var picture = PictureBlock("a.png")
        picture.height = 2
        var block = Block(.picture(picture))
        block.grows = true
        let scenes = TestPage.scenes(TestPage.page([table(13), block], height: 200), resources: resources).scenes
        let sheet = try #require(scenes.last)
        #expect(sheet.texts(typesetter).contains { $0.words == "行12" })
        #expect(abs(sheet.root.bounds(typesetter).maxY - 180) < 0.01)
    }

    // MARK: What still does not fit

    @Test("A row that is higher than the sheet is an error that says by how much")
    func tooHigh() {
        let high = TestPage.words(Array(repeating: "行", count: 9).joined(separator: "\n"))
        let rows: [[TableBlock.Cell]] = [[.number(1)], [.number(2)], [.text(high)], [.number(3)]]
        let table = TableBlock(columns: [TableBlock.Column(TestPage.words("數"))], rows: rows)
        let message = TestPage.scenes(TestPage.page([Block(.table(table))], height: 150)).diagnostics.first?.message
        #expect(message?.hasPrefix("cannot fit a part of the table because it is ") == true, "\(message ?? "")")
    }

    @Test("Where pages break by hand only, nothing goes on by itself")
    func manual() {
        var page = TestPage.page([table(60)], height: 420)
        page.sheet.breaks = .manual
        let message = TestPage.scenes(page).diagnostics.first?.message
        #expect(message?.hasPrefix("cannot fit the table because it is ") == true, "\(message ?? "")")
    }

    @Test(
        "A block on a panel, one that grows, and blocks side by side that a sheet has room for stay whole",
        arguments: 0...2)
    func whole(kind: Int) {
        var block = table(9)
        var blocks = [TestPage.text("甲\n乙\n丙")]
        switch kind {
        case 0: block.hasPanel = true
        case 1: block.grows = true
        default:
            block.span = 6
            blocks.append(TestPage.text("丁", span: 6))
        }
        let sheets = words(TestPage.page([blocks[0], block] + blocks.dropFirst(), height: 260))
        #expect(sheets.count == 2)
        #expect(sheets.last?.filter { $0.hasPrefix("行") }.count == 9)
    }
}

extension Scene {
    /// The outlines of all shapes, in their own coordinates.
    fileprivate var shapes: [Outline] {
        func shapes(_ items: [Item]) -> [Outline] {
            items.flatMap { item -> [Outline] in
                switch item {
                case .group(let group): shapes(group.items)
                case .shape(let shape): [shape.outline]
                case .text, .image, .stamps: []
                }
            }
        }
        return shapes(root.items)
    }

    /// The groups of a role, in paint order.
    fileprivate func groups(_ role: Role) -> [Group] {
        func groups(_ items: [Item]) -> [Group] {
            items.flatMap { item -> [Group] in
                guard case .group(let group) = item else { return [] }
                return (group.role == role ? [group] : []) + groups(group.items)
            }
        }
        return groups([.group(root)])
    }
}

extension Scene.Item {
    /// What a group holds, wherever it is.
    fileprivate var inside: [Scene.Item] {
        guard case .group(let group) = self else { return [] }
        return group.items
    }
}
