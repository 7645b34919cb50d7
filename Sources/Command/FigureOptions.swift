import ArgumentParser
import Handscroll

/// What `render` and `check` both take: the specs, and what changes their meaning.
struct FigureOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Vega-Lite specs in YAML or JSON; - for standard input.", valueName: "spec"))
    var specs: [String]

    @Option(
        help: ArgumentHelp("Where relative data urls start. (default: the spec's folder)", valueName: "dir"))
    var base: String?

    @Option(
        name: .customLong("style"),
        help: ArgumentHelp("A style file; each is laid over the ones before it.", valueName: "file"))
    var styles: [String] = []

    @Option(
        name: .customLong("param"),
        help: ArgumentHelp("A value for one of the spec's params.", valueName: "name=value"))
    var parameters: [Parameter] = []

    @Option(help: ArgumentHelp("The width of the chart, in place of the spec's own, in points.", valueName: "number"))
    var width: Double?

    @Option(help: ArgumentHelp("The height of the chart, likewise.", valueName: "number"))
    var height: Double?

    @Option(help: ArgumentHelp("The time zone of local times, as Asia/Shanghai. (default: UTC)", valueName: "name"))
    var timeZone: String?

    @Option(help: "How to print what is wrong: for people, or a JSON object a line.")
    var diagnostics: Reporter.Style = .text

    func validate() throws {
        guard specs.filter({ $0 == "-" }).count <= 1 else {
            throw ValidationError("Standard input (-) can be read only once.")
        }
        try Self.validate(width, of: "--width")
        try Self.validate(height, of: "--height")
    }

    /// The work on one of the specs, with nothing to write yet.
    func job(for spec: String) throws -> Job {
        Job(
            spec: spec == "-" ? .text(try StandardInput.read(), name: "<stdin>") : .file(spec),
            base: base,
            styles: styles.map { .file($0) },
            parameters: Dictionary(parameters.map { ($0.name, $0.value) }) { _, last in last },
            width: width,
            height: height,
            timeZone: timeZone,
            creationDate: try Environment.creationDate)
    }

    private static func validate(_ length: Double?, of option: String) throws {
        guard let length, !(length > 0 && length <= 1_000_000) else { return }
        throw ValidationError("\(option) takes a number above 0 and up to 1000000.")
    }
}

/// `NAME=VALUE`: a value for one of a spec's `params`.
struct Parameter: ExpressibleByArgument {
    let name: String
    let value: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
        name = String(argument[..<sign])
        value = String(argument[argument.index(after: sign)...])
    }
}
