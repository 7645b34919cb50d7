import Grammar

/// What goes along while a text is read: where it comes from, what expressions can see, what was found wrong.
struct Reading {
    let source: String
    var diagnostics = Diagnostics()
    var scope: Scope
    /// The names of all selections; every other parameter is a variable.
    var selections: Set<String> = []
    /// Whether one of them has an initial value, or values that expressions know by names.
    var hasInitialSelections = false
    /// Names whose values are known only when the picture is drawn.
    var laterNames: Set<String> = ["width", "height"]
    /// Data sources that got a name where they were first used.
    var namedSources: [String: DataSource] = [:]

    /// The names by which the repetitions around give their fields.
    var repeated: [String] = []
    /// The places of repetitions that have been told to be in vain.
    var doubted: Set<Range<Int>> = []

    /// The views read so far: a repetition in a repetition makes very many out of few lines.
    private var viewCount = 0

    /// What goes along while a page is read.
    var page = PageReading()

    init(source: String, scope: Scope = Scope()) {
        self.source = source
        self.scope = scope
    }

    func origin(_ item: Item) -> Origin { Origin(source: source, range: item.node.range, path: item.path) }

    func origin(_ member: Item.Member) -> Origin {
        Origin(source: source, range: member.keyRange, path: member.item.path)
    }

    mutating func add(_ diagnostic: Diagnostic) { diagnostics.addOfMany(diagnostic) }

    /// Counts one more view.
    ///
    /// - Returns: whether it is to be read: false where they are too many.
    mutating func countsView(_ item: Item) -> Bool {
        let most = 4000
        viewCount += 1
        if viewCount == most + 1 {
            fail(
                "cannot draw more than \(most) views", at: item,
                notes: [
                    "more than that nobody can read; each \"repeat\" multiplies the views inside of it by the number of its "
                        + "fields"
                ])
        }
        return viewCount <= most
    }

    /// Reports an error at the item.
    mutating func fail(_ message: String, at item: Item, label: String? = nil, notes: [String] = []) {
        add(Diagnostic(.error, message, at: origin(item), label: label, notes: notes))
    }

    /// Reports that something else was expected at the item.
    mutating func expected(_ what: String, at item: Item, label: String? = nil, notes: [String] = []) {
        fail(
            "expected \(what), found \(item.node.summary)", at: item, label: label ?? WrittenHints.hint(what, item),
            notes: notes)
    }

    /// Reports a word that is none of those that the item can be.
    mutating func unknown(_ what: String, _ word: String, at item: Item, among words: [String]) {
        let nearest = Nearest.hint(for: word, among: words)
        let list = words.map { "\"\($0)\"" }.joined(separator: ", ")
        fail("unknown \(what) \(word.shortQuoted)", at: item, label: nearest, notes: ["one of \(list)"])
    }

    /// Reports what Vega-Lite knows and Handscroll does not draw.
    mutating func unsupported(_ what: String, because reason: String = "it is not supported yet", at item: Item) {
        fail("cannot draw \"\(what)\" because \(reason)", at: item)
    }
}
