import ArgumentParser

/// The `handscroll` program: a subcommand a file.
struct Tool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handscroll",
        abstract: "Draws charts that are described in Vega-Lite's grammar, as PNG, SVG and PDF.",
        discussion: """
            Examples:
              handscroll render chart.yaml -o chart.svg -o chart.png --scale 2
              handscroll check chart.yaml
              handscroll help render

            Exit codes: 0 all is well, 1 something is wrong in a spec, a style, data or a file, 2 wrong usage.
            """,
        version: "0.1.0",
        subcommands: [Render.self, Check.self, PrintSchema.self])
}

extension Tool {
    /// Runs the subcommand that the arguments name, and leaves with its exit code.
    static func start() -> Never {
        do {
            var command = try parseAsRoot()
            try command.run()
            exit()
        } catch {
            leave(after: error)
        }
    }

    /// Wrong usage leaves with 2, where ArgumentParser's own code is `EX_USAGE` (64); everything else with its own.
    private static func leave(after error: any Error) -> Never {
        guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
        StandardError.print(fullMessage(for: error))
        exit(withError: ExitCode(2))
    }
}
