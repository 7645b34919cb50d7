import Foundation
import Handscroll
import Support
import Testing

@Suite struct PrintSchemaTests {
    @Test(
        "The schema is a JSON Schema of draft 7 on standard output, and the library's own",
        arguments: [
            ([], "A Handscroll chart", JSONSchema.chart, "encoding"),
            (["--page"], "A Handscroll page", JSONSchema.page, "blocks"),
            (["--style"], "A Handscroll style", JSONSchema.style, "page"),
        ])
    func output(options: [String], title: String, text: String, key: String) throws {
        let run = try ToolRun(["schema"] + options)
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        #expect(run.output == text)
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any])
        #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
        #expect(schema["title"] as? String == title)
        #expect(run.output.contains("\"\(key)\": {"))
    }

    @Test("A chart may name a schema of its own folder")
    func named() throws {
        let folder = try TestFolder(["a.json": "{\"$schema\": \"../chart.schema.json\", \"mark\": \"bar\"}"])
        #expect(try ToolRun(["check", "a.json"], in: folder.path).exitCode == 0)
    }
}
