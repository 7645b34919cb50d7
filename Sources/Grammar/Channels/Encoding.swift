/// A view's channels, each with what it shows; `detail`, `order` and `tooltip` may show several things.
package struct Encoding: Hashable, Sendable {
    /// An empty list is a channel that is switched off: an outer encoding does not fill it.
    private var definitions: [Channel: [ChannelDefinition]] = [:]

    package init(_ definitions: [Channel: [ChannelDefinition]] = [:]) { self.definitions = definitions }

    /// The channel's (first) definition.
    package subscript(channel: Channel) -> ChannelDefinition? {
        get { definitions[channel]?.first }
        set { definitions[channel] = newValue.map { [$0] } }
    }

    package subscript(all channel: Channel) -> [ChannelDefinition] {
        get { definitions[channel] ?? [] }
        set { definitions[channel] = newValue.isEmpty ? nil : newValue }
    }

    /// The field of the channel, if it shows one (not under a condition).
    package func field(_ channel: Channel) -> FieldDefinition? {
        if case .field(let field)? = self[channel]?.content { field } else { nil }
    }

    /// The channels in use, in the order of `Channel`.
    package var channels: [Channel] { Channel.allCases.filter { definitions[$0]?.isEmpty == false } }

    /// Whether a channel shows a field of the data.
    var showsFields: Bool {
        definitions.values.joined().contains { definition in
            ([definition.content] + definition.conditions.map(\.content)).contains { content in
                if case .field(let field) = content { field.reference != nil } else { false }
            }
        }
    }

    /// Leaves the channel out, whatever the views around say (`null`).
    package mutating func switchOff(_ channel: Channel) { definitions[channel] = [] }

    /// This encoding, with what it does not say taken from `outer` (a layer's shared encoding).
    package func over(_ outer: Encoding) -> Encoding {
        Encoding(outer.definitions.merging(definitions) { _, inner in inner })
    }
}
