import Foundation
import Handscroll
import Testing

@Suite struct RendererTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    @Test("One renderer draws from many tasks at once, each picture with the bytes that it has alone")
    func concurrency() async {
        let renderer = Renderer()
        // Pages in three languages have more faces than Cairo keeps open.
        let specs = ["growth-bars", "sector-shares", "project-counts", "liaoyuan-slides.page", "liaoyuan-report.page"]
        let jobs = specs.flatMap { spec in
            ["hant", "hans", "en"].map { language in
                Job(
                    spec: .file(Self.root + "/Charts/\(spec).yaml"),
                    styles: spec.hasSuffix("page") ? [] : [.file(Self.root + "/Styles/screen.yaml")],
                    parameters: ["lang": language],
                    outputs: [Output(.svg), Output(.png), Output(.pdf)])
            }
        }
        let alone = jobs.map { Renderer().render($0).files }
        // Also one after the other: a press that has drawn is used again.
        #expect(jobs.map { renderer.render($0).files } == alone)
        let together = await withTaskGroup(of: (Int, [[UInt8]]).self) { group in
            for (index, job) in jobs.enumerated() { group.addTask { (index, renderer.render(job).files) } }
            return await group.reduce(into: [Int: [[UInt8]]]()) { $0[$1.0] = $1.1 }
        }
        for index in jobs.indices {
            #expect(alone[index].count == 3)
            #expect(together[index] == alone[index])
        }
    }

    @Test("A job without outputs only checks, and tells what it read")
    func check() {
        let job = Job(
            spec: .file(Self.root + "/Charts/growth-bars.yaml"), styles: [.file(Self.root + "/Styles/screen.yaml")])
        let rendering = Renderer().render(job)
        #expect(rendering.files.isEmpty && rendering.diagnostics.isEmpty)
        #expect(
            Set(rendering.dependencies.map { $0.split(separator: "/").last }) == [
                "growth-bars.yaml", "liaoyuan.csv", "screen.yaml",
            ])
    }
}
