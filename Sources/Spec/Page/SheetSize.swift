import Drawing
import Grammar

/// A sheet's measures by the name of a format, or in lengths.
struct SheetSize {
    var width: Double
    /// Nil: as long as the content.
    var height: Double?
    var unit: Scene.Unit
    /// What running text is set in where the page does not say.
    var textSize: Double

    /// A side may be as long as this many pixels or points.
    private static let longest = 20_000.0

    private static let papers = isoPapers + americanPapers

    /// ISO 216, in millimetres.
    private static let isoPapers = [
        ("A2", 420.0, 594.0), ("A3", 297, 420), ("A4", 210, 297), ("A5", 148, 210), ("A6", 105, 148), ("B4", 250, 353),
        ("B5", 176, 250),
    ]
    /// ANSI/ASME Y14.1, in millimetres.
    private static let americanPapers = [("Letter", 215.9, 279.4), ("Legal", 215.9, 355.6), ("Tabloid", 279.4, 431.8)]
    /// Proportions of screens, in pixels: slides, and pictures for a phone.
    private static let screens = [
        ("16:9", 1920.0, 1080.0), ("4:3", 1440, 1080), ("1:1", 1080, 1080), ("9:16", 1080, 1920),
    ]
    private static let units: [(name: String, unit: Scene.Unit, points: Double)] = [
        ("px", .pixel, 1), ("mm", .point, 72 / 25.4), ("cm", .point, 72 / 2.54), ("in", .point, 72), ("pt", .point, 1),
    ]

    static func read(_ item: Item, _ reading: inout Reading) -> SheetSize? {
        if case .number(let width) = item.content {
            guard width > 0, width <= longest else {
                reading.expected("a width above 0 and at most 20000 pixels", at: item)
                return nil
            }
            return SheetSize(width: width, height: nil, unit: .pixel)
        }
        guard let text = Form<String>.string.read(item, &reading) else { return nil }
        if let size = SheetSize(named: text) ?? SheetSize(lengths: text) { return size }
        reading.fail(
            "unknown page size \(text.shortQuoted)", at: item,
            label: Nearest.hint(for: text, among: (papers + screens).map(\.0)),
            notes: ["\"A4\", \"Letter\", \"16:9\", \"1080 px\", \"210 × 297 mm\" (or cm, in, pt)"])
        return nil
    }

    private init(width: Double, height: Double?, unit: Scene.Unit, textSize: Double? = nil) {
        self.width = width
        self.height = height
        self.unit = unit
        self.textSize = textSize ?? (unit == .pixel ? width / 40 : 10.5)
    }

    /// In upper or lower case.
    private init?(named name: String) {
        func size(among formats: [(name: String, width: Double, height: Double)]) -> (Double, Double)? {
            formats.first { $0.name.lowercased() == name.lowercased() }.map { ($0.width, $0.height) }
        }
        if let (width, height) = size(among: SheetSize.papers) {
            let k = 72 / 25.4
            self.init(width: width * k, height: height * k, unit: .point, textSize: 10.5 * (width / 210).squareRoot())
        } else if let (width, height) = size(among: SheetSize.screens) {
            self.init(width: width, height: height, unit: .pixel, textSize: 32)
        } else {
            return nil
        }
    }

    /// `1080 px`, `210 × 297 mm`.
    private init?(lengths text: String) {
        let text = text.split(separator: " ").joined()
        guard let (name, unit, points) = SheetSize.units.first(where: { text.hasSuffix($0.name) }) else { return nil }
        let sides = text.dropLast(name.count).split(omittingEmptySubsequences: false) { $0 == "×" || $0 == "x" }
            .map { Double($0).map { $0 * points } }
        guard (1...2).contains(sides.count), sides.allSatisfy({ $0.map { $0 > 0 && $0 <= SheetSize.longest } == true }),
            let width = sides[0]
        else { return nil }
        self.init(width: width, height: sides.count == 2 ? sides[1] : nil, unit: unit)
    }
}
