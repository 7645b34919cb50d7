import Foundation
import Handscroll
import Support
import Testing

@Suite("Image marks")
struct ImageMarkTests {
    /// A chart of one picture, whose file is in a folder of its own.
    private func render(_ bytes: [UInt8]?, named name: String = "logo") throws -> Rendering {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        if let bytes { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
        let spec = """
            data: {values: [{x: 1}]}
            mark: {type: image, url: logo, width: 40, height: 40}
            """
        let job = Job(spec: .text(Array(spec.utf8), name: "chart.yaml"), base: folder.path, outputs: [Output(.svg)])
        return Renderer().render(job)
    }

    private func svg(_ bytes: [UInt8]) throws -> String {
        let result = try render(bytes)
        #expect(result.diagnostics.map(\.message) == [])
        return String(decoding: try #require(result.files.first), as: UTF8.self)
    }

    @Test("JPEG and SVG files are taken in as they are")
    func kinds() throws {
        #expect(try svg(SamplePicture.jpeg).contains("data:image/jpeg;base64,"))
        let logo =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><path d='M0 0h4v4z' fill='#123456'/></svg>"
        #expect(
            try svg(Array(logo.utf8)).contains("data:image/svg+xml;base64," + Data(logo.utf8).base64EncodedString()))
    }

    @Test("A picture that is missing or none is the mark's mistake")
    func missing() throws {
        let missing = try #require(try render(nil).diagnostics.first)
        #expect(missing.message.hasSuffix("because there is no such file") && missing.line == 2)
        let other = try #require(try render(Array("hello".utf8)).diagnostics.first)
        #expect(other.message.hasPrefix("expected a PNG, JPEG or SVG picture in") && other.line == 2)
    }

    @Test("What is wrong inside of an SVG file is shown there")
    func place() throws {
        let logo = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'>\n  <script/>\n</svg>"
        let diagnostic = try #require(try render(Array(logo.utf8)).diagnostics.first)
        #expect(diagnostic.message == "cannot draw <script> because scripts are not run")
        #expect(diagnostic.line == 2 && diagnostic.column == 3)
    }
}
