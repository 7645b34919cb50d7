extension SelectionStore {
    /// Decides what a selection holds from the encoding of the view that makes it (Vega-Lite's `project`).
    init(_ selection: Selection, in unit: Unit, config: Config, diagnostics: inout Diagnostics) {
        let plan = SelectionProjector(selection: selection, unit: unit, config: config)
        self.init(
            name: selection.name, kind: selection.kind, projections: plan.projections(&diagnostics),
            unit: unit.name ?? "")
        viewName = unit.name
        given = plan.entries(projections, &diagnostics)
        binding = selection.binding
        resolution = selection.resolution ?? config.selection[selection.kind].resolution ?? .global
    }
}

/// Finds the fields that a selection is made by, and puts its initial choices in their order.
private struct SelectionProjector {
    let selection: Selection
    let unit: Unit
    let config: Config

    // MARK: Fields

    func projections(_ diagnostics: inout Diagnostics) -> [SelectionStore.Projection] {
        var found: [SelectionStore.Projection] = []
        let (channels, fields) = wanted
        for channel in channels {
            guard let projection = projection(channel, &diagnostics) else { continue }
            if !found.contains(where: { $0.column == projection.column }) { found.append(projection) }
        }
        for field in fields where !found.contains(where: { $0.column == field.name }) {
            found.append(SelectionStore.Projection(column: field.name, kind: .values, source: field))
        }
        return found
    }

    /// The channels and fields that the author gives, the initial value names, or the config has.
    private var wanted: (channels: [Channel], fields: [FieldReference]) {
        let defaults = config.selection[selection.kind]
        if selection.encodings != nil || selection.fields != nil {
            return (selection.encodings ?? [], selection.fields ?? [])
        }
        var (channels, fields): ([Channel], [FieldReference]) = ([], [])
        for case .members(let members) in selection.initial {
            for member in members {
                if let channel = Channel(rawValue: member.key) {
                    channels.append(channel)
                } else if selection.kind == .point {
                    fields.append(FieldReference(member.key, at: member.origin))
                } else {
                    channels = defaults.encodings ?? []
                }
            }
        }
        if !channels.isEmpty || !fields.isEmpty { return (channels, fields) }
        if selection.kind == .point, defaults.encodings == nil {
            return ([], defaults.fields ?? [FieldReference(SelectionStore.rowNumber)])
        }
        return (defaults.encodings ?? [], defaults.fields ?? [])
    }

    private func projection(_ channel: Channel, _ diagnostics: inout Diagnostics) -> SelectionStore.Projection? {
        let isAsked = selection.encodings != nil
        guard let field = unit.encoding.field(channel), let reference = field.reference else {
            if isAsked { warn("the view has no field for this channel", channel, &diagnostics) }
            return nil
        }
        if let aggregate = field.aggregate {
            if isAsked {
                warn("its field is summarized by \"\(aggregate.operation.rawValue)\"", channel, &diagnostics)
            }
            return nil
        }
        let isUnit = field.timeUnit.map { !$0.isBinned } ?? false
        var projection = SelectionStore.Projection(
            column: isUnit ? field.column : reference.name, channel: channel, kind: kind(channel, field),
            source: reference, timeUnit: isUnit ? field.timeUnit : nil)
        projection.isDate = field.type == .temporal || field.timeUnit != nil
        return projection
    }

    private func kind(_ channel: Channel, _ field: FieldDefinition) -> SelectionStore.Projection.Kind {
        var ignored = Diagnostics()
        let type = ScaleDraft(channel, unit: unit, config: config, diagnostics: &ignored)?.type
        if selection.kind == .interval, let type, type.isContinuous { return .range }
        return field.bin == nil ? .values : .bins
    }

    private func warn(_ reason: String, _ channel: Channel, _ diagnostics: inout Diagnostics) {
        diagnostics.add(
            Diagnostic(
                .warning, "cannot select by \"\(channel.rawValue)\" because \(reason)", at: selection.origin))
    }

    // MARK: Choices

    func entries(_ projections: [SelectionStore.Projection], _ diagnostics: inout Diagnostics) -> [[Value]] {
        if projections.isEmpty { return [] }
        var entries: [[Value]] = []
        for choice in selection.initial {
            switch choice {
            case .value(let value): entries.append(projections.map { _ in value })
            case .members(let members):
                reportStrange(members, projections, &diagnostics)
                let values = projections.map { projection in
                    members.first { $0.key == projection.channel?.rawValue }
                        ?? members.first { $0.key == projection.column }
                }
                if let entry = entry(values, projections, &diagnostics) { entries.append(entry) }
            }
        }
        return entries
    }

    private func entry(
        _ members: [Selection.Member?], _ projections: [SelectionStore.Projection], _ diagnostics: inout Diagnostics
    ) -> [Value]? {
        var values: [Value] = []
        for (member, projection) in zip(members, projections) {
            guard let member else {
                let name = projection.channel?.rawValue ?? projection.column
                diagnostics.add(
                    Diagnostic(
                        .error, "missing \"\(name)\" in the initial value of \"\(selection.name)\"",
                        at: selection.origin, notes: ["a choice has a value for each projection"]))
                return nil
            }
            if selection.kind == .interval {
                let isOnMap = projection.channel == .longitude || projection.channel == .latitude
                guard isOnMap else {
                    checkEnds(member, projection, &diagnostics)
                    values.append(member.value)
                    continue
                }
                guard checkDegrees(member, projection, &diagnostics) else { return nil }
            }
            values.append(member.value)
        }
        return values
    }

    /// Says so and is false where the ends are no degrees.
    private func checkDegrees(
        _ member: Selection.Member, _ projection: SelectionStore.Projection, _ diagnostics: inout Diagnostics
    ) -> Bool {
        let numbers: [Double] =
            if case .array(let ends) = member.value, ends.count == 2 {
                ends.compactMap { if case .number(let n) = $0, n.isFinite { n } else { nil } }
            } else {
                []
            }
        guard numbers.count == 2 else {
            diagnostics.add(
                Diagnostic(
                    .error, "expected the two ends of an interval in degrees in \"\(member.key)\"", at: member.origin,
                    notes: ["as in \"\(member.key)\": [10, 20]"]))
            return false
        }
        let isPlanar = unit.projection?.kind == .identity
        if !isPlanar, projection.channel == .latitude, let far = numbers.first(where: { abs($0) > 90 }) {
            diagnostics.add(
                Diagnostic(
                    .warning, "expected latitudes from -90 to 90 in \"\(member.key)\", found \(Value.text(of: far))",
                    at: member.origin))
        }
        return true
    }

    private func checkEnds(
        _ member: Selection.Member, _ projection: SelectionStore.Projection, _ diagnostics: inout Diagnostics
    ) {
        guard case .array(let ends) = member.value, ends.count >= 2 else {
            diagnostics.add(
                Diagnostic(
                    .error, "expected the two ends of an interval in \"\(member.key)\"", at: member.origin,
                    notes: ["as in \"\(member.key)\": [10, 20]"]))
            return
        }
        guard projection.kind == .range, let text = ends.first(where: { $0.isText }) else { return }
        diagnostics.add(
            Diagnostic(
                .warning, "cannot place the text \"\(text.asText)\" on a continuous scale: nothing is selected",
                at: member.origin,
                label: projection.isDate ? "write dates as {\"year\": 2012, \"month\": 1, \"date\": 1}" : nil))
    }

    /// A member that belongs to no projection would be left out silently.
    private func reportStrange(
        _ members: [Selection.Member], _ projections: [SelectionStore.Projection], _ diagnostics: inout Diagnostics
    ) {
        let known = projections.flatMap { [$0.channel?.rawValue, $0.column].compactMap(\.self) }
        for member in members where !known.contains(member.key) {
            diagnostics.add(
                Diagnostic(
                    .warning,
                    "cannot select by \"\(member.key)\" because \"\(selection.name)\" is not projected over it",
                    at: member.origin, label: Nearest.hint(for: member.key, among: known)))
        }
    }
}

extension Value {
    fileprivate var isText: Bool { if case .string = self { true } else { false } }
}
