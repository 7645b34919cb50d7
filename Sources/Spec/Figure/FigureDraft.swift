import Drawing
import Grammar

/// What only a whole picture has.
struct FigureDraft: Sendable {
    var config = Config()
    var datasets: [String: InlineData] = [:]
    var background: Setting<Paint> = .automatic
    var padding: Insets?
    var autosize: Autosize?
    var language = Language.english
    var source: [String] = []

    static let shape = Shape<FigureDraft>("Figure") { s in
        s.accept("$schema", .string)
        s.accept("usermeta", .any)
        s.add("config", \.config, .config)
        s.add("datasets", \.datasets, .datasets)
        s.add("background", \.background, Form<Paint>.paint.setting)
        s.add("padding", \.padding, .insets)
        s.add("autosize", \.autosize, .autosize)
        s.add("params", .list(ParameterReader.shape.schema)) { _, _, _ in }
        s.add("language", \.language, Form<String>.string.map { Language($0) })
        s.add("source", \.source, .text)
    }
}

extension Form where Wrapped == [String: InlineData] {
    fileprivate static var datasets: Form {
        Form(.dictionary(.anything)) { item, reading in
            guard let members = item.members else {
                reading.expected("an object of datasets", at: item)
                return nil
            }
            var datasets: [String: InlineData] = [:]
            for member in members {
                guard let content = Form<InlineData.Content>.inlineContent.read(member.item, &reading) else { continue }
                datasets[member.key] = InlineData(
                    content: content, name: member.key, origin: reading.origin(member))
            }
            return datasets
        }
    }
}
