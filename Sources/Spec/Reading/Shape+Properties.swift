import Drawing
import Grammar

extension Shape where Root: ListedProperties {
    /// A key for each property that is listed.
    mutating func addProperties() {
        for (index, name) in PropertyReader.names(of: Root.self).enumerated() {
            add(name, PropertyReader.schema(of: index, in: Root.self)) { item, root, reading in
                PropertyReader.read(item, as: index, into: &root, &reading)
            }
        }
    }
}

/// Goes through a list of properties for the keys of all, or for one of them: for its schema, or to read it.
private struct PropertyReader: PropertyVisitor {
    /// Which key is meant; nil: all.
    private let wanted: Int?
    /// What it says; nil: its schema is asked for.
    private let item: Item?
    private var reading: Reading?
    private var names: [String] = []
    private var schema = SchemaPart.anything
    private var index = 0

    private init(_ wanted: Int? = nil, item: Item? = nil, _ reading: Reading? = nil) {
        self.wanted = wanted
        self.item = item
        self.reading = reading
    }

    static func names<Root: ListedProperties>(of _: Root.Type) -> [String] {
        var root = Root()
        var reader = PropertyReader()
        root.list(&reader, Root())
        return reader.names
    }

    static func schema<Root: ListedProperties>(of index: Int, in _: Root.Type) -> SchemaPart {
        var root = Root()
        var reader = PropertyReader(index)
        root.list(&reader, Root())
        return reader.schema
    }

    static func read<Root: ListedProperties>(
        _ item: Item, as index: Int, into root: inout Root, _ reading: inout Reading
    ) {
        var reader = PropertyReader(index, item: item, reading)
        root.list(&reader, Root())
        if let read = reader.reading { reading = read }
    }

    private mutating func use<Value>(
        _ name: String, _ value: inout Value?, _ form: @autoclosure () -> Form<Value>
    ) {
        use(name, form().schema) { item, reading in
            if let read = form().read(item, &reading) { value = read }
        }
    }

    /// An expression that only the drawn picture can answer is kept as one.
    private mutating func use<Value>(
        _ name: String, _ value: inout Value?, _ late: inout Expression?, _ form: @autoclosure () -> Form<Value>
    ) {
        use(name, form().schema) { item, reading in
            if let expression = reading.late(item) {
                late = expression
            } else if let read = form().read(item, &reading) {
                value = read
            }
        }
    }

    private mutating func use(
        _ name: String, _ schema: @autoclosure () -> SchemaPart, _ read: (Item, inout Reading) -> Void
    ) {
        if wanted == nil { names.append(name) }
        if wanted == index {
            if let item, var reading {
                read(item, &reading)
                self.reading = reading
            } else {
                self.schema = schema()
            }
        }
        index += 1
    }
}

// MARK: - The forms

extension PropertyReader {
    mutating func boolean(_ name: String, _ value: inout Bool?, _: Bool?) { use(name, &value, .boolean) }
    mutating func number(_ name: String, _ value: inout Double?, _: Double?) { use(name, &value, .number) }
    mutating func numbers(_ name: String, _ value: inout [Double]?, _: [Double]?) {
        use(name, &value, Form<Double>.number.list)
    }
    mutating func integer(_ name: String, _ value: inout Int?, _: Int?) { use(name, &value, .integer) }
    mutating func count(_ name: String, _ value: inout Int?, _: Int?) {
        use(name, &value, Form<Int>.integer.within(1...1000))
    }
    mutating func fontWeight(_ name: String, _ value: inout Int?, _: Int?) { use(name, &value, .fontWeight) }
    mutating func string(_ name: String, _ value: inout String?, _: String?) { use(name, &value, .string) }
    mutating func link(_ name: String, _ value: inout String?, _: String?) { use(name, &value, .link) }
    mutating func names(_ name: String, _ value: inout [String]?, _: [String]?) {
        use(name, &value, Form<String>.string.oneOrMore)
    }
    mutating func lines(_ name: String, _ value: inout [String]?, _: [String]?) { use(name, &value, .text) }
    mutating func lines(
        _ name: String, _ value: inout [String]?, _ late: inout Expression?, _: [String]?, _: Expression?
    ) {
        use(name, &value, &late, .text)
    }
    mutating func values(_ name: String, _ value: inout [Value]?, _: [Value]?) {
        use(name, &value, Form<Value>.datum.list)
    }
    mutating func expression(_ name: String, _ value: inout Expression?, _: Expression?) {
        use(name, &value, .expression)
    }
    mutating func switched(_ name: String, _ value: inout Setting<Bool>?, _: Setting<Bool>?) {
        use(name, &value, Form<Bool>.boolean.setting)
    }
    mutating func title(
        _ name: String, _ value: inout Setting<[String]>?, _ late: inout Expression?, _: Setting<[String]>?,
        _: Expression?
    ) {
        use(name, &value, &late, Form<[String]>.text.setting)
    }
    mutating func toggle(_ name: String, _ value: inout Toggle?, _: Toggle?) { use(name, &value, .toggle) }
    mutating func invalidMode(_ name: String, _ value: inout InvalidMode?, _: InvalidMode?) {
        use(name, &value, .invalidMode)
    }
    mutating func color(_ name: String, _ value: inout Color?, _: Color?) { use(name, &value, .color) }
    mutating func ink(_ name: String, _ value: inout Ink?, _: Ink?) { use(name, &value, .ink) }
    mutating func frameInk(_ name: String, _ value: inout Ink?, _: Ink?) { use(name, &value, .frameInk) }
    mutating func cap(_ name: String, _ value: inout Stroke.Cap?, _: Stroke.Cap?) { use(name, &value, .choice("cap")) }
    mutating func join(_ name: String, _ value: inout Stroke.Join?, _: Stroke.Join?) {
        use(name, &value, .choice("join"))
    }
    mutating func blend(_ name: String, _ value: inout Scene.Blend?, _: Scene.Blend?) {
        use(name, &value, .choice("blend mode"))
    }
    mutating func interpolation(_ name: String, _ value: inout Interpolation?, _: Interpolation?) {
        use(name, &value, .choice("interpolation"))
    }
    mutating func align(_ name: String, _ value: inout TextAlign?, _: TextAlign?) {
        use(name, &value, .choice("align"))
    }
    mutating func baseline(_ name: String, _ value: inout TextBaseline?, _: TextBaseline?) {
        use(name, &value, .choice("baseline"))
    }
    mutating func fontStyle(_ name: String, _ value: inout Font.Slant?, _: Font.Slant?) {
        use(name, &value, .choice("font style"))
    }
    mutating func labelOverlap(_ name: String, _ value: inout LabelOverlap?, _: LabelOverlap?) {
        use(name, &value, .labelOverlap)
    }
    mutating func format(_ name: String, _ value: inout LabelFormat?, _: LabelFormat?) {
        use(name, Form<LabelFormat.Specifier>.specifier.schema) { item, reading in
            LabelFormat.read(specifier: item, into: &value, &reading)
        }
        use("formatType", Form<LabelFormat.Kind>.formatType.schema) { item, reading in
            LabelFormat.read(kind: item, into: &value, &reading)
        }
    }

    mutating func anchor(_ name: String, _ value: inout TitleAnchor?, _: TitleAnchor?) {
        use(name, &value, .choice("anchor"))
    }
    mutating func frame(_ name: String, _ value: inout TitleFrame?, _: TitleFrame?) {
        use(name, &value, .choice("frame"))
    }
    mutating func orient(_ name: String, _ value: inout AxisOrient?, _: AxisOrient?) {
        use(name, &value, .choice("orient"))
    }
    mutating func legendOrient(_ name: String, _ value: inout LegendOrient?, _: LegendOrient?) {
        use(name, &value, .choice("orient"))
    }
    mutating func orientation(_ name: String, _ value: inout Orientation?, _: Orientation?) {
        use(name, &value, .choice())
    }
    mutating func markPosition(_ name: String, _ value: inout MarkPosition?, _: MarkPosition?) {
        use(name, &value, .markPosition)
    }
    mutating func markSize(_ name: String, _ value: inout MarkSize?, _: MarkSize?) { use(name, &value, .markSize) }
    mutating func discreteSize(_ name: String, _ value: inout DiscreteSize?, _: DiscreteSize?) {
        use(name, &value, .discreteSize)
    }
    mutating func tickBand(_ name: String, _ value: inout TickBand?, _: TickBand?) { use(name, &value, .choice()) }
    mutating func tickCount(_ name: String, _ value: inout TickCount?, _: TickCount?) { use(name, &value, .tickCount) }
    mutating func legendKind(_ name: String, _ value: inout LegendKind?, _: LegendKind?) {
        use(name, &value, .choice("legend type"))
    }
    mutating func legendLayout(_ name: String, _ value: inout LegendLayout?, _: LegendLayout?) {
        use(name, &value, .legendLayout)
    }
    mutating func overlay(_ name: String, _ value: inout MarkOverlay?, _: MarkOverlay?) { use(name, &value, .overlay) }
    mutating func outputs(_ name: String, _ value: inout [Channel: Value]?, _: [Channel: Value]?) {
        use(name, &value, .outputs)
    }
    mutating func conditionalNumber(_ name: String, _ value: inout Conditional<Double>?, _: Conditional<Double>?) {
        use(name, &value, Form<Double>.number.conditional)
    }
    mutating func conditionalNumbers(_ name: String, _ value: inout Conditional<[Double]>?, _: Conditional<[Double]>?) {
        use(name, &value, Form<Double>.number.list.conditional)
    }
    mutating func conditionalFontWeight(_ name: String, _ value: inout Conditional<Int>?, _: Conditional<Int>?) {
        use(name, &value, Form<Int>.fontWeight.conditional)
    }
    mutating func conditionalString(_ name: String, _ value: inout Conditional<String>?, _: Conditional<String>?) {
        use(name, &value, Form<String>.string.conditional)
    }
    mutating func conditionalColor(_ name: String, _ value: inout Conditional<Color>?, _: Conditional<Color>?) {
        use(name, &value, Form<Color>.color.conditional)
    }
    mutating func conditionalAlign(_ name: String, _ value: inout Conditional<TextAlign>?, _: Conditional<TextAlign>?) {
        use(name, &value, Form<TextAlign>.choice("align").conditional)
    }
    mutating func conditionalBaseline(
        _ name: String, _ value: inout Conditional<TextBaseline>?, _: Conditional<TextBaseline>?
    ) {
        use(name, &value, Form<TextBaseline>.choice("baseline").conditional)
    }
    mutating func conditionalFontStyle(
        _ name: String, _ value: inout Conditional<Font.Slant>?, _: Conditional<Font.Slant>?
    ) {
        use(name, &value, Form<Font.Slant>.choice("font style").conditional)
    }
    mutating func encoding(_: inout GuideEncoding, _: GuideEncoding) {}
    mutating func origin(_: inout Origin?, _: Origin?) {}
}
