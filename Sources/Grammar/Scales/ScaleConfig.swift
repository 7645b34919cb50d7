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
    package var invalidOutputs: [Channel: Value]?

    package init() {}

    /// These properties, with what they do not say taken from `base`.
    package func over(_ base: Self) -> Self {
        var merged = base
        if let bandPaddingInner { merged.bandPaddingInner = bandPaddingInner }
        if let bandPaddingOuter { merged.bandPaddingOuter = bandPaddingOuter }
        if let bandWithNestedOffsetPaddingInner {
            merged.bandWithNestedOffsetPaddingInner = bandWithNestedOffsetPaddingInner
        }
        if let bandWithNestedOffsetPaddingOuter {
            merged.bandWithNestedOffsetPaddingOuter = bandWithNestedOffsetPaddingOuter
        }
        if let barBandPaddingInner { merged.barBandPaddingInner = barBandPaddingInner }
        if let clamp { merged.clamp = clamp }
        if let continuousPadding { merged.continuousPadding = continuousPadding }
        if let maxBandSize { merged.maxBandSize = maxBandSize }
        if let maxFontSize { merged.maxFontSize = maxFontSize }
        if let maxOpacity { merged.maxOpacity = maxOpacity }
        if let maxSize { merged.maxSize = maxSize }
        if let maxStrokeWidth { merged.maxStrokeWidth = maxStrokeWidth }
        if let minBandSize { merged.minBandSize = minBandSize }
        if let minFontSize { merged.minFontSize = minFontSize }
        if let minOpacity { merged.minOpacity = minOpacity }
        if let minSize { merged.minSize = minSize }
        if let minStrokeWidth { merged.minStrokeWidth = minStrokeWidth }
        if let offsetBandPaddingInner { merged.offsetBandPaddingInner = offsetBandPaddingInner }
        if let offsetBandPaddingOuter { merged.offsetBandPaddingOuter = offsetBandPaddingOuter }
        if let pointPadding { merged.pointPadding = pointPadding }
        if let quantileCount { merged.quantileCount = quantileCount }
        if let quantizeCount { merged.quantizeCount = quantizeCount }
        if let rectBandPaddingInner { merged.rectBandPaddingInner = rectBandPaddingInner }
        if let round { merged.round = round }
        if let tickBandPaddingInner { merged.tickBandPaddingInner = tickBandPaddingInner }
        if let useUnaggregatedDomain { merged.useUnaggregatedDomain = useUnaggregatedDomain }
        if let xReverse { merged.xReverse = xReverse }
        if let zero { merged.zero = zero }
        if let invalidOutputs { merged.invalidOutputs = invalidOutputs }
        return merged
    }
}
