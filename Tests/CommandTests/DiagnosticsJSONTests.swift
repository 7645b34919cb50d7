import Foundation
import Support
import Testing

@Suite struct DiagnosticsJSONTests {
    private struct Line: Decodable, Equatable {
        var severity: String
        var message: String
        var file: String?
        var path: String?
        var line: Int?
        var column: Int?
        var label: String?
    }

    @Test("With --diagnostics json each problem is one line of JSON, those of files that cannot be written too")
    func lines() throws {
        let folder = try TestFolder([
            "chart.yaml":
                "data: {values: [{v: 1}, {v: x}]}\nmark: {type: bar, colr: red}\nencoding: {xx: {field: v}}\n",
            "fine.yaml": "data: {values: [{v: 1}]}\nmark: point",
        ])
        let run = try ToolRun(
            ["render", "chart.yaml", "fine.yaml", "--out-dir", "no", "--format", "svg", "--diagnostics", "json"],
            in: folder.path)
        #expect(run.exitCode == 1)
        let lines = try run.errors.split(whereSeparator: \.isNewline).map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
        #expect(
            lines == [
                Line(
                    severity: "error", message: "unknown property \"colr\"", file: "chart.yaml", path: "mark.colr",
                    line: 2, column: 19, label: "did you mean \"color\"?"),
                Line(
                    severity: "error", message: "unknown channel \"xx\"", file: "chart.yaml", path: "encoding.xx",
                    line: 3, column: 12, label: "did you mean \"x\"?"),
                Line(
                    severity: "error",
                    message: "cannot write \"no/fine.svg\" because there is no folder \"no/\"", file: "no/fine.svg"),
            ])
    }
}
