import ArgumentParser
import Handscroll

/// `handscroll check`: reads and evaluates everything, draws nothing.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read specs, their styles and their data, and say what is wrong.",
        discussion: """
            Examples:
              handscroll check Charts/*.yaml --style Styles/screen.yaml
              handscroll check growth.yaml --diagnostics json

            \(Environment.help)
            """)

    @OptionGroup var figure: FigureOptions

    func run() throws {
        let renderer = Renderer(fonts: Environment.fonts)
        var reporter = Reporter(style: figure.diagnostics)
        for spec in figure.specs { reporter.report(renderer.render(try figure.job(for: spec)).diagnostics) }
        try reporter.finish()
    }
}
