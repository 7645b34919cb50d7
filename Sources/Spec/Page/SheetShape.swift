import Drawing
import Grammar

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

    static func read(_ item: Item, _ reading: inout Reading) -> Sheet? {
        guard var sheet = shape.form(Sheet()).read(item, &reading) else { return nil }
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

/// A sheet's measures by the name of a format, or in lengths.
struct SheetSize {
    var width: Double
    /// Nil: as long as the content.
    var height: Double?
    var unit: Scene.Unit
    /// What running text is set in where the page does not say.
    var textSize: Double

    /// ISO 216, in millimetres, and the slide formats in pixels.
    private static let papers = ["A3": (297.0, 420.0), "A4": (210.0, 297.0), "A5": (148.0, 210.0)]
    private static let slides = ["16:9": (1920.0, 1080.0), "4:3": (1440.0, 1080.0)]
    private static let points = 72 / 25.4

    static func read(_ item: Item, _ reading: inout Reading) -> SheetSize? {
        if case .number(let width) = item.content {
            guard width > 0, width <= 20_000 else {
                reading.expected("a width above 0 and at most 20000 pixels", at: item)
                return nil
            }
            return SheetSize(width: width, height: nil, unit: .pixel, textSize: width / 40)
        }
        guard let text = Form<String>.string.read(item, &reading) else { return nil }
        if let size = SheetSize(named: text) ?? SheetSize(lengths: text) { return size }
        reading.fail(
            "unknown page size \(text.shortQuoted)", at: item,
            label: Nearest.hint(for: text, among: papers.keys.sorted() + slides.keys.sorted()),
            notes: ["\"A3\", \"A4\", \"A5\", \"16:9\", \"4:3\", \"1080 px\", \"210 × 297 mm\""])
        return nil
    }

    private init(width: Double, height: Double?, unit: Scene.Unit, textSize: Double) {
        self.width = width
        self.height = height
        self.unit = unit
        self.textSize = textSize
    }

    private init?(named name: String) {
        if let (width, height) = SheetSize.papers[name] {
            let k = SheetSize.points
            self.init(width: width * k, height: height * k, unit: .point, textSize: 10.5 * (width / 210).squareRoot())
        } else if let (width, height) = SheetSize.slides[name] {
            self.init(width: width, height: height, unit: .pixel, textSize: 32)
        } else {
            return nil
        }
    }

    /// `1080 px`, `210 × 297 mm`.
    private init?(lengths text: String) {
        var rest = text.split(separator: " ").joined()
        let unit: Scene.Unit
        var k = 1.0
        if rest.hasSuffix("mm") {
            unit = .point
            k = SheetSize.points
        } else if rest.hasSuffix("px") {
            unit = .pixel
        } else {
            return nil
        }
        rest.removeLast(2)
        let sides = rest.split { $0 == "×" || $0 == "x" }.map { Double($0) }
        guard (1...2).contains(sides.count), let width = sides[0], width > 0, width <= 20_000 else { return nil }
        var height: Double?
        if sides.count == 2 {
            guard let side = sides[1], side > 0, side <= 20_000 else { return nil }
            height = side * k
        }
        self.init(width: width * k, height: height, unit: unit, textSize: unit == .pixel ? width / 40 : 10.5)
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
