import Drawing
import Grammar

extension ScaleConfig {
    /// `config.scale`.
    static let shape = Shape<ScaleConfig>("ScaleConfig") { s in
        s.add("bandPaddingInner", \.bandPaddingInner, .number)
        s.add("bandPaddingOuter", \.bandPaddingOuter, .number)
        s.add("bandWithNestedOffsetPaddingInner", \.bandWithNestedOffsetPaddingInner, .number)
        s.add("bandWithNestedOffsetPaddingOuter", \.bandWithNestedOffsetPaddingOuter, .number)
        s.add("barBandPaddingInner", \.barBandPaddingInner, .number)
        s.add("clamp", \.clamp, .boolean)
        s.add("continuousPadding", \.continuousPadding, .number)
        s.add("maxBandSize", \.maxBandSize, .number)
        s.add("maxFontSize", \.maxFontSize, .number)
        s.add("maxOpacity", \.maxOpacity, .number)
        s.add("maxSize", \.maxSize, .number)
        s.add("maxStrokeWidth", \.maxStrokeWidth, .number)
        s.add("minBandSize", \.minBandSize, .number)
        s.add("minFontSize", \.minFontSize, .number)
        s.add("minOpacity", \.minOpacity, .number)
        s.add("minSize", \.minSize, .number)
        s.add("minStrokeWidth", \.minStrokeWidth, .number)
        s.add("offsetBandPaddingInner", \.offsetBandPaddingInner, .number)
        s.add("offsetBandPaddingOuter", \.offsetBandPaddingOuter, .number)
        s.add("pointPadding", \.pointPadding, .number)
        s.add("quantileCount", \.quantileCount, Form<Int>.integer.within(1...1000))
        s.add("quantizeCount", \.quantizeCount, Form<Int>.integer.within(1...1000))
        s.add("rectBandPaddingInner", \.rectBandPaddingInner, .number)
        s.add("round", \.round, .boolean)
        s.add("tickBandPaddingInner", \.tickBandPaddingInner, .number)
        s.add("useUnaggregatedDomain", \.useUnaggregatedDomain, .boolean)
        s.add("xReverse", \.xReverse, .boolean)
        s.add("zero", \.zero, .boolean)
        s.add("invalid", \.invalidOutputs, .invalidOutputs)
        s.accept("framesPerSecond", .any)
        s.accept("animationDuration", .any)
    }
}
