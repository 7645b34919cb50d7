import Drawing
import Support
import Testing

@testable import Grammar

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
        #expect(message?.hasSuffix("points too wide") == true)
    }

    @Test("A lower bound has its sign")
    func bounds() { #expect(texts(["b.share"]).map(\.words) == ["≥", "70", "%", "Share"]) }
}
