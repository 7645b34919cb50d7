import Drawing
import Grammar
import Loader
import Press
import Support
import Testing

@testable import Handscroll

/// The pages of the project's own dataset, as they are laid out.
@Suite struct LiaoyuanPagesTests {
    static let root = String(#filePath.dropLast("/Tests/HandscrollTests/LiaoyuanPagesTests.swift".count))
    static let pages = ["scroll", "poster", "slides", "report"].map { "liaoyuan-\($0).page.yaml" }
    static let editions = ["hant", "hans", "en"]

    /// - Parameter style: in place of the page's own.
    private func laid(
        _ page: String, _ edition: String, style: String? = nil
    ) throws -> (scenes: [Scene], typesetter: PangoTypesetter) {
        let styles = style.map { ["screen", $0].map { Job.Source.file(Self.root + "/Styles/\($0).yaml") } } ?? []
        let job = Job(
            spec: .file(Self.root + "/Charts/" + page), styles: styles, parameters: ["lang": edition])
        var work = Work(job: job, renderer: Renderer())
        let typesetter = try work.press().press.typesetter
        let scenes = try work.scenes(.utc, typesetter)?.scenes
        #expect(work.diagnostics.all.map(\.message) == [])
        return (scenes ?? [], typesetter)
    }

    @Test("In every style no text lies over another and none leaves its page", arguments: pages, editions)
    func legible(page: String, edition: String) throws {
        for style in ThemeColorsTests.styles {
            let (scenes, typesetter) = try laid(page, edition, style: style)
            let sheets = page.contains("slides") ? 6 : page.contains("report") ? 3 : 1
            #expect(scenes.count == sheets, "\(style)")
            for scene in scenes {
                #expect(scene.overlaps(typesetter).map { "\($0) | \($1)" } == [], "\(style)")
                #expect(scene.strays(typesetter) == [], "\(style)")
                #expect(scene.unreadTexts == [], "\(style)")
            }
        }
    }

    @Test("The long image shows every quantity of the dataset", arguments: editions)
    func complete(edition: String) throws {
        let (scenes, typesetter) = try laid("liaoyuan-scroll.page.yaml", edition)
        let words = scenes.flatMap { $0.texts(typesetter) }.map(\.words)
        let bytes = try FileReader.bytes(of: Self.root + "/Data/liaoyuan.csv")
        let table = try Loader.table(bytes: bytes, format: DataFormat(kind: .csv), name: "liaoyuan.csv", zone: .utc)
        let (ids, values) = (try #require(table["id"]), try #require(table["value"]))
        #expect(table.rowCount == 45)
        let spec = String(
            decoding: try FileReader.bytes(of: Self.root + "/Charts/liaoyuan-scroll.page.yaml"), as: UTF8.self)
        for row in 0..<table.rowCount {
            #expect(spec.contains(ids[row].asText), "\(ids[row].asText)")
            guard edition != "en" else { continue }
            let value = values[row].asText
            #expect(words.contains { $0.contains(value) }, "\(ids[row].asText) \(value)")
        }
    }
}
