import Grammar

extension Shape {
    /// `format` and `formatType`, which make one property.
    mutating func addFormat(_ path: any WritableKeyPath<Root, LabelFormat?> & Sendable) {
        add("format", Form<LabelFormat.Specifier>.specifier.schema) { item, root, reading in
            guard let specifier = Form<LabelFormat.Specifier>.specifier.read(item, &reading) else { return }
            var format = root[keyPath: path] ?? LabelFormat(nil)
            format.specifier = specifier
            format.origin = reading.origin(item)
            root[keyPath: path] = format
        }
        add("formatType", Form<LabelFormat.Kind>.choice().schema) { item, root, reading in
            guard let kind = Form<LabelFormat.Kind>.choice("format type").read(item, &reading) else { return }
            var format = root[keyPath: path] ?? LabelFormat(nil)
            format.kind = kind
            root[keyPath: path] = format
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
