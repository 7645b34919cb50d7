import ArgumentParser
import Handscroll

/// `handscroll schema`: what editors need to complete and check specs as they are typed.
struct PrintSchema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of charts, or of styles.",
        discussion: """
            Examples:
              handscroll schema > chart.schema.json
              handscroll schema --style > style.schema.json

            Editors with a YAML language server take it from a spec's first line:
              # yaml-language-server: $schema=chart.schema.json
            """)

    @Flag(help: "Of style files.")
    var style = false

    func run() throws { try StandardOutput.write(Array((style ? JSONSchema.style : JSONSchema.chart).utf8)) }
}
