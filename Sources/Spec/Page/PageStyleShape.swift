import Drawing
import Grammar
import Pages

extension PageStyle {
    /// What `page` of a style says of whole pages.
    static let shape = Shape<PageStyle>("PageStyle") { s in
        s.add("faces", \.faces, Form<String>.string.oneOrMore.dictionary.dictionary)
        s.add("colors", \.colors, Form<Color>.color.dictionary)
        s.add("themes", \.themes, Form<Color>.color.dictionary)
        s.add("text", \.texts, Form<TextStyle>.textStyle.keyed("kind of text"))
        s.add("marks", \.marks, Form<TextStyle>.textStyle.dictionary)
        s.add("lengths", \.lengths, Form<Double>.sizeOrNone.keyed("length"))
        s.add("heading", \.heading, .choice("heading look"))
        s.add("cards", \.cards, .choice("card look"))
        s.add("banner", \.art, .choice("banner art"))
        s.add("chartText", \.chartText, .size)
    }
}

extension TextStyle {
    fileprivate static let shape = Shape<TextStyle>("TextStyle") { s in
        s.add("face", \.face, .string)
        s.add("size", \.size, .size)
        s.add("weight", \.weight, .fontWeight)
        s.add("slant", \.slant, .choice("slant"))
        s.add("lineHeight", \.lineHeight, .size)
        s.add("letterSpacing", \.letterSpacing, .number)
        s.add("color", \.color, .inkName)
    }
}

extension Form where Wrapped == TextStyle {
    fileprivate static var textStyle: Form { TextStyle.shape.form(TextStyle()) }
}

extension Form where Wrapped == InkName {
    /// A CSS colour, or a name of the style's own; which of the names there are is known when all styles are.
    fileprivate static var inkName: Form {
        Form(.type("string")) { item, reading in
            guard let text = Form<String>.string.read(item, &reading) else { return nil }
            if let color = Color(css: text) { return .color(color) }
            return .named(text, reading.origin(item))
        }
    }
}

extension Form where Wrapped: Sendable {
    /// Values by the words of a closed list.
    func keyed<Key>(_ what: String) -> Form<[Key: Wrapped]>
    where Key: RawRepresentable & CaseIterable & Hashable & Sendable, Key.RawValue == String {
        let names = Key.allCases.map(\.rawValue)
        return Form<[Key: Wrapped]>(.object(names.map { ($0, schema) }, required: [])) { item, reading in
            guard let members = item.members else {
                reading.expected("an object", at: item)
                return nil
            }
            var values: [Key: Wrapped] = [:]
            for member in members {
                guard let key = Key(rawValue: member.key) else {
                    reading.unknownKey(member, among: names)
                    continue
                }
                values[key] = self.read(member.item, &reading)
            }
            return values
        }
    }
}
