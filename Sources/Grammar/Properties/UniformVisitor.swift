import Drawing

/// A visitor that does the same with every property, whatever its kind.
package protocol UniformVisitor: PropertyVisitor {
    mutating func visit<Value>(_ name: String, _ value: inout Value?, _ other: Value?)
}

extension UniformVisitor {
    package mutating func boolean(_ name: String, _ value: inout Bool?, _ other: Bool?) { visit(name, &value, other) }
    package mutating func number(_ name: String, _ value: inout Double?, _ other: Double?) {
        visit(name, &value, other)
    }
    package mutating func numbers(_ name: String, _ value: inout [Double]?, _ other: [Double]?) {
        visit(name, &value, other)
    }
    package mutating func integer(_ name: String, _ value: inout Int?, _ other: Int?) { visit(name, &value, other) }
    package mutating func count(_ name: String, _ value: inout Int?, _ other: Int?) { visit(name, &value, other) }
    package mutating func fontWeight(_ name: String, _ value: inout Int?, _ other: Int?) { visit(name, &value, other) }
    package mutating func string(_ name: String, _ value: inout String?, _ other: String?) {
        visit(name, &value, other)
    }
    package mutating func link(_ name: String, _ value: inout String?, _ other: String?) { visit(name, &value, other) }
    package mutating func names(_ name: String, _ value: inout [String]?, _ other: [String]?) {
        visit(name, &value, other)
    }
    package mutating func lines(_ name: String, _ value: inout [String]?, _ other: [String]?) {
        visit(name, &value, other)
    }
    package mutating func lines(
        _ name: String, _ value: inout [String]?, _ late: inout Expression?, _ other: [String]?,
        _ otherLate: Expression?
    ) {
        visit(name, &value, other)
        visit(name + "Expression", &late, otherLate)
    }
    package mutating func encoding(_ value: inout GuideEncoding, _ other: GuideEncoding) {}
    package mutating func values(_ name: String, _ value: inout [Value]?, _ other: [Value]?) {
        visit(name, &value, other)
    }
    package mutating func expression(_ name: String, _ value: inout Expression?, _ other: Expression?) {
        visit(name, &value, other)
    }
    package mutating func switched(_ name: String, _ value: inout Setting<Bool>?, _ other: Setting<Bool>?) {
        visit(name, &value, other)
    }
    package mutating func title(
        _ name: String, _ value: inout Setting<[String]>?, _ late: inout Expression?, _ other: Setting<[String]>?,
        _ otherLate: Expression?
    ) {
        visit(name, &value, other)
        visit(name + "Expression", &late, otherLate)
    }
    package mutating func toggle(_ name: String, _ value: inout Toggle?, _ other: Toggle?) {
        visit(name, &value, other)
    }
    package mutating func invalidMode(_ name: String, _ value: inout InvalidMode?, _ other: InvalidMode?) {
        visit(name, &value, other)
    }
    package mutating func color(_ name: String, _ value: inout Color?, _ other: Color?) { visit(name, &value, other) }
    package mutating func ink(_ name: String, _ value: inout Ink?, _ other: Ink?) { visit(name, &value, other) }
    package mutating func frameInk(_ name: String, _ value: inout Ink?, _ other: Ink?) { visit(name, &value, other) }
    package mutating func cap(_ name: String, _ value: inout Stroke.Cap?, _ other: Stroke.Cap?) {
        visit(name, &value, other)
    }
    package mutating func join(_ name: String, _ value: inout Stroke.Join?, _ other: Stroke.Join?) {
        visit(name, &value, other)
    }
    package mutating func blend(_ name: String, _ value: inout Scene.Blend?, _ other: Scene.Blend?) {
        visit(name, &value, other)
    }
    package mutating func interpolation(_ name: String, _ value: inout Interpolation?, _ other: Interpolation?) {
        visit(name, &value, other)
    }
    package mutating func align(_ name: String, _ value: inout TextAlign?, _ other: TextAlign?) {
        visit(name, &value, other)
    }
    package mutating func baseline(_ name: String, _ value: inout TextBaseline?, _ other: TextBaseline?) {
        visit(name, &value, other)
    }
    package mutating func fontStyle(_ name: String, _ value: inout Font.Slant?, _ other: Font.Slant?) {
        visit(name, &value, other)
    }
    package mutating func labelOverlap(_ name: String, _ value: inout LabelOverlap?, _ other: LabelOverlap?) {
        visit(name, &value, other)
    }
    package mutating func format(_ name: String, _ value: inout LabelFormat?, _ other: LabelFormat?) {
        visit(name, &value, other)
    }
    package mutating func anchor(_ name: String, _ value: inout TitleAnchor?, _ other: TitleAnchor?) {
        visit(name, &value, other)
    }
    package mutating func frame(_ name: String, _ value: inout TitleFrame?, _ other: TitleFrame?) {
        visit(name, &value, other)
    }
    package mutating func orient(_ name: String, _ value: inout AxisOrient?, _ other: AxisOrient?) {
        visit(name, &value, other)
    }
    package mutating func legendOrient(_ name: String, _ value: inout LegendOrient?, _ other: LegendOrient?) {
        visit(name, &value, other)
    }
    package mutating func orientation(_ name: String, _ value: inout Orientation?, _ other: Orientation?) {
        visit(name, &value, other)
    }
    package mutating func markPosition(_ name: String, _ value: inout MarkPosition?, _ other: MarkPosition?) {
        visit(name, &value, other)
    }
    package mutating func markSize(_ name: String, _ value: inout MarkSize?, _ other: MarkSize?) {
        visit(name, &value, other)
    }
    package mutating func discreteSize(_ name: String, _ value: inout DiscreteSize?, _ other: DiscreteSize?) {
        visit(name, &value, other)
    }
    package mutating func tickBand(_ name: String, _ value: inout TickBand?, _ other: TickBand?) {
        visit(name, &value, other)
    }
    package mutating func tickCount(_ name: String, _ value: inout TickCount?, _ other: TickCount?) {
        visit(name, &value, other)
    }
    package mutating func legendKind(_ name: String, _ value: inout LegendKind?, _ other: LegendKind?) {
        visit(name, &value, other)
    }
    package mutating func legendLayout(_ name: String, _ value: inout LegendLayout?, _ other: LegendLayout?) {
        visit(name, &value, other)
    }
    package mutating func overlay(_ name: String, _ value: inout MarkOverlay?, _ other: MarkOverlay?) {
        visit(name, &value, other)
    }
    package mutating func outputs(_ name: String, _ value: inout [Channel: Value]?, _ other: [Channel: Value]?) {
        visit(name, &value, other)
    }
    package mutating func conditionalNumber(
        _ name: String, _ value: inout Conditional<Double>?, _ other: Conditional<Double>?
    ) {
        visit(name, &value, other)
    }
    package mutating func conditionalNumbers(
        _ name: String, _ value: inout Conditional<[Double]>?, _ other: Conditional<[Double]>?
    ) {
        visit(name, &value, other)
    }
    package mutating func conditionalFontWeight(
        _ name: String, _ value: inout Conditional<Int>?, _ other: Conditional<Int>?
    ) {
        visit(name, &value, other)
    }
    package mutating func conditionalString(
        _ name: String, _ value: inout Conditional<String>?, _ other: Conditional<String>?
    ) {
        visit(name, &value, other)
    }
    package mutating func conditionalColor(
        _ name: String, _ value: inout Conditional<Color>?, _ other: Conditional<Color>?
    ) {
        visit(name, &value, other)
    }
    package mutating func conditionalAlign(
        _ name: String, _ value: inout Conditional<TextAlign>?, _ other: Conditional<TextAlign>?
    ) {
        visit(name, &value, other)
    }
    package mutating func conditionalBaseline(
        _ name: String, _ value: inout Conditional<TextBaseline>?, _ other: Conditional<TextBaseline>?
    ) {
        visit(name, &value, other)
    }
    package mutating func conditionalFontStyle(
        _ name: String, _ value: inout Conditional<Font.Slant>?, _ other: Conditional<Font.Slant>?
    ) {
        visit(name, &value, other)
    }
    package mutating func origin(_ value: inout Origin?, _ other: Origin?) { visit("origin", &value, other) }
}
