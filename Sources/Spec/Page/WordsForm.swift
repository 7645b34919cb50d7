import Grammar
import Pages

extension Reading {
    /// The part of `{hant: …, hans: …, en: …}` that the page is read in, or the item itself where it is the same in all
    /// languages; nil (and reported) where the language is missing.
    mutating func edited(_ item: Item) -> Item? {
        guard let members = item.members, item.expression == nil else { return item }
        for member in members where !page.editions.contains(member.key) {
            add(
                Diagnostic(
                    .error, "unknown language \(member.key.shortQuoted)", at: origin(member),
                    label: Nearest.hint(for: member.key, among: page.editions),
                    notes: [
                        page.editions.isEmpty
                            ? "the page has no \"languages\""
                            : "the page's languages are " + page.editions.map { "\"\($0)\"" }.joined(separator: ", ")
                    ]))
            return nil
        }
        for edition in page.editions where item[edition] == nil { fail("missing \"\(edition)\"", at: item) }
        return page.edition.flatMap { item[$0] }
    }
}

extension Form where Wrapped == RichText {
    /// A text with marks and figures, or one for each of the page's languages.
    static var words: Form {
        Form(.named("Words") { .either([.type("string"), .type("number"), .dictionary(.type("string"))]) }) {
            item, reading in
            guard let own = reading.edited(item), let text = Form<String>.line.read(own, &reading) else { return nil }
            let origin = reading.textOrigin(own)
            return reading.attempt { () throws(Diagnostic) in try RichText(text, at: origin) }
        }
    }
}

extension Form where Wrapped == [RichText] {
    /// One text, or several; the languages may be told for the whole or for each.
    static var paragraphs: Form {
        let words = Form<RichText>.words
        return Form(
            .named("Paragraphs") {
                .either([words.schema, .list(words.schema), .dictionary(.list(.type("string")))])
            }
        ) { item, reading in
            guard let own = reading.edited(item) else { return nil }
            return words.oneOrMore.read(own, &reading)
        }
    }
}

extension Form where Wrapped == [String] {
    /// Words without spaces, which may be told for each language.
    static var terms: Form {
        let term = Form<String>.string.checked("a word without spaces") { text in
            !text.isEmpty && !text.contains(where: \.isWhitespace)
        }
        return Form(.either([.list(.type("string")), .dictionary(.list(.type("string")))])) { item, reading in
            reading.edited(item).flatMap { term.list.read($0, &reading) }
        }
    }
}

extension Form where Wrapped == IndicatorReference {
    static var indicator: Form {
        Form(.type("string")) { item, reading in
            Form<String>.string.read(item, &reading).map { IndicatorReference($0, at: reading.textOrigin(item)) }
        }
    }
}

extension Form where Wrapped == IconName {
    static var icon: Form {
        Form(.type("string")) { item, reading in
            Form<String>.string.read(item, &reading).map { IconName($0, at: reading.origin(item)) }
        }
    }
}

extension Form where Wrapped == FigureEntry {
    /// An indicator's id, or an object.
    static var entry: Form {
        Form(.either([.type("string"), FigureEntry.shape.schema])) { item, reading in
            var entry: FigureEntry
            if item.members != nil {
                guard let read = FigureEntry.shape.form(FigureEntry()).read(item, &reading) else { return nil }
                entry = read
            } else {
                entry = FigureEntry()
                entry.indicator = Form<IndicatorReference>.indicator.read(item, &reading)
                if entry.indicator == nil { return nil }
            }
            if entry.indicator == nil && entry.value == nil {
                reading.fail("missing \"indicator\" or \"value\"", at: item)
            }
            entry.origin = reading.origin(item)
            return entry
        }
    }
}

extension FigureEntry {
    fileprivate static let shape = Shape<FigureEntry>("FigureEntry") { s in
        s.add("indicator", \.indicator, .indicator)
        s.add("value", \.value, .number)
        s.add("upper", \.upper, .number)
        s.add("unit", \.unit, .words)
        s.add("bound", \.bound, .choice("bound"))
        s.add("format", \.format, .string)
        s.add("label", \.label, .words)
        s.add("icon", \.icon, .icon)
        s.add("theme", \.theme, .string)
        s.add("change", \.change, .words)
        s.add("trend", \.trend, .choice("trend"))
        s.add("series", \.series, Form<Double>.number.list)
    }
}

extension Form where Wrapped == RichText {
    /// Words, one character at least.
    static var filledWords: Form {
        Form(words.schema) { item, reading in
            guard let text = words.read(item, &reading) else { return nil }
            if !text.parts.isEmpty { return text }
            reading.fail("missing a text", at: item)
            return nil
        }
    }
}
