import Drawing
import Support

@testable import Grammar
@testable import Pages

/// Pages for layout tests: 400 points wide, text of 10 points, in the standard style, with three indicators.
enum TestPage {
    static let table = Table([
        ("id", Column(strings: ["a.growth", "a.count", "b.share"])), ("value", Column(numbers: [4.7, 336, 70])),
        ("unit", Column(strings: ["%", "projects", "%"])), ("name", Column(strings: ["Growth", "Projects", "Share"])),
        ("bound", Column(strings: ["exact", "exact", "at_least"])),
    ])

    static func page(_ blocks: [Block], height: Double? = nil) -> Page {
        var page = Page()
        page.blocks = blocks
        page.sheet.width = 400
        page.sheet.height = height
        page.sheet.textSize = 10
        page.sheet.margins = Insets(20)
        return page
    }

    static func scenes(
        _ page: Page, resources: PageResources = PageResources()
    ) -> (scenes: [Scene], diagnostics: [Diagnostic]) {
        page.scenes(table: table, resources: resources, typesetter: FixedTypesetter())
    }

    static func entry(_ id: String) -> FigureEntry {
        var entry = FigureEntry()
        entry.indicator = IndicatorReference(id)
        return entry
    }

    static func expression(_ text: String) throws -> Expression {
        try Expression(text, calling: Scope(functions: ExternalFunction.ofPages).functions)
    }

    static func words(_ text: String) -> RichText {
        RichText(parts: [RichText.Part(content: .words(text))], source: text, origin: nil)
    }

    static func text(_ text: String, span: Int? = nil) -> Block {
        var block = Block(.text(TextBlock([words(text)])))
        block.span = span
        return block
    }

    static func heading(_ text: String) -> Block { Block(.heading(Heading(words(text)))) }
}
