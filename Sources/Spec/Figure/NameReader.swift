import Grammar

/// Goes through all views before anything else is read, for the names that they give: selections can be named in views
/// that come before their own, and `extent` transforms name values that exist only when the data are there.
enum NameReader {
    static let children = ["layer", "concat", "hconcat", "vconcat", "spec"]

    static func read(_ view: Item, _ reading: inout Reading) {
        var names: Set<String> = []
        read(view, &names, &reading)
    }

    private static func read(_ view: Item, _ names: inout Set<String>, _ reading: inout Reading) {
        if let name = view["name"], let text = name.node.string, !names.insert(text).inserted {
            reading.warn(
                "cannot tell two views apart that are both called \(text.shortQuoted)", at: name,
                notes: ["a name is for one view; \"title\" is what readers see"])
        }
        for param in view["params"]?.elements ?? [] {
            guard let name = param.node["name"]?.string, param.node["select"] != nil else { continue }
            let variable = Selection.variable(name)
            reading.selections.insert(name)
            reading.scope.values[variable] = .object(Record())
            reading.scope.tables[variable + "_store"] = Table()
            // Where an interval is in its view is known once there is one.
            for channel in ["x", "y"] { reading.laterNames.insert(Selection.variable(name + "_" + channel)) }
            if let value = param["value"], !value.isNull { reading.hasInitialSelections = true }
            // The values of input elements have names of their own.
            if param.node["bind"] != nil, param.node["bind"]?.string == nil { reading.hasInitialSelections = true }
        }
        for transform in view["transform"]?.elements ?? [] where transform.node["extent"]?.string != nil {
            if let name = transform.node["param"]?.string { reading.laterNames.insert(name) }
        }
        for key in children {
            guard let child = view[key] else { continue }
            for inner in child.elements ?? [child] { read(inner, &names, &reading) }
        }
    }
}
