import ArgumentParser
import Handscroll

/// `handscroll render`: specs in, pictures out.
struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draw charts into files.",
        discussion: """
            Several -o draw one chart once and write it in each format. --out-dir takes many charts: each file gets the \
            name of its spec.

            Examples:
              handscroll render growth.yaml -o growth.svg -o growth.png -o growth.pdf
              handscroll render growth.yaml --style dark.yaml --param lang=en -o en.svg
              handscroll render Charts/*.yaml --out-dir Output --format png,pdf
              handscroll render - --base . -o - --format svg < growth.yaml > growth.svg

            \(Environment.help)
            """)

    @OptionGroup var figure: FigureOptions
    @OptionGroup var ink: InkOptions

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "A file to write, - for standard output. Its name's end says the format: .png, .svg, .pdf, .scene.json.",
            valueName: "file"))
    var outputs: [String] = []

    @Option(help: ArgumentHelp("The folder to write to, under each spec's name.", valueName: "dir"))
    var outDir: String?

    @Option(
        help: ArgumentHelp(
            "The formats for --out-dir, or for an output whose name does not say one: png, svg, pdf, scene.json.",
            valueName: "formats"))
    var format: FormatList?

    @Option(help: ArgumentHelp("A file for make: what each picture was made from.", valueName: "file"))
    var depfile: String?

    func validate() throws {
        try ink.validate()
        _ = try plans()
        guard depfile == nil || !outputs.contains("-") else {
            throw ValidationError("--depfile needs outputs with a name, not standard output.")
        }
    }

    func run() throws {
        let renderer = Renderer(fonts: Environment.fonts)
        var reporter = Reporter(style: figure.diagnostics)
        var rules: [Depfile.Rule] = []
        for plan in try plans() {
            var job = try figure.job(for: plan.spec)
            job.outputs = plan.destinations.map { ink.output($0.format) }
            let result = renderer.render(job)
            reporter.report(result.diagnostics)
            guard !result.hasErrors else { continue }
            reporter.attempt { () throws(FileError) in
                for (index, destination) in plan.destinations.enumerated() where destination.path == "-" {
                    let count = result.pages.count { !$0[index].isEmpty }
                    if count > 1 { throw FileError(pictures: count, for: "<stdout>") }
                }
                try OutputFile.write(
                    result.pages.enumerated().flatMap { number, files in
                        zip(plan.destinations, files).filter { !$1.isEmpty }.map { destination, bytes in
                            OutputFile.Entry(path: destination.page(number + 1).path, bytes: bytes)
                        }
                    })
                rules.append(Depfile.Rule(targets: plan.destinations.map(\.path), sources: result.dependencies))
            }
        }
        if let depfile { reporter.attempt { () throws(FileError) in try Depfile(rules: rules).write(to: depfile) } }
        try reporter.finish()
    }

    private func plans() throws -> [Plan] {
        try Plan.plans(specs: figure.specs, outputs: outputs, folder: outDir, formats: format?.formats ?? [])
    }
}
