extension Function {
    /// What Vega-Lite's own expressions ask selections for (vega-selections).
    static let selections: [Function] = [
        .values("vlSelectionTest", 2...3) { (a, context) throws(Diagnostic) in
            try context.test(a.text(0), a[1])
        },
        .values("vlSelectionIdTest", 2...3) { (a, context) throws(Diagnostic) in
            try context.test(a.text(0), a[1])
        },
        .values("vlSelectionResolve", 1...4) { (a, context) throws(Diagnostic) in
            try context.store(a.text(0)).value
        },
    ]
}

extension CallContext {
    fileprivate func test(_ name: String, _ datum: Value) throws(Diagnostic) -> Value {
        let store = try store(name)
        return .boolean(try store.mask(over: Table(rows: [datum]), empty: false, zone: scope.timeZone).first ?? false)
    }

    /// The selection whose data are called so.
    fileprivate func store(_ name: String) throws(Diagnostic) -> SelectionStore {
        for store in scope.selections.values where Selection.variable(store.name) + "_store" == name { return store }
        let known = scope.selections.keys.sorted().map { Selection.variable($0) + "_store" }
        throw Diagnostic(
            .error, "unknown selection data \"\(name)\"", label: Nearest.hint(for: name, among: known))
    }
}
