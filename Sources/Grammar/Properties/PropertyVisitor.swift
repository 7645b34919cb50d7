import Drawing

/// What is done with each property of a list: one function for each kind of value, so that the compiler names whoever
/// does not know a new kind. Each gets the property's name in specs, its place in the instance that is gone through, and
/// what the instance beside it has there.
package protocol PropertyVisitor {
    // Plain values
    mutating func boolean(_ name: String, _ value: inout Bool?, _ other: Bool?)
    mutating func number(_ name: String, _ value: inout Double?, _ other: Double?)
    /// A pattern of dashes, say.
    mutating func numbers(_ name: String, _ value: inout [Double]?, _ other: [Double]?)
    mutating func integer(_ name: String, _ value: inout Int?, _ other: Int?)
    /// From 1 to 1000.
    mutating func count(_ name: String, _ value: inout Int?, _ other: Int?)
    mutating func fontWeight(_ name: String, _ value: inout Int?, _ other: Int?)
    mutating func string(_ name: String, _ value: inout String?, _ other: String?)
    /// An address that is safe to follow.
    mutating func link(_ name: String, _ value: inout String?, _ other: String?)
    /// One name, or several.
    mutating func names(_ name: String, _ value: inout [String]?, _ other: [String]?)
    /// Lines of text.
    mutating func lines(_ name: String, _ value: inout [String]?, _ other: [String]?)
    /// Lines of text, or the expression that makes them when the picture is drawn.
    mutating func lines(
        _ name: String, _ value: inout [String]?, _ late: inout Expression?, _ other: [String]?,
        _ otherLate: Expression?)
    mutating func values(_ name: String, _ value: inout [Value]?, _ other: [Value]?)
    mutating func expression(_ name: String, _ value: inout Expression?, _ other: Expression?)

    // Values, or null for none
    mutating func switched(_ name: String, _ value: inout Setting<Bool>?, _ other: Setting<Bool>?)
    /// A title, or the expression that makes it when the picture is drawn.
    mutating func title(
        _ name: String, _ value: inout Setting<[String]>?, _ late: inout Expression?, _ other: Setting<[String]>?,
        _ otherLate: Expression?)
    mutating func toggle(_ name: String, _ value: inout Toggle?, _ other: Toggle?)
    mutating func invalidMode(_ name: String, _ value: inout InvalidMode?, _ other: InvalidMode?)

    // Ink
    mutating func color(_ name: String, _ value: inout Color?, _ other: Color?)
    mutating func ink(_ name: String, _ value: inout Ink?, _ other: Ink?)
    /// Of a frame, where the empty text is no ink either.
    mutating func frameInk(_ name: String, _ value: inout Ink?, _ other: Ink?)
    mutating func cap(_ name: String, _ value: inout Stroke.Cap?, _ other: Stroke.Cap?)
    mutating func join(_ name: String, _ value: inout Stroke.Join?, _ other: Stroke.Join?)
    mutating func blend(_ name: String, _ value: inout Scene.Blend?, _ other: Scene.Blend?)
    mutating func interpolation(_ name: String, _ value: inout Interpolation?, _ other: Interpolation?)

    // Text
    mutating func align(_ name: String, _ value: inout TextAlign?, _ other: TextAlign?)
    mutating func baseline(_ name: String, _ value: inout TextBaseline?, _ other: TextBaseline?)
    mutating func fontStyle(_ name: String, _ value: inout Font.Slant?, _ other: Font.Slant?)
    mutating func labelOverlap(_ name: String, _ value: inout LabelOverlap?, _ other: LabelOverlap?)
    /// Written as two keys, `format` and `formatType`.
    mutating func format(_ name: String, _ value: inout LabelFormat?, _ other: LabelFormat?)

    // Places and sizes
    mutating func anchor(_ name: String, _ value: inout TitleAnchor?, _ other: TitleAnchor?)
    mutating func frame(_ name: String, _ value: inout TitleFrame?, _ other: TitleFrame?)
    mutating func orient(_ name: String, _ value: inout AxisOrient?, _ other: AxisOrient?)
    mutating func legendOrient(_ name: String, _ value: inout LegendOrient?, _ other: LegendOrient?)
    mutating func orientation(_ name: String, _ value: inout Orientation?, _ other: Orientation?)
    mutating func markPosition(_ name: String, _ value: inout MarkPosition?, _ other: MarkPosition?)
    mutating func markSize(_ name: String, _ value: inout MarkSize?, _ other: MarkSize?)
    mutating func discreteSize(_ name: String, _ value: inout DiscreteSize?, _ other: DiscreteSize?)

    // Parts
    mutating func tickBand(_ name: String, _ value: inout TickBand?, _ other: TickBand?)
    mutating func tickCount(_ name: String, _ value: inout TickCount?, _ other: TickCount?)
    mutating func legendKind(_ name: String, _ value: inout LegendKind?, _ other: LegendKind?)
    mutating func legendLayout(_ name: String, _ value: inout LegendLayout?, _ other: LegendLayout?)
    mutating func overlay(_ name: String, _ value: inout MarkOverlay?, _ other: MarkOverlay?)
    mutating func outputs(_ name: String, _ value: inout [Channel: Value]?, _ other: [Channel: Value]?)

    // With exceptions for single ticks
    mutating func conditionalNumber(_ name: String, _ value: inout Conditional<Double>?, _ other: Conditional<Double>?)
    mutating func conditionalNumbers(
        _ name: String, _ value: inout Conditional<[Double]>?, _ other: Conditional<[Double]>?)
    mutating func conditionalFontWeight(_ name: String, _ value: inout Conditional<Int>?, _ other: Conditional<Int>?)
    mutating func conditionalString(_ name: String, _ value: inout Conditional<String>?, _ other: Conditional<String>?)
    mutating func conditionalColor(_ name: String, _ value: inout Conditional<Color>?, _ other: Conditional<Color>?)
    mutating func conditionalAlign(
        _ name: String, _ value: inout Conditional<TextAlign>?, _ other: Conditional<TextAlign>?)
    mutating func conditionalBaseline(
        _ name: String, _ value: inout Conditional<TextBaseline>?, _ other: Conditional<TextBaseline>?)
    mutating func conditionalFontStyle(
        _ name: String, _ value: inout Conditional<Font.Slant>?, _ other: Conditional<Font.Slant>?)

    /// What is said in the terms of Vega's marks. It has a reader of its own.
    mutating func encoding(_ value: inout GuideEncoding, _ other: GuideEncoding)
    /// Where the author wrote all of it; no key of its own.
    mutating func origin(_ value: inout Origin?, _ other: Origin?)
}
