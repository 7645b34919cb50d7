import ArgumentParser
import Handscroll

/// How a drawn picture becomes files.
struct InkOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Pixels a point in PNG files, 0.1 to 16. (default: the style's, else 1)", valueName: "number"))
    var scale: Double?

    @Option(help: "How an SVG holds its words: as text, or as outlines for viewers without the font.")
    var svgText: Output.SVGText = .text

    @Flag(help: "Leave the background out.")
    var transparent = false

    func validate() throws {
        guard let scale, !(0.1...16).contains(scale) else { return }
        throw ValidationError("--scale takes a number from 0.1 to 16, not \(scale).")
    }

    func output(_ format: Output.Format) -> Output {
        Output(format, scale: scale, transparent: transparent, svgText: svgText)
    }
}

extension Output.SVGText: ExpressibleByArgument {}
