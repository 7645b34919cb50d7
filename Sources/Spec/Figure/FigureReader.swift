import Drawing
import Grammar

/// Reads a whole spec: parameters first, because everything else may depend on them.
struct FigureReader {
    var styles: [Config]
    /// Values for parameters that the spec declares.
    var parameters: [String: Value]
    var width: Double?
    var height: Double?

    /// Nil where the spec holds no view that could be read.
    func figure(_ root: Item, _ reading: inout Reading) -> Figure? {
        guard root.members != nil else {
            reading.expected("a spec as an object", at: root)
            return nil
        }
        readScope(root, &reading)
        var draft = FigureDraft()
        FigureDraft.shape.fill(&draft, from: root.without { FigureDraft.shape[$0.key] == nil }, &reading)
        let view = ViewReader.read(
            root.without { FigureDraft.shape[$0.key] != nil }, &reading)
        return view.map { figure(draft, sized($0), reading) }
    }

    private func readScope(_ root: Item, _ reading: inout Reading) {
        for (name, own) in [("width", width), ("height", height)] {
            if case .number(let number)? = root.node[name]?.content { reading.scope.values[name] = .number(number) }
            if let own { reading.scope.values[name] = .number(own) }
        }
        NameReader.read(root, &reading)
        if let params = root["config"]?["params"] {
            ParameterReader.read(params, overrides: parameters, &reading)
        }
        if let params = root["params"] { ParameterReader.read(params, overrides: parameters, &reading) }
        reportUnknownParameters(root, &reading)
    }

    private func reportUnknownParameters(_ root: Item, _ reading: inout Reading) {
        let known = reading.scope.values.keys.filter { $0 != "width" && $0 != "height" }.sorted()
        for name in parameters.keys.sorted() where !known.contains(name) {
            let list =
                known.isEmpty
                ? "the spec has none" : "the spec has \(known.map { "\"\($0)\"" }.joined(separator: ", "))"
            reading.add(
                Diagnostic(
                    .error, "unknown parameter \(name.shortQuoted)", label: Nearest.hint(for: name, among: known),
                    notes: [list]))
        }
    }

    private func sized(_ view: View) -> View {
        view.mapped { view in
            var sized = view
            if view.isSingle { sized.frame = self.sized(view.frame) }
            return sized
        }
    }

    private func sized(_ frame: ViewFrame) -> ViewFrame {
        var frame = frame
        if let width { frame.width = .points(width) }
        if let height { frame.height = .points(height) }
        return frame
    }

    private func figure(_ draft: FigureDraft, _ view: View, _ reading: Reading) -> Figure {
        let config = (styles + [draft.config]).reduce(Config.vegaLite) { $1.over($0) }
        var figure = Figure(view: view, config: config, scope: reading.scope, language: draft.language)
        figure.scope.locale = Locale(language: draft.language.tag)
            .merging(number: config.numberLocale, time: config.timeLocale)
        figure.datasets = draft.datasets
        figure.background = draft.background
        figure.padding = draft.padding
        figure.autosize = draft.autosize
        figure.source = draft.source
        figure.metadata.title = view.frame.title?.text?.joined(separator: " ")
        figure.metadata.description = view.frame.description
        return figure
    }
}
