/// All functions by name.
enum FunctionTable {
    static let all: [String: Function] = Dictionary(
        uniqueKeysWithValues: (Function.typeChecks + Function.coercions + Function.mathematics + Function.easings
            + Function.distributions + Function.dates + Function.calendar + Function.formatting + Function.arrays
            + Function.intervals + Function.strings
            + Function.patterns + Function.objects + Function.colors + Function.geography + Function.logging
            + Function.scales + Function.selections + Function.surroundings)
            .map { ($0.name, $0) })

    /// In order, for suggestions.
    static let names: [String] = (all.keys + ["if"]).sorted()

    /// JavaScript's name of a method to the function that does the same.
    static func function(forMethod method: String) -> String? {
        let others = [
            "toUpperCase": "upper", "toLowerCase": "lower", "indexOf": "indexof", "lastIndexOf": "lastindexof",
            "getFullYear": "year", "getMonth": "month", "getDate": "date", "getDay": "day", "getHours": "hours",
            "getMinutes": "minutes", "getSeconds": "seconds", "getTime": "time", "toFixed": "format",
            "includes": "indexof",
        ]
        return others[method] ?? (all[method] == nil ? nil : method)
    }

    /// Functions of Vega that a picture has nothing for, and why.
    static let unsupported: [String: String] = {
        let reasons: [(String, [String])] = [
            ("pictures never depend on the clock", ["now"]),
            ("an expression draws no shapes", ["geoShape", "pathShape"]),
            ("tables have no hierarchy", ["treePath", "treeAncestors"]),
            (
                "a picture has no events",
                [
                    "view", "item", "group", "xy", "x", "y", "pinchDistance", "pinchAngle", "intersect",
                    "lassoAppend", "lassoPath", "intersectLasso",
                ]
            ),
            ("a picture has no input", ["vlSelectionTuples"]),
            ("an expression changes nothing", ["setdata", "modify", "encode"]),
            ("a picture has no browser around it", ["screen", "windowSize", "flush"]),
        ]
        return Dictionary(uniqueKeysWithValues: reasons.flatMap { reason, names in names.map { ($0, reason) } })
    }()
}
