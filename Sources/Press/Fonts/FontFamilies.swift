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

    /// The families of other makers that Liberation's are as wide as, and made to stand in for.
    private static let twins: [String: GenericFamily] = [
        "arial": .sansSerif, "helvetica": .sansSerif, "times": .serif, "times new roman": .serif, "courier": .monospace,
        "courier new": .monospace,
    ]

    /// By its own name or that of a twin.
    init?(named name: String) {
        let name = name.lowercased()
        guard let family = GenericFamily(rawValue: name) ?? GenericFamily.twins[name] else { return nil }
        self = family
    }

    /// Every name that a family of ours stands for, in alphabetic order.
    static var standIns: [(name: String, family: GenericFamily)] {
        let generics = allCases.map { (name: $0.rawValue, family: $0) }
        return (generics + twins.map { (name: $0.key, family: $0.value) }).sorted { $0.name < $1.name }
    }

    /// Where to look for a name: for a generic one at the family that stands for it, for a twin's there last.
    static func names(standingFor name: String) -> [String] {
        if let family = GenericFamily(rawValue: name.lowercased()) { return [family.latin] }
        return [name] + (GenericFamily(named: name).map { [$0.latin] } ?? [])
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
        var resolved = families.flatMap(GenericFamily.names(standingFor:))
        resolved.append((generic ?? .sansSerif).chinese(region))
        var seen: Set<String> = []
        return resolved.filter { seen.insert($0.lowercased()).inserted }
    }

    var hasSerifs: Bool { generic == .serif }

    /// The first one that is named.
    private var generic: GenericFamily? { families.lazy.compactMap(GenericFamily.init(named:)).first }
}
