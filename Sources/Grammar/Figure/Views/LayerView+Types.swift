extension LayerView {
    /// For each position that the layers share a scale for, the type of the first field that one of them shows by it. The
    /// second ends of other layers, whose first end is a plain place, are of this type.
    ///
    /// - Parameters:
    ///   - encoding: what all layers have in common.
    ///   - outer: the same of the layers around these.
    func sharedTypes(_ encoding: Encoding, around outer: [Channel: FieldType]) -> [Channel: FieldType] {
        var types: [Channel: FieldType] = [:]
        for channel in [Channel.x, .y, .theta, .radius] where frame.resolve.scale[channel] != .independent {
            types[channel] = outer[channel] ?? firstType(of: channel, encoding)
        }
        return types
    }

    /// Not as `lazy.compactMap().first`, which asks the layer that it finds twice: in nested layers twice at each level.
    fileprivate func firstType(of channel: Channel, _ encoding: Encoding) -> FieldType? {
        for layer in layers {
            if let type = layer.type(of: channel, encoding) { return type }
        }
        return nil
    }
}

extension View {
    /// The type of the first field that a layer shows by the channel's scale, if the layers under this view share it.
    fileprivate func type(of channel: Channel, _ outer: Encoding) -> FieldType? {
        switch self {
        case .unit(let unit):
            guard let field = unit.encoding.over(outer)[channel]?.anyField else { return nil }
            guard case .field(let resolved) = ChannelDefinition.Content.field(field).resolved(for: channel) else {
                return nil
            }
            return resolved.type
        case .layer(let layer):
            if layer.frame.resolve.scale[channel] == .independent { return nil }
            let encoding = layer.encoding.over(outer)
            return layer.firstType(of: channel, encoding)
        case .facet, .concat: return nil
        }
    }
}
