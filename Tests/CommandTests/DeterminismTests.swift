import Foundation
import Support
import Testing

/// The same input gives the same bytes.
@Suite struct DeterminismTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    private static let formats = ["png", "svg", "pdf"]

    /// The three files of a chart with Chinese text, drawn from a folder in an environment.
    private func files(
        from folder: String? = nil, _ environment: [String: String?] = [:]
    ) throws -> [String: [UInt8]] {
        let output = try TestFolder()
        let run = try ToolRun(
            ["render", Self.root + "/Charts/growth-bars.yaml", "--style", Self.root + "/Styles/screen.yaml"]
                + Self.formats.flatMap { ["-o", output["a." + $0]] },
            in: folder, environment: environment)
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        return try Dictionary(uniqueKeysWithValues: Self.formats.map { ($0, try output.bytes(of: "a." + $0)) })
    }

    @Test(
        "Neither run nor locale, time zone, cache or working directory changes a byte of PNG, SVG or PDF",
        arguments: [
            [:], ["LANG": "zh_TW.UTF-8", "LC_ALL": "tr_TR.UTF-8"], ["LANG": "C", "LC_ALL": nil],
            ["LC_ALL": "de_DE.UTF-8"],
            ["TZ": "Asia/Shanghai"], ["TZ": "America/St_Johns"], ["XDG_CACHE_HOME": nil, "HOME": nil],
        ] as [[String: String?]])
    func environment(_ variables: [String: String?]) throws {
        #expect(try files(from: "/", variables) == files(from: Self.root))
    }

    @Test("A relative path gives the same bytes as an absolute one, a text from standard input too")
    func paths() throws {
        let absolute = try files()["svg"]
        let style = ["--style", "Styles/screen.yaml", "-o", "-", "--format", "svg"]
        let relative = try ToolRun(["render", "Charts/growth-bars.yaml"] + style, in: Self.root)
        #expect(relative.outputBytes == absolute)
        let text = Array(try Data(contentsOf: URL(fileURLWithPath: Self.root + "/Charts/growth-bars.yaml")))
        let given = try ToolRun(["render", "-", "--base", "Charts"] + style, in: Self.root, input: text)
        #expect(given.outputBytes == absolute)
    }

    @Test("A PDF has a date only where SOURCE_DATE_EPOCH gives one, and that one in every time zone")
    func dates() throws {
        let folder = try TestFolder()
        func information(_ name: String) throws -> String {
            let command = try SystemCommand("pdfinfo", "-isodates", folder[name])
            try #require(command.exitCode == 0)
            return command.output
        }
        let without = try files(["SOURCE_DATE_EPOCH": nil])
        try folder.write(without["pdf"] ?? [], to: "without.pdf")
        #expect(try !information("without.pdf").contains("Date"))
        let dated = try files(["SOURCE_DATE_EPOCH": "1652659200", "TZ": "Asia/Shanghai"])
        try folder.write(dated["pdf"] ?? [], to: "dated.pdf")
        #expect(try information("dated.pdf").contains(/CreationDate: +2022-05-16T00:00:00Z/))
        #expect(dated["png"] == without["png"] && dated["svg"] == without["svg"])
    }

    private func files(_ environment: [String: String?]) throws -> [String: [UInt8]] {
        try files(from: nil, environment)
    }
}
