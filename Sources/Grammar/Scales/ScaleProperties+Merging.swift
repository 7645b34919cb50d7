extension ScaleProperties {
    /// These properties, with what they do not say taken from `wider`.
    package func over(_ wider: Self) -> Self {
        var merged = wider
        if let type { merged.type = type }
        if let domain { merged.domain = domain }
        merged.late.merge(late) { $1 }
        merged.hasComputedDomain = hasComputedDomain || wider.hasComputedDomain
        if let domainMin { merged.domainMin = domainMin }
        if let domainMax { merged.domainMax = domainMax }
        if let domainMid { merged.domainMid = domainMid }
        if let range { merged.range = range }
        if let rangeMin { merged.rangeMin = rangeMin }
        if let rangeMax { merged.rangeMax = rangeMax }
        if let scheme { merged.scheme = scheme }
        if let interpolate { merged.interpolate = interpolate }
        if let nice { merged.nice = nice }
        if let zero { merged.zero = zero }
        if let reverse { merged.reverse = reverse }
        if let round { merged.round = round }
        if let clamp { merged.clamp = clamp }
        if let align { merged.align = align }
        if let padding { merged.padding = padding }
        if let paddingInner { merged.paddingInner = paddingInner }
        if let paddingOuter { merged.paddingOuter = paddingOuter }
        if let base { merged.base = base }
        if let exponent { merged.exponent = exponent }
        if let constant { merged.constant = constant }
        if let bins { merged.bins = bins }
        if let rawDomain { merged.rawDomain = rawDomain }
        if let followedParameter { merged.followedParameter = followedParameter }
        return merged
    }
}
