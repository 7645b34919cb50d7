import Foundation
import Handscroll
import Testing

/// What the README shows: its Swift snippet stands here once more, so that it is compiled and run.
@Suite struct ReadmeTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("The README's Swift snippet draws both files")
    func draws() throws {
        var job = Self.job
        job.spec = .file(Self.root.appendingPathComponent("Charts/growth-bars.yaml").path)
        job.styles = [.file(Self.root.appendingPathComponent("Styles/screen.yaml").path)]
        let result = Renderer().render(job)
        for diagnostic in result.diagnostics { print(diagnostic.rendered) }
        #expect(result.diagnostics.isEmpty)
        #expect(result.files.map { $0.isEmpty } == [false, false])
    }

    @Test("The README's Swift snippet is the one that is compiled here")
    func same() throws {
        let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        let parts = readme.components(separatedBy: "```swift\n")
        let snippet = try #require(parts.dropFirst().first?.components(separatedBy: "```").first)
        let source = try String(contentsOfFile: #filePath, encoding: .utf8)
        let words = Set(source.split(whereSeparator: \.isNewline).map { $0.trimmingPrefix { $0 == " " } })
        for line in snippet.split(whereSeparator: \.isNewline) {
            #expect(words.contains { $0.hasSuffix(line.trimmingPrefix { $0 == " " }) }, "\(line)")
        }
    }

    @Test("The README's chart and page are drawn without a word of complaint", arguments: ["mark: bar", "blocks:"])
    func examples(word: String) throws {
        let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        let spec = try #require(
            readme.components(separatedBy: "```yaml\n").dropFirst()
                .compactMap { $0.components(separatedBy: "```").first }.first { $0.contains(word) })
        let job = Job(
            spec: .text(Array(spec.utf8), name: "readme.yaml"), base: Self.root.path, outputs: [Output(.png)])
        let result = Renderer().render(job)
        #expect(result.diagnostics.map(\.rendered) == [])
        #expect(result.files.count == 1)
    }

    private static var job: Job {
        let job = Job(
            spec: .file("Charts/growth-bars.yaml"), styles: [.file("Styles/screen.yaml")], parameters: ["lang": "en"],
            outputs: [Output(.svg), Output(.png, scale: 2)])
        return job
    }
}
