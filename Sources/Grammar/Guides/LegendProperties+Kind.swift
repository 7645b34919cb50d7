extension LegendProperties {
    /// Only what a legend of this kind knows: Vega-Lite hands a list of symbols nothing that is said of a ramp, and a ramp
    /// nothing that is said of symbols.
    func supported(by kind: LegendKind) -> LegendProperties {
        var p = self
        switch kind {
        case .symbol:
            p.gradientLength = nil
            p.gradientOpacity = nil
            p.gradientStrokeColor = nil
            p.gradientStrokeWidth = nil
            p.gradientThickness = nil
        case .gradient:
            p.symbolDash = nil
            p.symbolDashOffset = nil
            p.symbolFillColor = nil
            p.symbolLimit = nil
            p.symbolOffset = nil
            p.symbolOpacity = nil
            p.symbolSize = nil
            p.symbolStrokeColor = nil
            p.symbolStrokeWidth = nil
            p.symbolType = nil
        }
        return p
    }
}
