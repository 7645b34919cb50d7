/// A selection that a legend shows and changes (`bind: "legend"`).
struct BoundSelection: Hashable, Sendable {
    var name: String
    /// Of the legend.
    var channel: Channel
    var field: FieldReference?
}

extension LegendDraft {
    /// The entry, pale where what it stands for is not selected (Vega-Lite's `selectedCondition`).
    func dimmed(_ entry: LegendGuide.Entry, in scope: Scope) -> LegendGuide.Entry {
        let stores = selections.compactMap { bound -> SelectionStore? in
            guard let store = scope.selections[bound.name], let projection = store.projections.first,
                projection.channel == bound.channel || projection.column == bound.field?.name
            else { return nil }
            return store
        }
        if stores.isEmpty || stores.contains(where: { $0.isEmpty || $0.holds(entry.value) }) { return entry }
        var entry = entry
        let pale = properties.unselectedOpacity ?? 0.35
        // An opacity that the legend explains stays what it is.
        if !channels.contains(where: { $0.channel == .opacity }) { entry.opacity = pale }
        entry.labelOpacity = pale
        return entry
    }
}

extension LegendDraft {
    /// The entry, painted by the expression that its marks are painted by, over what Vega knows of a legend's entry.
    func inked(_ entry: LegendGuide.Entry, in scope: Scope) throws(Diagnostic) -> LegendGuide.Entry {
        if symbol.fillFormula == nil && symbol.strokeFormula == nil { return entry }
        var entry = entry
        let datum = Record([("value", entry.value), ("label", .string(entry.label))])
        let own = Set(channels.map(\.channel))
        if let formula = symbol.fillFormula, !own.contains(.fill), properties.symbolFillColor == nil {
            entry.fill = try formula.value(for: datum, in: scope).ink.paint
        }
        if let formula = symbol.strokeFormula, !own.contains(.stroke), properties.symbolStrokeColor == nil {
            entry.stroke = try formula.value(for: datum, in: scope).ink.paint
        }
        return entry
    }
}

extension SelectionStore {
    fileprivate var isEmpty: Bool { entries.isEmpty }

    /// Whether a choice by the one field has the value.
    fileprivate func holds(_ value: Value) -> Bool {
        entries.contains { entry in
            if case .array(let values)? = entry.first { return values.contains(value.withoutDate) }
            return entry.first == value.withoutDate
        }
    }
}
