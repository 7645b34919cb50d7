import Grammar

/// Reads `encoding`: each channel's definition by the keys of that channel.
enum EncodingReader {
    static var schema: SchemaPart {
        .named("Encoding") {
            .object(Channel.allCases.map { ($0.rawValue, schema(of: $0)) }, required: [])
        }
    }

    private static func schema(of channel: Channel) -> SchemaPart {
        let one = ChannelDraft.shape(channel).schema
        return channel.isPlural ? .either([one, .list(one)]) : one
    }

    /// - Parameter isShared: The encoding of a layer, whose channels its views can complete.
    static func read(_ item: Item, isShared: Bool = false, _ reading: inout Reading) -> Encoding {
        guard let members = item.members else {
            reading.expected("an object", at: item)
            return Encoding()
        }
        var encoding = Encoding()
        for member in members {
            guard let channel = Channel(rawValue: member.key) else {
                reading.unknownChannel(member)
                continue
            }
            if let reason = channel.refusal {
                reading.unsupported(channel.rawValue, because: reason, at: member.item)
                continue
            }
            if member.item.isNull || member.item.elements?.isEmpty == true {
                encoding.switchOff(channel)
                continue
            }
            encoding[all: channel] = definitions(of: channel, member.item, isShared: isShared, &reading)
        }
        return encoding
    }

    private static func definitions(
        of channel: Channel, _ item: Item, isShared: Bool, _ reading: inout Reading
    ) -> [ChannelDefinition] {
        guard channel.isPlural, let elements = item.elements else {
            return definition(of: channel, item, isShared: isShared, &reading).map { [$0] } ?? []
        }
        return elements.compactMap { definition(of: channel, $0, isShared: isShared, &reading) }
    }

    private static func definition(
        of channel: Channel, _ item: Item, isShared: Bool, _ reading: inout Reading
    ) -> ChannelDefinition? {
        var draft = ChannelDraft()
        draft.isOrderOnly = channel == .order
        let before = reading.diagnostics.all.count
        ChannelDraft.shape(channel).fill(&draft, from: item, &reading)
        draft.definition.origin = reading.origin(item)
        if let content = draft.content {
            return ChannelDefinition(content, conditions: draft.conditions, origin: reading.origin(item))
        }
        if !isShared && reading.diagnostics.all.count == before {
            reading.fail(
                "missing \"field\", \"datum\" or \"value\"", at: item, notes: ["a channel shows one of these"])
        }
        return nil
    }
}

extension Reading {
    fileprivate mutating func unknownChannel(_ member: Item.Member) {
        add(
            Diagnostic(
                .error, "unknown channel \(member.key.shortQuoted)", at: origin(member),
                label: Nearest.hint(for: member.key, among: Channel.allCases.map(\.rawValue))))
    }
}

extension Form where Wrapped == AxisProperties {
    static var axis: Form {
        Form(AxisProperties.shape.schema) { item, reading in
            var axis = AxisProperties.shape.form(AxisProperties()).read(item, &reading)
            axis?.origin = reading.origin(item)
            return axis
        }
    }
}

extension Form where Wrapped == LegendProperties {
    static var legend: Form {
        Form(LegendProperties.shape.schema) { item, reading in
            var legend = LegendProperties.shape.form(LegendProperties()).read(item, &reading)
            legend?.origin = reading.origin(item)
            return legend
        }
    }
}
