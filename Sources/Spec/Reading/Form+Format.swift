import Grammar

extension Shape {
    /// `format` and `formatType`, which make one property.
    mutating func addFormat(_ path: any WritableKeyPath<Root, LabelFormat?> & Sendable) {
        add("format", Form<LabelFormat.Specifier>.specifier.schema) { item, root, reading in
            LabelFormat.read(specifier: item, into: &root[keyPath: path], &reading)
        }
        add("formatType", Form<LabelFormat.Kind>.formatType.schema) { item, root, reading in
            LabelFormat.read(kind: item, into: &root[keyPath: path], &reading)
        }
    }
}

extension LabelFormat {
    static func read(specifier item: Item, into format: inout LabelFormat?, _ reading: inout Reading) {
        guard let specifier = Form<Specifier>.specifier.read(item, &reading) else { return }
        var whole = format ?? LabelFormat(nil)
        whole.specifier = specifier
        whole.origin = reading.origin(item)
        format = whole
    }

    static func read(kind item: Item, into format: inout LabelFormat?, _ reading: inout Reading) {
        guard let kind = Form<Kind>.formatType.read(item, &reading) else { return }
        var whole = format ?? LabelFormat(nil)
        whole.kind = kind
        format = whole
    }
}

extension Form where Wrapped == LabelFormat.Kind {
    /// `number`, `time`, or a function of the expression language.
    static var formatType: Form {
        Form(.type("string")) { item, reading in
            switch item.content {
            case .string("number"): return .number
            case .string("time"): return .time
            case .null, .boolean, .number, .string, .sequence, .mapping:
                return Form<FormatFunction>.function(among: ["number", "time"]).read(item, &reading).map {
                    .function($0)
                }
            }
        }
    }
}

extension Form where Wrapped == FormatFunction {
    /// A function that writes numbers or dates (`config.numberFormatType`).
    static var formatFunction: Form { function(among: []) }

    fileprivate static func function(among words: [String]) -> Form {
        Form(.type("string")) { item, reading in
            guard let name = Form<String>.string.read(item, &reading) else { return nil }
            if FormatFunction.isKnown(name, reading.scope.functions) {
                return FormatFunction(name, at: reading.origin(item))
            }
            let known = words + FormatFunction.names + reading.scope.functions.keys.sorted()
            let others = words.isEmpty ? "" : words.map { "\"\($0)\", " }.joined() + "or "
            reading.fail(
                "unknown format type \(name.shortQuoted)", at: item, label: Nearest.hint(for: name, among: known),
                notes: [others + "a function of the expression language, which is called with the value and the format"]
            )
            return nil
        }
    }
}

extension Form where Wrapped == LabelFormat.Specifier {
    /// A d3 specifier, or one for each time unit.
    static var specifier: Form {
        Form(.either([.type("string"), .dictionary(.type("string"))])) { item, reading in
            guard let members = item.members else {
                return Form<String>.string.read(item, &reading).map { .text($0) }
            }
            var byUnit: [TimeUnit.Part: String] = [:]
            for member in members {
                guard let part = TimeUnit.Part(rawValue: member.key) else {
                    reading.unknownKey(member, among: TimeUnit.Part.allCases.map(\.rawValue))
                    continue
                }
                byUnit[part] = Form<String>.string.read(member.item, &reading)
            }
            return .byUnit(byUnit)
        }
    }
}
