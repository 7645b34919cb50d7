import Grammar
import Pages

/// Where keys belong, for authors who wrote them in the wrong place.
enum KnownKeys {
    private static let owners: [(place: String, names: [String])] = [
        ("the view", ViewReader.shape.names),
        ("the spec", FigureDraft.shape.names),
        ("a mark", MarkDefinition.shape.names),
        ("\"encoding\"", Channel.allCases.map(\.rawValue)),
        ("other channels", Channel.allCases.flatMap { ChannelDraft.shape($0).names }),
        ("\"scale\"", ScaleProperties.shape.names),
        ("\"axis\"", AxisProperties.shape.names),
        ("\"legend\"", LegendProperties.shape.names),
        ("\"projection\"", ProjectionProperties.shape.names),
        ("a title", TitleProperties.shape.names),
        ("\"data\"", ["values", "url", "sequence", "format"]),
        ("\"config\"", Style.shape.names),
    ]

    /// `"grid" belongs to "axis"`, with at most three places; nil for a key that is known nowhere.
    static func hint(for key: String) -> String? {
        let places = owners.filter { $0.names.contains(key) }.map(\.place)
        if places.isEmpty { return nil }
        return "\(key.shortQuoted) belongs to \(places.prefix(3).joined(separator: ", "))"
    }
}
