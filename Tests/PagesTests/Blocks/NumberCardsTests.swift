import Drawing
import Support
import Testing

@testable import Grammar
@testable import Pages

/// Key figures side by side.
@Suite struct NumberCardsTests {
    private let typesetter = FixedTypesetter()

    private func texts(_ ids: [String], columns: Int? = nil, width: Double = 400) -> [PlacedText] {
        var cards = NumberCards(ids.map(TestPage.entry))
        cards.columns = columns
        var page = TestPage.page([Block(.cards(cards))])
        page.sheet.width = width
        return TestPage.scenes(page).scenes.first?.texts(typesetter) ?? []
    }

    @Test("All figures have one size and stand on one baseline")
    func oneSize() {
        let figures = texts(["a.growth", "a.count", "b.share"]).filter { ["4.7", "336", "70"].contains($0.words) }
        #expect(figures.count == 3)
        #expect(Set(figures.map(\.text.font.size)).count == 1)
        #expect(Set(figures.map(\.box.minY)).count == 1)
    }

    @Test("Where a card is narrow all figures become smaller together, and units go below them")
    func narrow() throws {
        let wide = texts(["a.growth", "a.count"])
        let narrow = texts(["a.growth", "a.count"], columns: 2, width: 150)
        func size(_ texts: [PlacedText]) -> Double? { texts.first { $0.words == "336" }?.text.font.size }
        #expect(try #require(size(narrow)) <= (try #require(size(wide))))
        let unit = try #require(narrow.first { $0.words == "projects" })
        let figure = try #require(narrow.first { $0.words == "336" })
        #expect(unit.box.minY >= figure.box.maxY - 0.5)
    }

    @Test("A figure that cannot be made small enough is an error that says by how much")
    func tooNarrow() {
        var cards = NumberCards([TestPage.entry("a.count")])
        cards.columns = 12
        let message = TestPage.scenes(TestPage.page([Block(.cards(cards))])).diagnostics.first?.message
        #expect(message?.hasPrefix("cannot fit the figure \"336\u{A0}projects\" because it is ") == true)
        #expect(message?.hasSuffix(" px too wide") == true)
    }

    @Test("A lower bound has its sign")
    func bounds() { #expect(texts(["b.share"]).map(\.words) == ["≥", "70", "%", "Share"]) }

    @Test("A card can say how its figure has changed: an arrow, words, and a line through the values before")
    func history() throws {
        var entry = TestPage.entry("a.growth")
        entry.change = TestPage.words("0.3 more than before")
        entry.trend = .up
        entry.series = [4, 4.4, 4.1, 4.7]
        let scene = try #require(TestPage.scenes(TestPage.page([Block(.cards(NumberCards([entry])))])).scenes.first)
        #expect(scene.texts(typesetter).map(\.words).contains("0.3 more than before"))
        #expect(scene.overlaps(typesetter).isEmpty)
        var lines: [[Point?]] = []
        func visit(_ item: Scene.Item) {
            switch item {
            case .group(let group): group.items.forEach(visit)
            case .shape(let shape): if case .line(let points, _) = shape.outline { lines.append(points) }
            case .text, .image, .stamps: break
            }
        }
        visit(.group(scene.root))
        let heights = try #require(lines.first).compactMap { $0?.y }
        // Downward is larger: the highest value has the least y.
        #expect(heights.count == 4)
        #expect(heights.min() == heights.last)
        #expect(heights.max() == heights.first)
    }

    @Test("An arrow says which way a figure has gone, with words beside it or without", arguments: Trend.allCases)
    func trends(trend: Trend) throws {
        func shapes(_ trend: Trend?, _ words: String?) throws -> Int {
            var entry = TestPage.entry("a.growth")
            entry.trend = trend
            entry.change = words.map(TestPage.words)
            let page = TestPage.page([Block(.cards(NumberCards([entry])))])
            return try #require(TestPage.scenes(page).scenes.first).root.shapes
        }
        let none = try shapes(nil, nil)
        #expect(try shapes(trend, nil) == none + 1)
        #expect(try shapes(trend, "more") == none + 1)
        #expect(try shapes(nil, "more") == none)
    }

    @Test("Cards stand in as few rows as they need, of nearly the same length, and each row is filled")
    func balance() throws {
        // Four cards of 7.2 × 10 points and the gutters between them have room.
        let labels = texts(Array(repeating: "a.growth", count: 13)).filter { $0.words == "Growth" }
        let rows = Dictionary(grouping: labels, by: \.box.minY).sorted { $0.key < $1.key }.map(\.value)
        #expect(rows.map(\.count) == [4, 3, 3, 3])
        // Two gutters of 10 points: the third card of three begins at two thirds of what the row and a gutter take.
        let last = try #require(rows.last?.last)
        #expect(abs(last.box.minX - (20 + (360 + 10) * 2 / 3)) < 1e-9)
    }

    @Test("Where figures are too wide for as many cards as could stand in a row, fewer do")
    func wideFigures() throws {
        var wide = TestPage.entry("a.count")
        wide.value = 123_456_789_012
        let entries = [wide, TestPage.entry("a.growth"), TestPage.entry("a.growth"), TestPage.entry("a.growth")]
        let (scenes, problems) = TestPage.scenes(TestPage.page([Block(.cards(NumberCards(entries)))]))
        #expect(problems.isEmpty)
        let labels = try #require(scenes.first).texts(typesetter).filter { ["Growth", "Projects"].contains($0.words) }
        #expect(Dictionary(grouping: labels, by: \.box.minY).sorted { $0.key < $1.key }.map(\.value.count) == [2, 2])
    }

    @Test("Columns that the page asks for go through all rows")
    func columns() {
        let labels = texts(Array(repeating: "a.growth", count: 5), columns: 3).filter { $0.words == "Growth" }
        #expect(Set(labels.map(\.box.minX)).count == 3)
        #expect(Set(labels.map(\.box.minY)).count == 2)
    }
}

extension Scene.Group {
    /// How many shapes are in the group, however deep.
    fileprivate var shapes: Int {
        items.reduce(0) { count, item in
            switch item {
            case .group(let group): count + group.shapes
            case .shape: count + 1
            case .text, .image, .stamps: count
            }
        }
    }
}
