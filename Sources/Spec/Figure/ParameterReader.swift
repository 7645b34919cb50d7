import Grammar

/// Reads `params`: variables get their values here, selections only their names, since nobody selects in a picture.
enum ParameterReader {
    struct Draft: Sendable {
        var name: String?
        var value: Value?
        var expression: Item?
        var isSelection = false
    }

    static let shape = Shape<Draft>("Parameter") { s in
        s.require("name", \.name, .string)
        s.add("value", \.value, .any)
        s.add("expr", .type("string")) { item, draft, _ in draft.expression = item }
        s.add("select", .anything) { item, draft, _ in draft.isSelection = true }
        for name in ["bind", "views", "react"] { s.accept(name, .any) }
    }

    static func read(_ item: Item, overrides: [String: Value] = [:], _ reading: inout Reading) {
        guard let elements = item.elements else { return reading.expected("an array of parameters", at: item) }
        for element in elements { readOne(element, overrides, &reading) }
    }

    private static func readOne(_ item: Item, _ overrides: [String: Value], _ reading: inout Reading) {
        guard let draft = shape.form(Draft()).read(item, &reading), let name = draft.name else { return }
        if draft.isSelection {
            // Its name is known since all views were looked through.
            return
        }
        if let value = overrides[name] {
            reading.scope.values[name] = value
        } else if let expression = draft.expression {
            reading.scope.values[name] = reading.constantValue(expression)
        } else {
            reading.scope.values[name] = draft.value ?? .null
        }
    }
}
