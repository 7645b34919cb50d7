import Drawing
import Grammar
import Pages

extension Sheet {
    /// `page` of a page.
    static let shape = Shape<Sheet>("Sheet") { s in
        s.add("size", .either([.type("string"), .type("number")])) { item, sheet, reading in
            guard let size = SheetSize.read(item, &reading) else { return }
            sheet.width = size.width
            sheet.height = size.height
            sheet.unit = size.unit
            sheet.textSize = size.textSize
        }
        // Read after the size, whatever their order is.
        s.add("orientation", .choice(Orientation.allCases.map(\.rawValue))) { _, _, _ in }
        s.add("text", Form<Double>.length.schema) { _, _, _ in }
        s.add("margins", \.margins, .margins)
        s.add("columns", \.columns, .integer)
        s.add("gutter", \.gutter, Form<Double>.length.map { Optional($0) })
        s.add("background", .either([Form<Paint>.paint.setting.schema, Form<Backdrop>.backdrop.schema])) {
            item, sheet, reading in
            if item["picture"] != nil {
                sheet.backdrop = Form<Backdrop>.backdrop.read(item, &reading)
            } else if let paint = Form<Paint>.paint.setting.read(item, &reading) {
                sheet.background = paint
            }
        }
        s.add("breaks", \.breaks, .choice())
        s.add("fill", \.fill, .choice())
    }

    private enum Orientation: String, CaseIterable, Sendable { case portrait, landscape }

    /// `page`'s form: an object, or a size alone.
    static var schema: SchemaPart { .either([.type("string"), .type("number"), shape.schema]) }

    static func read(_ item: Item, _ reading: inout Reading) -> Sheet? {
        guard var sheet = shape.form(Sheet(), orOnly: "size").read(item, &reading) else { return nil }
        sheet.origin = reading.origin(item)
        if let word = item["orientation"], let height = sheet.height,
            let orientation = Form<Orientation>.choice().read(word, &reading)
        {
            let (short, long) = (min(sheet.width, height), max(sheet.width, height))
            sheet.width = orientation == .portrait ? short : long
            sheet.height = orientation == .portrait ? long : short
        }
        if let text = item["text"], let size = Form<Double>.length.read(text, &reading) { sheet.textSize = size }
        check(sheet, item, &reading)
        return sheet
    }

    private static func check(_ sheet: Sheet, _ item: Item, _ reading: inout Reading) {
        let margins = sheet.margins ?? Insets(0)
        if min(margins.top, margins.right, margins.bottom, margins.left) < 0 {
            reading.fail("expected margins of 0 or more", at: item["margins"] ?? item)
        }
        if let gutter = sheet.gutter, gutter < 0 || gutter * Double(sheet.columns - 1) >= sheet.width {
            reading.fail(
                "expected a gutter of 0 or more that leaves the columns a width", at: item["gutter"] ?? item)
        }
        if !(1...24).contains(sheet.columns) {
            reading.fail("expected 1 to 24 columns, found \(sheet.columns)", at: item["columns"] ?? item)
        }
        if !(sheet.textSize > 0) {
            reading.fail("expected a text size above 0", at: item["text"] ?? item)
        }
        if sheet.width - margins.left - margins.right <= 0
            || sheet.height.map({ $0 - margins.top - margins.bottom <= 0 }) == true
        {
            reading.fail("cannot fit anything between the margins because they are wider than the page", at: item)
        }
    }
}

extension Form where Wrapped == Insets {
    /// A length for all sides, or lengths by side; a side that is not named has none.
    fileprivate static var margins: Form {
        let shape = Shape<Insets>("Margins") { s in
            s.add("top", \.top, .length)
            s.add("right", \.right, .length)
            s.add("bottom", \.bottom, .length)
            s.add("left", \.left, .length)
        }
        return Form(.either([Form<Double>.length.schema, shape.schema])) { item, reading in
            if item.members != nil { return shape.form(Insets(0)).read(item, &reading) }
            return Form<Double>.length.read(item, &reading).map { Insets($0) }
        }
    }
}
