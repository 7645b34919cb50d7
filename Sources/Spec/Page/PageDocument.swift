import Drawing
import Grammar
import Pages

/// Reads a whole page: languages and parameters first, because everything else may depend on them.
struct PageDocument {
    var styles: [Style]
    /// Values for `lang` and for parameters that the page declares.
    var parameters: [String: Value]

    func page(_ root: Item, _ reading: inout Reading) -> Page? {
        guard root.members != nil else {
            reading.expected("a page as an object", at: root)
            return nil
        }
        readLanguages(root, &reading)
        let own = root["config"].flatMap { Form<Style>.style.read($0, &reading) }
        reading.page.styles = styles + (own.map { [$0] } ?? [])
        if let params = root["params"] { ParameterReader.read(params, overrides: parameters, &reading) }
        reportUnknownParameters(&reading)
        var draft = PageDraft()
        PageDraft.shape.fill(&draft, from: root, &reading)
        var page = draft.page
        let style = reading.page.styles.reduce(Style(.vegaLite)) { $1.over($0) }
        page.config = style.config
        page.look = style.look
        page.language = reading.page.language
        page.edition = reading.page.edition
        page.scope = reading.scope
        page.origin = reading.origin(root)
        return page
    }

    /// `languages: {hant: zh-Hant, en: en}`: the first is the page's own, the parameter `lang` chooses another.
    private func readLanguages(_ root: Item, _ reading: inout Reading) {
        guard let languages = root["languages"] else { return }
        guard let members = languages.members, let first = members.first else {
            return reading.expected("an object of languages, as {en: en}", at: languages)
        }
        reading.page.editions = members.map(\.key)
        reading.page.edition = first.key
        if let wished = parameters["lang"]?.asText {
            if reading.page.editions.contains(wished) {
                reading.page.edition = wished
            } else {
                reading.fail(
                    "unknown language \(wished.shortQuoted)", at: languages,
                    label: Nearest.hint(for: wished, among: reading.page.editions))
            }
        }
        guard let edition = reading.page.edition, let tag = languages[edition] else { return }
        reading.scope.values["lang"] = .string(edition)
        if let tag = Form<String>.string.read(tag, &reading) { reading.page.language = Language(tag) }
    }

    private func reportUnknownParameters(_ reading: inout Reading) {
        let known = reading.scope.values.keys.sorted()
        for name in parameters.keys.sorted() where !known.contains(name) {
            reading.add(
                Diagnostic(
                    .error, "unknown parameter \(name.shortQuoted)", label: Nearest.hint(for: name, among: known),
                    notes: [
                        known.isEmpty
                            ? "the page has none" : "the page has \(known.map { "\"\($0)\"" }.joined(separator: ", "))"
                    ]))
        }
    }
}
