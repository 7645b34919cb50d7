/// Looks for labels that do not stand in the parts of the stack that they are meant for: each layer is stacked by its
/// own fields, so that a layer of texts easily comes in another order than the bars.
struct StackedLabels {
    let label: Unit
    let labelRows: Table
    let stack: Unit
    let stackRows: Table
    /// The columns that part the rows into the cells of facets.
    let facets: [String]

    /// Nil where the one unit does not label the other's parts, or labels them well.
    init?(_ label: Unit, _ labelRows: Table, on stack: Unit, _ stackRows: Table, facets: [String]) {
        guard label.mark.type == .text || label.mark.type == .point || label.mark.type == .circle,
            [.bar, .area, .arc].contains(stack.mark.type), let stacking = stack.stacking,
            let own = label.encoding.field(stacking.channel), own.datum == nil,
            own.column == stack.encoding.field(stacking.channel)?.column
        else { return nil }
        self.facets = facets
        (self.label, self.labelRows, self.stack, self.stackRows) = (label, labelRows, stack, stackRows)
    }

    var problem: Diagnostic? {
        guard let stacking = stack.stacking, let field = label.encoding.field(stacking.channel),
            let reason = reason(stacking, field)
        else { return nil }
        return Diagnostic(
            .warning, "cannot put each label on its part of the stack because \(reason.cause)",
            at: label.origin ?? field.origin, label: reason.advice)
    }

    private func reason(_ stacking: Stacking, _ field: FieldDefinition) -> (cause: String, advice: String?)? {
        let layer = label.mark.type == .text ? "the text layer" : "the layer of points"
        let (parts, labels) = (groups(stackRows, stacking), groups(labelRows, stacking))
        guard let own = label.stacking, own.channel == stacking.channel else {
            // Totals at the end of a stack are one label for several parts.
            let isEach = labels.contains { key, rows in rows.count > 1 && rows.count == parts[key]?.count }
            guard isEach, label.mark.type == .text, field.stack == .automatic, field.aggregate == nil else {
                return nil
            }
            return (
                "\(layer) is not stacked",
                "add \"stack\": \"\(stacking.offset.rawValue)\" to its \"\(stacking.channel.rawValue)\""
            )
        }
        guard isMisplaced(stacking, field, parts, labels) else { return nil }
        if own.offset != stacking.offset {
            return (
                "\(layer) stacks by \"\(own.offset.rawValue)\" and the \(stack.mark.type.rawValue) layer by "
                    + "\"\(stacking.offset.rawValue)\"",
                "say the same \"stack\" in both"
            )
        }
        if labels.contains(where: { key, rows in rows.count != parts[key]?.count }) {
            return ("the rows of \(layer) are not those of the \(stack.mark.type.rawValue) layer", nil)
        }
        return ("\(layer) stacks in another order than the \(stack.mark.type.rawValue) layer", advice)
    }

    /// The order that puts the labels as the parts are.
    private var advice: String {
        guard case .stack(let transform)? = ImpliedTransforms(stack).stack, stack.stacking?.order == nil,
            !transform.sort.isEmpty
        else { return "give both layers the same \"order\"" }
        let fields = transform.sort.map { sort in
            "{\"field\": \"\(sort.field.name)\"\(sort.isDescending ? ", \"sort\": \"descending\"" : "")}"
        }
        let order = fields.count == 1 ? fields[0] : "[\(fields.joined(separator: ", "))]"
        return "add \"order\": \(order) to its encoding"
    }

    /// The rows of each stack.
    private func groups(_ table: Table, _ stacking: Stacking) -> [[Value]: [Int]] {
        let names = facets + stacking.groupBy.compactMap { stack.encoding.field($0)?.column }
        let columns = names.map(table.named)
        var groups: [[Value]: [Int]] = [:]
        for row in 0..<table.rowCount { groups[columns.map { $0[row] }, default: []].append(row) }
        return groups
    }

    /// Whether a label's stretch is another one than that of the part with the same values; where the layer does not
    /// know those, than that of any part of its stack.
    private func isMisplaced(
        _ stacking: Stacking, _ field: FieldDefinition, _ parts: [[Value]: [Int]], _ labels: [[Value]: [Int]]
    ) -> Bool {
        let (start, end) = (field.column + "_start", field.column + "_end")
        let (starts, ends) = (stackRows.named(start), stackRows.named(end))
        let (ownStarts, ownEnds) = (labelRows.named(start), labelRows.named(end))
        let names = stacking.stackBy.map(\.column).filter { labelRows[$0] != nil && stackRows[$0] != nil }
        let (keys, ownKeys) = (names.map(stackRows.named), names.map(labelRows.named))
        for (group, rows) in labels {
            guard let others = parts[group] else { continue }
            for row in rows {
                let values = ownKeys.map { $0[row] }
                let fits = others.contains { other in
                    keys.map { $0[other] } == values
                        && StackedLabels.isSame(starts.number(other), ownStarts.number(row))
                        && StackedLabels.isSame(ends.number(other), ownEnds.number(row))
                }
                let isKnown = others.contains { other in keys.map { $0[other] } == values }
                if isKnown && !fits { return true }
            }
        }
        return false
    }

    /// Sums in different orders differ in their last digits.
    private static func isSame(_ a: Double, _ b: Double) -> Bool {
        a == b || abs(a - b) <= 1e-9 * max(abs(a), abs(b))
    }
}
