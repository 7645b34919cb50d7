import Drawing

extension Figure {
    /// Hands the selections of outer views to the units that make them, decides what each holds before any input, and
    /// leaves this to the scope and what is seen of it to the units.
    package mutating func decideSelections(_ diagnostics: inout Diagnostics) {
        var maker = SelectionMaker(config: config)
        view = maker.made(view, in: SelectionMaker.Surroundings())
        maker.reportUnmade()
        scope.take(maker.stores)
        diagnostics.add(contentsOf: maker.diagnostics.all)
    }
}

extension View {
    /// The view, with selections that it declares before its own.
    package func declaring(_ selections: [Selection]) -> View {
        var view = self
        view.frame.selections = selections + view.frame.selections
        return view
    }
}

extension View {
    /// The view, with selections made by the first of its units: for views that stand for one unit.
    func making(_ selections: UnitSelections) -> View {
        switch self {
        case .unit(var unit):
            unit.selections = selections
            return .unit(unit)
        case .layer(var layer):
            if let first = layer.layers.first { layer.layers[0] = first.making(selections) }
            return .layer(layer)
        // A unit never stands for views side by side.
        case .facet, .concat: return self
        }
    }
}

extension Unit {
    /// The room of the cells in which Vega finds the nearest mark: nothing is seen of them, but they count for the layout
    /// with the width of their outlines; nil where there are none.
    func nearestCells(_ frame: Size) -> Rect? {
        guard selections.findNearest, !mark.type.isPath else { return nil }
        return Rect(x: 0, y: 0, width: frame.width, height: frame.height).expanded(by: 0.35)
    }
}

/// The selections that a unit makes.
package struct UnitSelections: Hashable, Sendable {
    /// Those that no unit before it makes: its rows are what they select from.
    package var first: [String] = []
    /// What is seen of its intervals.
    package var brushes: [Brush] = []
    /// Its intervals on a map.
    package var mapBrushes: [MapBrush] = []
    /// Those that its legends show and change.
    package var ofLegends: [String] = []
    /// Whether the mark nearest to the pointer is meant by one of them.
    package var findNearest = false

    package init() {}
}

extension SelectionStore {
    /// What expressions call `NAME_x` and `NAME_y`: where an interval begins and ends in its view, in pixels; nil where it
    /// is nowhere.
    var places: [(name: String, formula: Expression?)] {
        guard kind == .interval else { return [] }
        return projections.enumerated().compactMap { i, projection in
            guard let channel = projection.channel else { return nil }
            let variable = Selection.variable(name + "_" + channel.rawValue)
            guard given.first != nil else { return (variable, nil) }
            let ends = Selection.variable(name + "_" + projection.column)
            let scale = (viewName.map { $0 + "_" } ?? "") + channel.rawValue
            // A field with the channel's name is known by it (Vega-Lite's `signalName`).
            let text = ends == variable ? nil : "[scale('\(scale)', \(ends)[0]), scale('\(scale)', \(ends)[1])]"
            return text.flatMap { try? Expression($0) }.map { (variable, $0) }
        }
    }

    /// What expressions call `NAME_FIELD`: the ends of an interval along a field, or the value of an input element.
    var ends: [(name: String, value: Value)] {
        guard kind == .interval || binding == .inputs, !holdsMarks else { return [] }
        return projections.enumerated().map { i, projection in
            (Selection.variable(name + "_" + projection.column), given.first?[i] ?? .null)
        }
    }
}
