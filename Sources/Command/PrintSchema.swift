import ArgumentParser
import Handscroll

/// `handscroll schema`: what editors need to complete and check specs as they are typed.
struct PrintSchema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of charts, pages or styles.",
        discussion: """
            Examples:
              handscroll schema > chart.schema.json
              handscroll schema --page > page.schema.json
              handscroll schema --style > style.schema.json

            Editors with a YAML language server take it from a spec's first line:
              # yaml-language-server: $schema=chart.schema.json
            """)

    /// What the schema is of.
    enum Kind: EnumerableFlag {
        case chart, page, style

        static func help(for value: Kind) -> ArgumentHelp? {
            switch value {
            case .chart: "Of charts."
            case .page: "Of whole pages."
            case .style: "Of style files."
            }
        }

        var schema: String {
            switch self {
            case .chart: JSONSchema.chart
            case .page: JSONSchema.page
            case .style: JSONSchema.style
            }
        }
    }

    @Flag var kind = Kind.chart

    func run() throws { try StandardOutput.write(Array(kind.schema.utf8)) }
}
