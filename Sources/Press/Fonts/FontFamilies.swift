import Drawing

/// CSS's generic families, and the families that stand for them here.
enum GenericFamily: String, CaseIterable {
    case sansSerif = "sans-serif"
    case serif
    case monospace

    /// The Latin family: Liberation's have the advance widths of Arial, Times and Courier, which Vega's charts are
    /// laid out with.
    var latin: String {
        switch self {
        case .sansSerif: "Liberation Sans"
        case .serif: "Liberation Serif"
        case .monospace: "Liberation Mono"
        }
    }

    func chinese(_ region: CJKRegion) -> String {
        switch self {
        case .sansSerif: "Noto Sans CJK \(region.rawValue)"
        case .serif: "Noto Serif CJK \(region.rawValue)"
        case .monospace: "Noto Sans Mono CJK \(region.rawValue)"
        }
    }
}

extension Font {
    /// The families to look in, generic names resolved, in order and without repetition. The last is the CJK family of
    /// the region, in the manner of the first generic name (sans-serif where there is none).
    func resolvedFamilies(_ region: CJKRegion) -> [String] {
        let generics = families.compactMap { GenericFamily(rawValue: $0.lowercased()) }
        var resolved = families.map { GenericFamily(rawValue: $0.lowercased())?.latin ?? $0 }
        resolved.append((generics.first ?? .sansSerif).chinese(region))
        var seen: Set<String> = []
        return resolved.filter { seen.insert($0.lowercased()).inserted }
    }
}
