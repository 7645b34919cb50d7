import Grammar
import Pages

/// The JSON and YAML front door: texts in, figures and configs out, together with everything that is wrong.
package struct SpecReader: Sendable {
    package init() {}

    /// Reads a chart's spec.
    ///
    /// - Parameters:
    ///   - text: JSON or YAML in UTF-8.
    ///   - name: What messages call the text, as a rule its file's name; names that end in `.yaml` allow YAML that
    ///     begins with a bracket.
    ///   - styles: Put over Vega-Lite's defaults, each over the ones before it; the spec's own config comes last.
    ///   - parameters: Values for parameters that the spec declares.
    ///   - width: Instead of the spec's width, in points; the same for `height`.
    ///   - timeZone: Where dates without a zone are.
    /// - Returns: The figure, nil only where no view could be read; it is fit to be drawn only where no diagnostic is an
    ///   error.
    package func figure(
        text: [UInt8], name: String, styles: [Config] = [], parameters: [String: Value] = [:], width: Double? = nil,
        height: Double? = nil, timeZone: TimeZone = .utc
    ) -> (figure: Figure?, diagnostics: [Diagnostic]) {
        read(text, name, timeZone) { root, reading in
            FigureReader(styles: styles, parameters: parameters, width: width, height: height).figure(root, &reading)
        }
    }

    /// Reads a style file: a `config`, or an object that holds one under this name.
    package func style(text: [UInt8], name: String) -> (style: Style?, diagnostics: [Diagnostic]) {
        read(text, name, .utc) { root, reading in
            var item = root
            if let inner = root["config"], case .mapping(let entries) = root.content, entries.count == 1 {
                item = inner
            }
            return Form<Style>.style.read(item, &reading)
        }
    }

    func read<Result>(
        _ text: [UInt8], _ name: String, _ timeZone: TimeZone, _ body: (Item, inout Reading) -> Result?
    ) -> (Result?, [Diagnostic]) {
        let scope = Scope(timeZone: timeZone, functions: ExternalFunction.ofPages)
        var reading = Reading(source: name, scope: scope)
        let root = reading.attempt { () throws(Diagnostic) in try Node.parse(text, name: name) }
        let result = root.flatMap { body(Item($0), &reading) }
        return (result, SpecReader.inReadingOrder(reading.diagnostics.all))
    }

    /// From the top of the text to its end, what has no place first.
    private static func inReadingOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let places = diagnostics.enumerated().map { (start: $1.origin?.range.lowerBound ?? -1, number: $0) }
        return places.sorted { $0 < $1 }.map { diagnostics[$0.number] }
    }
}
