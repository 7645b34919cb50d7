import Drawing
import Grammar
import Pages

/// A sheet's measures by the name of a format, or in lengths.
struct SheetSize {
    var width: Double
    /// Nil: as long as the content.
    var height: Double?
    var unit: LengthUnit
    /// What running text is set in where the page does not say.
    var textSize: Double

    /// A side may be as long as this many pixels or points.
    private static let longest = 20_000.0

    private static let formats: [(name: String, unit: LengthUnit, width: Double, height: Double)] = [
        // ISO 216.
        ("A2", .millimetre, 420, 594), ("A3", .millimetre, 297, 420), ("A4", .millimetre, 210, 297),
        ("A5", .millimetre, 148, 210), ("A6", .millimetre, 105, 148), ("B4", .millimetre, 250, 353),
        ("B5", .millimetre, 176, 250),
        // ANSI/ASME Y14.1.
        ("Letter", .inch, 8.5, 11), ("Legal", .inch, 8.5, 14), ("Tabloid", .inch, 11, 17),
        // Slides, and pictures for a phone.
        ("16:9", .pixel, 1920, 1080), ("4:3", .pixel, 1440, 1080), ("1:1", .pixel, 1080, 1080),
        ("9:16", .pixel, 1080, 1920),
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
            label: Nearest.hint(for: text, among: formats.map(\.name)),
            notes: ["\"A4\", \"Letter\", \"16:9\", \"1080 px\", \"210 × 297 mm\" (or cm, in, pt)"])
        return nil
    }

    private init(width: Double, height: Double?, unit: LengthUnit, textSize: Double? = nil) {
        self.width = width
        self.height = height
        self.unit = unit
        self.textSize = textSize ?? (unit == .pixel ? width / 40 : 10.5)
    }

    /// In upper or lower case.
    private init?(named name: String) {
        guard let format = SheetSize.formats.first(where: { $0.name.lowercased() == name.lowercased() }) else {
            return nil
        }
        let (unit, width) = (format.unit, format.width * format.unit.points)
        // On A4 as is usual there, on other papers by their width.
        let textSize = unit == .pixel ? 32 : 10.5 * (width / (210 * LengthUnit.millimetre.points)).squareRoot()
        self.init(width: width, height: format.height * unit.points, unit: unit, textSize: textSize)
    }

    /// `1080 px`, `210 × 297 mm`.
    private init?(lengths text: String) {
        let text = text.split(separator: " ").joined()
        guard let unit = LengthUnit.allCases.first(where: { text.hasSuffix($0.rawValue) }) else { return nil }
        let sides = text.dropLast(unit.rawValue.count)
            .split(omittingEmptySubsequences: false) { $0 == "×" || $0 == "x" }
            .map { Double($0).map { $0 * unit.points } }
        guard (1...2).contains(sides.count), sides.allSatisfy({ $0.map { $0 > 0 && $0 <= SheetSize.longest } == true }),
            let width = sides[0]
        else { return nil }
        self.init(width: width, height: sides.count == 2 ? sides[1] : nil, unit: unit)
    }
}
