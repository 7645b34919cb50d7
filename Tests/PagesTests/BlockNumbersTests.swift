import Support
import Testing

@testable import Grammar
@testable import Pages

/// Numbers of figures and tables, as texts refer to them.
@Suite struct BlockNumbersTests {
    private func named(_ name: String, _ content: Block.Content) -> Block {
        var block = Block(content)
        block.name = BlockName(name)
        return block
    }

    private let waffle = Block.Content.waffle(Waffle(TestPage.entry("b.share")))
    private let table = Block.Content.table(TableBlock(columns: [], rows: []))

    @Test(
        "Figures are numbered in reading order, tables by themselves, through sections; what has no name is not counted"
    )
    func order() throws {
        let blocks = [
            named("a", waffle), Block(waffle), named("t", table),
            Block(.section(Section([named("b", waffle)]))), named("c", waffle),
        ]
        let numbers = try BlockNumbers(of: blocks)
        #expect(try ["a", "t", "b", "c"].map { try numbers.number(of: BlockName($0)) } == ["1", "1", "2", "3"])
    }

    @Test("A name that no block has is an error with the nearest one, and so is a name that two have")
    func errors() throws {
        let numbers = try BlockNumbers(of: [named("growth", waffle)])
        #expect { try numbers.number(of: BlockName("grwoth")) } throws: {
            ($0 as? Diagnostic)?.label == "did you mean \"growth\"?"
        }
        #expect { try BlockNumbers(of: [named("a", waffle), named("a", waffle)]) } throws: {
            ($0 as? Diagnostic)?.message == "cannot name two blocks \"a\""
        }
    }

    @Test("A text tells the number of a block")
    func texts() throws {
        var page = TestPage.page([named("a", waffle)])
        page.blocks.append(Block(.text(TextBlock([try RichText("見圖{#a}")]))))
        let words = TestPage.scenes(page).scenes.first?.texts(FixedTypesetter()).map(\.words)
        #expect(words?.last == "見圖1")
    }
}
