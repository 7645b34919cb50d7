import Grammar

extension Shape {
    /// `format` and `formatType`, which make one property.
    mutating func addFormat(_ path: any WritableKeyPath<Root, LabelFormat?> & Sendable) {
        add("format", Form<LabelFormat.Specifier>.specifier.schema) { item, root, reading in
            LabelFormat.read(specifier: item, into: &root[keyPath: path], &reading)
        }
        add("formatType", Form<LabelFormat.Kind>.choice().schema) { item, root, reading in
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
        guard let kind = Form<Kind>.choice("format type").read(item, &reading) else { return }
        var whole = format ?? LabelFormat(nil)
        whole.kind = kind
        format = whole
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
