import Grammar

/// `encoding` of an axis or a legend: the marks that the guide is made of, each with constant values for what it shows.
/// It says in Vega's words what the guide's own properties say.
struct GuideEncoding: Sendable {
    /// For each part the guide's property for each of the mark's.
    let parts: [String: [String: String]]

    static let axis = GuideEncoding(parts: [
        "labels": text("label"), "title": text("title").merging(["angle": "titleAngle"]) { own, _ in own },
        "ticks": line("tick"), "grid": line("grid"), "domain": line("domain"),
    ])

    static let legend = GuideEncoding(parts: [
        "labels": text("label"), "title": text("title"),
        "symbols": [
            "shape": "symbolType", "size": "symbolSize", "opacity": "symbolOpacity", "fill": "symbolFillColor",
            "stroke": "symbolStrokeColor", "strokeWidth": "symbolStrokeWidth", "strokeDash": "symbolDash",
            "strokeDashOffset": "symbolDashOffset",
        ],
        "gradient": [
            "opacity": "gradientOpacity", "stroke": "gradientStrokeColor", "strokeWidth": "gradientStrokeWidth",
        ],
        "legend": ["fill": "fillColor", "stroke": "strokeColor", "cornerRadius": "cornerRadius"],
    ])

    private static func text(_ prefix: String) -> [String: String] {
        let words = [
            "Font", "FontSize", "FontStyle", "FontWeight", "Opacity", "Align", "Baseline", "Limit", "LineHeight",
        ]
        var table = ["fill": prefix + "Color"]
        for word in words { table[word.prefix(1).lowercased() + word.dropFirst()] = prefix + word }
        return table
    }

    private static func line(_ prefix: String) -> [String: String] {
        [
            "stroke": "Color", "strokeWidth": "Width", "opacity": "Opacity", "strokeOpacity": "Opacity",
            "strokeDash": "Dash", "strokeDashOffset": "DashOffset", "strokeCap": "Cap",
        ].mapValues { prefix + $0 }
    }

    var schema: SchemaPart {
        let value = SchemaPart.object([("value", .anything)], required: ["value"])
        return .object(
            parts.sorted { $0.key < $1.key }.map { part in
                (part.key, .object(part.value.keys.sorted().map { ($0, value) }, required: []))
            }, required: [])
    }

    /// Sets the properties of `guide` that the parts stand for.
    func read<Guide>(
        _ item: Item, into guide: inout Guide, _ shape: Shape<Guide>, _ reading: inout Reading
    ) {
        guard let members = item.members else { return reading.expected("an object of marks", at: item) }
        for part in members {
            guard let table = parts[part.key] else {
                reading.unknownKey(part, among: parts.keys.sorted())
                continue
            }
            for entry in part.item.members ?? [] where entry.key != "interactive" && entry.key != "name" {
                guard let name = table[entry.key], let property = shape[name] else {
                    reading.unknownKey(entry, among: table.keys.sorted())
                    continue
                }
                guard let value = entry.item["value"] else {
                    reading.fail("missing \"value\"", at: entry.item, notes: ["\"\(name)\" takes other forms too"])
                    continue
                }
                property.set(value, &guide, &reading)
            }
        }
    }
}
