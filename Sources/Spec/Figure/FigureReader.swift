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
            reading.expected(
                "a spec as an object", at: root,
                notes: [
                    "a spec has \"data\", \"mark\" and \"encoding\"; data stand in a file of their own, which it names"
                ])
            return nil
        }
        if let foreign = ForeignSpec(root) {
            reading.fail(foreign.message, at: foreign.place, notes: foreign.notes)
            return nil
        }
        guard ViewDepth.check(root, &reading) else { return nil }
        readNames(root, &reading)
        if reading.hasInitialSelections, root.node.readsSelections(reading.selections) {
            // What a selection holds depends on the views that make it, and this spec on that. Rows make no difference.
            var trial = reading
            let outline = Item(root.node.withoutRows, path: root.path)
            if let figure = whole(outline, &trial) { reading.scope.take(figure.scope.selections) }
        }
        return whole(root, &reading)
    }

    private func whole(_ root: Item, _ reading: inout Reading) -> Figure? {
        let selections = readParameters(root, &reading)
        var draft = FigureDraft()
        FigureDraft.shape.fill(&draft, from: root.without { FigureDraft.shape[$0.key] == nil }, &reading)
        let view = ViewReader.read(
            root.without { FigureDraft.shape[$0.key] != nil }, &reading)
        return view.map { view in
            let size = (reading.declaredSize("width", in: root), reading.declaredSize("height", in: root))
            var figure = figure(draft, sized(view.declaring(selections), size), reading)
            if !reading.selections.isEmpty {
                var problems = Diagnostics()
                figure.decideSelections(&problems)
                problems.all.forEach { reading.add($0) }
            }
            return figure
        }
    }

    private func readNames(_ root: Item, _ reading: inout Reading) {
        for (name, own) in [("width", width), ("height", height)] {
            if case .number(let number)? = root.node[name]?.content { reading.scope.values[name] = .number(number) }
            if let own { reading.scope.values[name] = .number(own) }
        }
        NameReader.read(root, &reading)
    }

    /// - Returns: the selections of the whole picture.
    private func readParameters(_ root: Item, _ reading: inout Reading) -> [Selection] {
        if let params = root["config"]?["params"] {
            ParameterReader.read(params, overrides: parameters, &reading)
        }
        let selections = root["params"].map { ParameterReader.read($0, overrides: parameters, &reading) } ?? []
        reportUnknownParameters(root, &reading)
        return selections
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

    /// - Parameter declared: the sizes of parameters that are called `width` and `height`.
    private func sized(_ view: View, _ declared: (width: Double?, height: Double?)) -> View {
        view.mapped { view in
            var sized = view
            if view.isSingle { sized.frame = self.sized(view.frame, declared) }
            return sized
        }
    }

    private func sized(_ frame: ViewFrame, _ declared: (width: Double?, height: Double?)) -> ViewFrame {
        var frame = frame
        if let width = width ?? declared.width { frame.width = .points(width) }
        if let height = height ?? declared.height { frame.height = .points(height) }
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

extension Reading {
    /// The value of a parameter that the root calls `width` or `height`: it goes before the root's own.
    fileprivate func declaredSize(_ name: String, in root: Item) -> Double? {
        let isDeclared = root["params"]?.elements?.contains { $0.node["name"]?.string == name } ?? false
        guard isDeclared, case .number(let size)? = scope.values[name] else { return nil }
        return size
    }
}
