/// The defaults of all scales: paddings as fractions of a step, least and greatest sizes.
package struct ScaleConfig: Hashable, Sendable {
    package var bandPaddingInner: Double?
    package var bandPaddingOuter: Double?
    package var bandWithNestedOffsetPaddingInner: Double?
    package var bandWithNestedOffsetPaddingOuter: Double?
    package var barBandPaddingInner: Double?
    package var clamp: Bool?
    package var continuousPadding: Double?
    package var maxBandSize: Double?
    package var maxFontSize: Double?
    package var maxOpacity: Double?
    package var maxSize: Double?
    package var maxStrokeWidth: Double?
    package var minBandSize: Double?
    package var minFontSize: Double?
    package var minOpacity: Double?
    package var minSize: Double?
    package var minStrokeWidth: Double?
    package var offsetBandPaddingInner: Double?
    package var offsetBandPaddingOuter: Double?
    package var pointPadding: Double?
    package var quantileCount: Int?
    package var quantizeCount: Int?
    package var rectBandPaddingInner: Double?
    package var round: Bool?
    package var tickBandPaddingInner: Double?
    package var useUnaggregatedDomain: Bool?
    package var xReverse: Bool?
    package var zero: Bool?
    package var invalid: [Channel: Value]?

    package init() {}
}

extension ScaleConfig: ListedProperties {
    package mutating func list(_ visitor: inout some PropertyVisitor, _ other: Self) {
        visitor.number("bandPaddingInner", &bandPaddingInner, other.bandPaddingInner)
        visitor.number("bandPaddingOuter", &bandPaddingOuter, other.bandPaddingOuter)
        visitor.number(
            "bandWithNestedOffsetPaddingInner", &bandWithNestedOffsetPaddingInner,
            other.bandWithNestedOffsetPaddingInner)
        visitor.number(
            "bandWithNestedOffsetPaddingOuter", &bandWithNestedOffsetPaddingOuter,
            other.bandWithNestedOffsetPaddingOuter)
        visitor.number("barBandPaddingInner", &barBandPaddingInner, other.barBandPaddingInner)
        visitor.boolean("clamp", &clamp, other.clamp)
        visitor.number("continuousPadding", &continuousPadding, other.continuousPadding)
        visitor.number("maxBandSize", &maxBandSize, other.maxBandSize)
        visitor.number("maxFontSize", &maxFontSize, other.maxFontSize)
        visitor.number("maxOpacity", &maxOpacity, other.maxOpacity)
        visitor.number("maxSize", &maxSize, other.maxSize)
        visitor.number("maxStrokeWidth", &maxStrokeWidth, other.maxStrokeWidth)
        visitor.number("minBandSize", &minBandSize, other.minBandSize)
        visitor.number("minFontSize", &minFontSize, other.minFontSize)
        visitor.number("minOpacity", &minOpacity, other.minOpacity)
        visitor.number("minSize", &minSize, other.minSize)
        visitor.number("minStrokeWidth", &minStrokeWidth, other.minStrokeWidth)
        visitor.number("offsetBandPaddingInner", &offsetBandPaddingInner, other.offsetBandPaddingInner)
        visitor.number("offsetBandPaddingOuter", &offsetBandPaddingOuter, other.offsetBandPaddingOuter)
        visitor.number("pointPadding", &pointPadding, other.pointPadding)
        visitor.count("quantileCount", &quantileCount, other.quantileCount)
        visitor.count("quantizeCount", &quantizeCount, other.quantizeCount)
        visitor.number("rectBandPaddingInner", &rectBandPaddingInner, other.rectBandPaddingInner)
        visitor.boolean("round", &round, other.round)
        visitor.number("tickBandPaddingInner", &tickBandPaddingInner, other.tickBandPaddingInner)
        visitor.boolean("useUnaggregatedDomain", &useUnaggregatedDomain, other.useUnaggregatedDomain)
        visitor.boolean("xReverse", &xReverse, other.xReverse)
        visitor.boolean("zero", &zero, other.zero)
        visitor.outputs("invalid", &invalid, other.invalid)
    }
}
