import Drawing
import Testing

@testable import Press

@Suite struct FontBookTests {
    @Test("A folder without fonts is an error that names it")
    func noFonts() {
        #expect(throws: PressError.noFonts(folders: ["/nowhere"])) {
            try FontBook(folders: ["/nowhere"], cacheFolder: nil)
        }
        #expect(PressError.noFonts(folders: ["/nowhere"]).description == "missing fonts: no font file in /nowhere")
    }

    @Test("Families that are not installed are named; generic and installed ones are not")
    func unknownFamilies() throws {
        let fonts = try FontBook(cacheFolder: nil)
        let font = Font(families: ["Foo Sans", "sans-serif", "LIBERATION SERIF", "Bar", "Noto Sans CJK TC"], size: 10)
        #expect(fonts.unknownFamilies(in: font) == ["Foo Sans", "Bar"])
    }

    @Test(
        "Liberation stands in for the fonts that it is as wide as, with the CJK font of its manner",
        arguments: [
            ("Arial", "Liberation Sans", "Noto Sans CJK TC"),
            ("times new roman", "Liberation Serif", "Noto Serif CJK TC"),
            ("Courier", "Liberation Mono", "Noto Sans Mono CJK TC"),
        ])
    func twins(name: String, latin: String, chinese: String) {
        #expect(Font(families: [name], size: 10).resolvedFamilies(.taiwan) == [name, latin, chinese])
    }

    @Test("A text is cut where the first family lacks the characters, and marks stay with their letter")
    func runs() throws {
        let fonts = try FontBook(cacheFolder: nil)
        let stack = fonts.stack(for: Font(size: 10), language: .traditionalChinese)
        #expect(stack.runs(of: "GDP 2024") == [.init(start: 0, end: 8, face: 0)])
        #expect(
            stack.runs(of: "a門骨1") == [
                .init(start: 0, end: 1, face: 0), .init(start: 1, end: 7, face: 1), .init(start: 7, end: 8, face: 0),
            ])
        #expect(stack.runs(of: "門\u{FE00}") == [.init(start: 0, end: 6, face: 1)])
    }

    @Test("The best face has the slant, then the weight by CSS's order", arguments: [300, 400, 500, 700, 900])
    func weights(weight: Int) throws {
        let library = try FontLibrary(folders: ["/usr/share/fonts"], caches: ["/var/cache/fontconfig"])
        let faces = library.faces(ofFamily: "Noto Sans CJK TC")
        let best = try #require(FontFace.best(of: faces, weight: weight, slant: .normal))
        #expect(best.weight == weight)
        let bold = try #require(
            FontFace.best(of: library.faces(ofFamily: "Liberation Sans"), weight: weight, slant: .italic))
        #expect(bold.isSlanted)
        #expect(bold.weight == (weight > 500 ? 700 : 400))
    }

    @Test("Two workers with their own fonts set the same text at the same time, with the same result")
    func threads() async throws {
        let results = try await withThrowingTaskGroup(of: [Double].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let typesetter = try makeTypesetter()
                    return (0..<200).map { i in
                        let font = Font(size: Double(8 + i % 7), weight: i % 2 == 0 ? 400 : 700)
                        return typesetter.width(of: "第\(i)項 item", font: font, language: .simplifiedChinese)
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 4)
        #expect(Set(results).count == 1)
    }
}
