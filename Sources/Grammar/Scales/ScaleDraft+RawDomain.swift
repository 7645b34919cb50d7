extension ScaleDraft {
    /// The ends of a continuous domain that goes before every other; backwards where the author's own domain runs so.
    var rawEnds: [Double]? {
        guard !type.isDiscrete, let raw = explicit.rawDomain, raw.count >= 2 else { return nil }
        let ends = raw.map(\.asNumber)
        guard case .values(let own)? = explicit.domain, let first = own.first, let last = own.last,
            Value.isLess(last, first)
        else { return ends }
        return ends.reversed()
    }
}
