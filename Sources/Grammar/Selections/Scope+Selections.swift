extension Scope {
    /// Makes the selections known: to predicates by their names, to expressions as objects and as data.
    package mutating func take(_ stores: [String: SelectionStore]) {
        selections = stores
        for store in stores.values {
            let variable = Selection.variable(store.name)
            values[variable] = store.value
            tables[variable + "_store"] = store.tuples
            for (name, value) in store.ends { values[name] = values[name] ?? value }
            for (name, formula) in store.places {
                if let formula { formulas[name] = formula } else { values[name] = values[name] ?? .array([]) }
            }
        }
    }

    /// The value of a parameter.
    func variable(_ name: String, at origin: Origin?) throws(Diagnostic) -> Value {
        if let value = values[name] ?? values[Selection.variable(name)] { return value }
        if let formula = formulas[name] { return try formula.value(in: self) }
        throw Diagnostic(
            .error, "unknown parameter \"\(name)\"", at: origin,
            label: Nearest.hint(for: name, among: (Array(values.keys) + Array(selections.keys)).sorted()))
    }
}
