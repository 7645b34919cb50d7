import Grammar

/// Reads the fields of a facet: `{"field": …}` for cells one after the other, or `{"row": …, "column": …}`.
enum FacetReader {
    static var schema: SchemaPart {
        .either([
            ChannelDraft.shape(.facet).schema,
            .object(
                [("row", ChannelDraft.shape(.row).schema), ("column", ChannelDraft.shape(.column).schema)],
                required: []),
        ])
    }

    static func facet(_ item: Item, _ reading: inout Reading) -> Facet? {
        guard let members = item.members else {
            reading.expected("an object with \"field\", or with \"row\" and \"column\"", at: item)
            return nil
        }
        guard item["row"] != nil || item["column"] != nil else {
            if members.isEmpty {
                reading.fail("missing \"field\", \"row\" or \"column\"", at: item)
                return nil
            }
            return field(item, of: .facet, &reading).map { .wrapped($0.field) }
        }
        for member in members where member.key != "row" && member.key != "column" {
            reading.unknownKey(member, among: ["row", "column"])
        }
        let row = item["row"].flatMap { field($0, of: .row, &reading)?.field }
        let column = item["column"].flatMap { field($0, of: .column, &reading)?.field }
        return row == nil && column == nil ? nil : .grid(row: row, column: column)
    }

    /// One field, and what its channel says of the arrangement.
    static func field(
        _ item: Item, of channel: Channel, _ reading: inout Reading
    ) -> (field: FacetField, arrangement: Arrangement)? {
        guard item.members != nil else {
            reading.expected("an object with \"field\"", at: item)
            return nil
        }
        var draft = ChannelDraft()
        let before = reading.diagnostics.all.count
        ChannelDraft.shape(channel).fill(&draft, from: item, &reading)
        draft.definition.origin = reading.origin(item)
        guard case .field(let definition)? = draft.content, draft.field != nil else {
            if reading.diagnostics.all.count == before {
                reading.fail(
                    "missing \"field\"", at: item, notes: ["a facet has one cell for each value of a field"])
            }
            return nil
        }
        return (FacetField(definition, header: draft.header), draft.arrangement)
    }
}

/// The channels `row`, `column` and `facet`: a view that has them is a facet of itself without them.
enum FacetChannels {
    private static let names: Set<String> = ["row", "column", "facet"]

    /// The facet channels of an encoding, and the rest of it.
    static func parted(_ encoding: Item?) -> (facets: [Item.Member], rest: Item?) {
        guard let encoding, let members = encoding.members else { return ([], encoding) }
        let facets = members.filter { names.contains($0.key) && !$0.item.isNull }
        return (facets, encoding.without { names.contains($0.key) })
    }

    /// Vega-Lite's rules: what belongs to the frame goes into the cells, everything else stays outside.
    ///
    /// - Parameter said: what the view says of the arrangement; what the channels say goes before it.
    static func facet(
        _ members: [Item.Member], of unit: UnitView, arranged said: Arrangement, _ reading: inout Reading
    ) -> View? {
        var fields: [Channel: FacetField] = [:]
        var arrangement = said
        for member in members {
            guard let channel = Channel(rawValue: member.key),
                let (field, own) = FacetReader.field(member.item, of: channel, &reading)
            else { continue }
            fields[channel] = field
            let both = own.over(said)
            switch channel {
            case .row:
                arrangement.align.row = both.align.row
                arrangement.center.row = both.center.row
                arrangement.spacing.row = both.spacing.row
            case .column:
                arrangement.align.column = both.align.column
                arrangement.center.column = both.center.column
                arrangement.spacing.column = both.spacing.column
            default: if members.count == 1 { arrangement = both }
            }
        }
        guard !fields.isEmpty else { return nil }
        var outer = ViewFrame()
        var inner = unit
        swap(&outer, &inner.frame)
        (inner.frame.width, inner.frame.height) = (outer.width, outer.height)
        inner.frame.background = outer.background
        inner.frame.projection = outer.projection
        inner.frame.selections = outer.selections
        outer.projection = nil
        outer.selections = []
        inner.frame.origin = outer.origin
        (outer.width, outer.height) = (nil, nil)
        outer.background = ViewProperties()
        let facet: Facet
        if fields[.row] != nil || fields[.column] != nil {
            if let dropped = members.first(where: { $0.key == "facet" }) {
                reading.warn("cannot use the channel \"facet\" beside \"row\" or \"column\"", at: dropped.item)
            }
            facet = .grid(row: fields[.row], column: fields[.column])
        } else if let field = fields[.facet] {
            facet = .wrapped(field)
        } else {
            return nil
        }
        return .facet(FacetView(frame: outer, facet: facet, arrangement: arrangement, view: .unit(inner)))
    }

    /// Layers share one frame, so none of them has cells of its own.
    static func leaveOut(_ members: [Item.Member], _ reading: inout Reading) {
        for member in members {
            reading.warn(
                "cannot use the channel \"\(member.key)\" in a layer, which shares its frame with others",
                at: member.item,
                notes: [
                    "\"facet\": {…} around the layers draws all of them in each cell: {\"facet\": …, \"spec\": {\"layer\": …}}"
                ])
        }
    }
}
