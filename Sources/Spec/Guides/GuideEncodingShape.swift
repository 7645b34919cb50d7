import Grammar

/// `encoding` of an axis or a legend: the marks that the guide is made of, each with what it shows. Plain values say in
/// Vega's words what the guide's own properties say; expressions and exceptions, and what there is no property for, go to
/// its `GuideEncoding`.
struct GuideEncodingShape: Sendable {
    /// For each part the guide's property for each of the mark's.
    let parts: [String: [String: String]]

    static let axis = GuideEncodingShape(parts: [
        "labels": text("label"), "title": text("title").merging(["angle": "titleAngle"]) { $1 },
        "ticks": line("tick"), "grid": line("grid"), "domain": line("domain"),
    ])

    static let legend = GuideEncodingShape(parts: [
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

    /// What each part can have beyond the guide's own properties, and as an expression.
    private func further(_ part: String) -> [GuideLook.Property] {
        switch GuideEncoding.Part(rawValue: part) {
        case .labels?, .title?:
            [
                .text, .limit, .font, .fontSize, .fontStyle, .fontWeight, .align, .baseline, .angle, .dx, .dy,
                .lineHeight, .opacity, .fill, .fillOpacity, .stroke, .strokeWidth,
            ]
        case .ticks?, .grid?, .domain?:
            [.opacity, .stroke, .strokeOpacity, .strokeWidth, .strokeDash, .strokeDashOffset, .strokeCap]
        case .symbols?:
            [
                .opacity, .fill, .fillOpacity, .stroke, .strokeOpacity, .strokeWidth, .strokeDash, .strokeDashOffset,
                .shape, .size,
            ]
        case nil: []
        }
    }

    private func names(_ part: String) -> [String] {
        Set((parts[part] ?? [:]).keys).union(further(part).map(\.rawValue)).sorted()
    }

    var schema: SchemaPart {
        let value = SchemaPart.object([("condition", .anything), ("value", .anything)], required: [])
        return .object(
            parts.keys.sorted().map { part in (part, .object(names(part).map { ($0, value) }, required: [])) },
            required: [])
    }

    /// Sets the properties of `guide` that the parts stand for.
    func read<Guide>(
        _ item: Item, into guide: inout Guide, _ encoding: WritableKeyPath<Guide, GuideEncoding>, _ shape: Shape<Guide>,
        _ reading: inout Reading
    ) {
        guard let members = item.members else { return reading.expected("an object of marks", at: item) }
        for part in members {
            guard parts[part.key] != nil else {
                reading.unknownKey(part, among: parts.keys.sorted())
                continue
            }
            for entry in part.item.members ?? [] where entry.key != "interactive" && entry.key != "name" {
                read(entry, of: part.key, into: &guide, encoding, shape, &reading)
            }
        }
    }

    private func read<Guide>(
        _ entry: Item.Member, of part: String, into guide: inout Guide,
        _ encoding: WritableKeyPath<Guide, GuideEncoding>, _ shape: Shape<Guide>, _ reading: inout Reading
    ) {
        let property = parts[part]?[entry.key].flatMap { shape[$0] }
        let further = GuideLook.Property(rawValue: entry.key).flatMap { self.further(part).contains($0) ? $0 : nil }
        guard property != nil || further != nil else {
            if ["update", "enter", "hover", "exit"].contains(entry.key) {
                return reading.fail(
                    "cannot use \"\(entry.key)\" here because Vega-Lite's guides have one state", at: entry.item,
                    notes: ["the properties stand in \"\(part)\" itself, as {\"fill\": {\"value\": \"red\"}}"])
            }
            return reading.unknownKey(entry, among: names(part))
        }
        guard let content = GuideContent(entry.item, &reading) else { return }
        if let property, let value = content.plain { return property.set(value, &guide, &reading) }
        guard let further, let place = GuideEncoding.Part(rawValue: part) else {
            return reading.fail(
                "cannot compute \"\(entry.key)\" here because it is the same for the whole legend", at: entry.item,
                notes: ["it takes {\"value\": …}"])
        }
        guide[keyPath: encoding].parts[place, default: [:]][further] = content.entry(&reading)
    }
}

/// `{"value": …}`, with exceptions in `condition`; the value can be an expression over the tick or the entry.
private struct GuideContent {
    private let item: Item
    private let value: Item?
    private let conditions: [Item]

    init?(_ item: Item, _ reading: inout Reading) {
        guard let members = item.members else {
            reading.expected("an object with \"value\"", at: item)
            return nil
        }
        self.item = item
        for member in members where member.key != "value" && member.key != "condition" {
            // Vega-Lite hands nothing else on.
            let isVega = ["signal", "field", "scale", "mult", "offset", "band"].contains(member.key)
            reading.add(
                Diagnostic(
                    .error, "unknown key \"\(member.key)\" of a guide's encoding", at: reading.origin(member),
                    label: isVega ? "did you mean {\"value\": {\"expr\": …}}?" : nil,
                    notes: [
                        "there is \"value\", and \"condition\" beside it; expressions see datum.value and datum.label"
                    ]))
            return nil
        }
        value = item["value"]
        conditions = item["condition"].map { $0.elements ?? [$0] } ?? []
        if value == nil && conditions.isEmpty {
            reading.fail("missing \"value\"", at: item)
            return nil
        }
    }

    /// The value where it is nothing else than one.
    var plain: Item? { conditions.isEmpty && value.flatMap(GuideContent.expression) == nil ? value : nil }

    func entry(_ reading: inout Reading) -> GuideEncoding.Entry {
        var cases: [GuideEncoding.Case] = []
        for condition in conditions {
            guard let own = condition["value"] else {
                reading.fail("missing \"value\"", at: condition)
                continue
            }
            let test = Predicate.ofCondition(condition, besides: ["value"], &reading)
            if let test, let content = content(own, &reading) {
                cases.append(GuideEncoding.Case(test: test, content: content))
            }
        }
        return GuideEncoding.Entry(
            cases: cases, otherwise: value.flatMap { content($0, &reading) }, at: reading.origin(item))
    }

    private func content(_ item: Item, _ reading: inout Reading) -> GuideEncoding.Content? {
        guard let text = GuideContent.expression(item) else { return .value(item.node.value) }
        return reading.parsed(text).map { .expression($0) }
    }

    /// The text of `{"expr": …}`, or of `{"signal": …}`, which is Vega's word for it.
    private static func expression(_ item: Item) -> Item? { item.expression ?? item["signal"] }
}
