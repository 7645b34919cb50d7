import Drawing
import Grammar

/// What a block needs to be laid out: the style, the data, and what stands around it.
struct PageContext {
    let design: PageDesign
    let typesetter: any Typesetter
    let resources: PageResources
    let numbers: BlockNumbers
    /// Words that no line ends in.
    var terms: [String] = []
    /// Those of the page's data; nil where it has none.
    var indicators: Indicators?
    /// What expressions in texts see.
    var scope: Scope
    /// Where the block was written.
    var origin: Origin?
    var theme: String?
    /// A colour that texts have in place of their own, as on a ribbon.
    var colorOverride: String?
    /// The columns that sections divide.
    var grid = BlockGrid(columns: 1, width: 0, gutter: 0)
    /// The height that a block which grows is given.
    var height: Double?
    /// From the block's edges to the sheet's.
    var bleed = Insets(0)

    var language: Language { design.language }
}

// MARK: - Data

extension PageContext {
    /// - Throws: an id that the page's data do not have.
    func quantity(_ reference: IndicatorReference) throws(Diagnostic) -> Quantity {
        guard let indicators else {
            throw Diagnostic(
                .error, "unknown indicator \"\(reference.id)\"", at: reference.origin,
                notes: ["the page has no \"data\" with indicators"])
        }
        return try indicators.quantity(reference.id, at: reference.origin)
    }

    /// The text with its values filled in.
    func runs(_ text: RichText) throws(Diagnostic) -> [Run] {
        var runs: [Run] = []
        for part in text.parts {
            var run = Run(text: "", isStrong: part.isStrong, mark: part.mark)
            switch part.content {
            case .words(let words): run.text = words
            case .formula(let expression):
                run.text = try words(expression, at: text.origin)
            case .number(let name): run.text = try numbers.number(of: name)
            case .indicator(let reference):
                run.text = try words(reference)
                run.isFigure = reference.facet == .quantity || reference.facet == .value
            }
            if !run.text.isEmpty { runs.append(run) }
        }
        return runs
    }

    /// What a formula comes to.
    ///
    /// - Throws: what is no text and no number: most often a slip in a name.
    private func words(_ formula: Expression, at origin: Origin?) throws(Diagnostic) -> String {
        let value = try formula.value(in: scope)
        let isWritable =
            switch value {
            case .string, .boolean, .date: true
            case .number(let number): number.isFinite
            case .null, .undefined, .object, .geometry, .array, .pattern: false
            }
        if isWritable { return value.asText }
        throw Diagnostic(
            .error, "expected a text or a number in {{ … }}, found \(value.asText.isEmpty ? "nothing" : value.asText)",
            at: origin,
            notes: ["an indicator's parts are `value`, `unit`, `name`, `label` and the other columns of its row"])
    }

    func plainText(_ text: RichText) throws(Diagnostic) -> String { try runs(text).map(\.text).joined() }

    private func words(_ reference: IndicatorReference) throws(Diagnostic) -> String {
        let quantity = try quantity(reference)
        switch reference.facet {
        case .quantity: return quantity.text
        case .value: return quantity.figure
        case .unit: return quantity.unitText
        case .name: return try indicators?.name(of: reference.id, at: reference.origin) ?? quantity.name
        case .label: return try indicators?.label(of: reference.id, at: reference.origin) ?? quantity.name
        case .period: return quantity.period
        }
    }
}

extension TextRole {
    /// Running text fills its lines; what stands by itself has lines of one length.
    fileprivate var fill: Paragraph.Fill {
        switch self {
        case .body, .note, .tableCell, .tableHead: .greedy
        case .title, .subtitle, .kicker, .heading, .number, .lead, .quote, .figure, .unit, .label, .caption, .seal:
            .balanced
        }
    }
}

// MARK: - Texts

extension PageContext {
    func look(_ role: TextRole) throws(Diagnostic) -> TextLook {
        try overridden(try design.look(role, theme: theme))
    }

    /// A role's look as one of the style's marks changes it.
    func markedLook(_ mark: String, in role: TextRole) throws(Diagnostic) -> TextLook {
        try overridden(try design.look(role, mark: marked(mark), theme: theme))
    }

    private func overridden(_ look: TextLook) throws(Diagnostic) -> TextLook {
        guard let colorOverride else { return look }
        var look = look
        look.color = try color(colorOverride)
        return look
    }

    func color(_ name: String) throws(Diagnostic) -> Color { try design.color(named: name, theme: theme) }

    /// A text broken into lines.
    ///
    /// - Parameter fill: nil for the role's own.
    func paragraph(
        _ text: RichText, _ role: TextRole, width: Double?, fill: Paragraph.Fill? = nil
    ) throws(Diagnostic) -> Paragraph {
        try fitting(try pieces(text, role), width: width, fill: fill ?? role.fill, at: text.origin)
    }

    /// Lines that none of its words is too wide for.
    ///
    /// - Parameter place: where the words were written; nil: the block's.
    /// - Throws: a word that is wider than its column.
    func fitting(
        _ pieces: [Paragraph.Piece], width: Double?, fill: Paragraph.Fill, at place: Origin?
    ) throws(Diagnostic) -> Paragraph {
        let paragraph = Paragraph(
            pieces, width: width, fill: fill, terms: terms, typesetter: typesetter, language: language)
        guard let width, let widest = paragraph.lines.max(by: { $0.width < $1.width }), widest.width > width + 0.5
        else { return paragraph }
        let words = widest.stretches.map(\.text).joined()
        throw design.misfit(
            "\"\(words)\"", by: widest.width - max(0, width), "wide", at: place ?? origin,
            notes: ["it has no place where a line may end; a larger \"span\" or fewer columns give it more room"])
    }

    func pieces(_ text: RichText, _ role: TextRole) throws(Diagnostic) -> [Paragraph.Piece] {
        var pieces: [Paragraph.Piece] = []
        for run in try runs(text) {
            let look = try look(of: run, role, at: text.origin)
            pieces.append(Paragraph.Piece(text: run.text, look: look, isFigure: run.isFigure))
        }
        return pieces
    }

    /// The page's own words, or plain ones in their place.
    func pieces(_ text: RichText?, or words: String, _ role: TextRole) throws(Diagnostic) -> [Paragraph.Piece] {
        if let text { return try pieces(text, role) }
        return [Paragraph.Piece(text: words, look: try look(role))]
    }

    func paragraph(_ words: String, _ role: TextRole, width: Double?) throws(Diagnostic) -> Paragraph {
        try fitting([Paragraph.Piece(text: words, look: try look(role))], width: width, fill: role.fill, at: nil)
    }

    /// A text below its column's top, as high as its lines.
    ///
    /// - Parameter sceneRole: nil for a text that is part of something with a role.
    func text(
        _ text: RichText, _ role: TextRole, width: Double, align: TextAlign = .left,
        as sceneRole: Scene.Role? = .paragraph
    ) throws(Diagnostic) -> LaidBlock {
        try paragraph(text, role, width: width).laid(in: width, look: try look(role), align: align, role: sceneRole)
    }

    func text(
        _ words: String, _ role: TextRole, width: Double, align: TextAlign = .left,
        as sceneRole: Scene.Role? = .paragraph
    ) throws(Diagnostic) -> LaidBlock {
        try paragraph(words, role, width: width).laid(in: width, look: try look(role), align: align, role: sceneRole)
    }

    private func look(of run: Run, _ role: TextRole, at place: Origin?) throws(Diagnostic) -> TextLook {
        var mark = TextStyle()
        if run.isFigure { mark = marked("figure").over(mark) }
        if run.isStrong { mark = marked("strong").over(mark) }
        if let name = run.mark {
            guard let own = design.style.marks[name] else {
                throw Diagnostic(
                    .error, "unknown mark \"\(name)\" of the page's style", at: place,
                    label: Nearest.hint(for: name, among: design.style.marks.keys.sorted()))
            }
            mark = own.over(mark)
        }
        return try overridden(try design.look(role, mark: mark, theme: theme))
    }

    private func marked(_ name: String) -> TextStyle { design.style.marks[name] ?? TextStyle() }
}
