import Drawing
import Grammar
import Pages

extension NumberCards {
    static let form = Shape<NumberCards>("Cards") { s in
        s.require("figures", \.entries, Form<FigureEntry>.entry.list.filled("figures"))
        s.add("columns", \.columns, Form<Int>.integer.within(1...24))
        s.add("align", \.align, .choice("align"))
    }.form(NumberCards([]), orOnly: "figures").located(\.origin)
}

extension Pictogram {
    static let form = Shape<Pictogram>("Pictogram") { s in
        s.require("rows", \.rows, Form<FigureEntry>.entry.list.filled("rows"))
        s.add("icon", \.icon, .icon)
        s.add("per", \.per, .count)
        s.add("of", \.whole, Form<Double>.count.map { Optional($0) })
        s.add("size", \.size, .size)
        s.add("caption", \.caption, .words)
    }.form(Pictogram([])).located(\.origin)
}

extension Progress {
    static let form = Shape<Progress>("Progress") { s in
        s.require("shares", \.entries, Form<FigureEntry>.entry.list.filled("shares"))
        s.add("look", \.look, .choice("progress look"))
    }.form(Progress([]), orOnly: "shares")
}

extension TableBlock {
    static let form = Shape<TableBlock>("Table") { s in
        s.require("columns", \.columns, Form<TableBlock.Column>.tableColumn.list.filled("columns"))
        s.require("rows", \.rows, Form<TableBlock.Cell>.cell.list.list.filled("rows"))
        s.add("rules", \.rules, .choice("table rules"))
        s.add("title", \.title, .words)
    }.form(TableBlock(columns: [], rows: [])).located(\.origin)
}

extension Form where Wrapped == TableBlock.Column {
    fileprivate static var tableColumn: Form {
        Shape<TableBlock.Column>("TableColumn") { s in
            s.require("title", \.title, .words)
            s.add("width", \.width, .size)
            s.add("align", \.align, .choice("align"))
            s.add("bars", \.hasBars, .boolean)
            s.add("format", \.format, .string)
        }.form(TableBlock.Column(RichText.nothing), orWords: "title")
    }
}

extension Form where Wrapped == TableBlock.Cell {
    fileprivate static var cell: Form {
        Form(.either([.type("number"), Form<RichText>.words.schema])) { item, reading in
            if case .number(let number) = item.content { return .number(number) }
            return Form<RichText>.words.read(item, &reading).map { .text($0) }
        }
    }
}

extension IconBlock {
    static let form = Shape<IconBlock>("Icon") { s in
        s.require("name", \.icon, .icon)
        s.add("size", \.size, .size)
        s.add("align", \.align, .choice("align"))
    }.form(IconBlock(IconName("")), orOnly: "name")
}

extension PictureBlock {
    static let form = Shape<PictureBlock>("Picture") { s in
        s.require("file", \.file, .string)
        s.add("height", \.height, .size)
        s.add("align", \.align, .choice("align"))
        s.add("description", \.description, .words)
        s.add("caption", \.caption, .words)
    }.form(PictureBlock(""), orOnly: "file").located(\.origin).askingForDescription
}

extension Form where Wrapped == PictureBlock {
    /// Whoever cannot see a picture is not to be forgotten, nor bothered with decoration (ISO 14289-1, section 7.3).
    fileprivate var askingForDescription: Form {
        Form(schema) { item, reading in
            let picture = read(item, &reading)
            if let picture, picture.description == nil {
                reading.add(
                    Diagnostic(
                        .warning, "missing a description of the picture", at: reading.origin(item),
                        notes: [
                            "\"description\" says what it shows to those who cannot see it; "
                                + "`description: \"\"` that it is decoration"
                        ]))
            }
            return picture
        }
    }
}

extension QRBlock {
    static let form = Shape<QRBlock>("QR") { s in
        s.require("text", \.text, .string)
        s.add("size", \.size, .size)
        s.add("align", \.align, .choice("align"))
        s.add("caption", \.caption, .words)
    }.form(QRBlock(""), orOnly: "text").located(\.origin)
}

extension Form where Wrapped: Sendable {
    /// The same, and where it was written.
    func located(_ path: any WritableKeyPath<Wrapped, Origin?> & Sendable) -> Form {
        Form(schema) { item, reading in
            guard var wrapped = read(item, &reading) else { return nil }
            wrapped[keyPath: path] = reading.origin(item)
            return wrapped
        }
    }
}
