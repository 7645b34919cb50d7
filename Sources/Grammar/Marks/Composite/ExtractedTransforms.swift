/// An encoding whose bins, time units and aggregates are made explicit transforms, so that layers of different shape
/// can share them (Vega-Lite's `extractTransformsFromEncoding`).
struct ExtractedTransforms {
    var encoding = Encoding()
    var steps: [LocatedTransform] = []
    var aggregates: [AggregateField] = []
    var groupBy: [FieldReference] = []

    init(_ original: Encoding, config: Config) {
        for channel in original.channels {
            encoding[all: channel] = original[all: channel].map { definition in
                guard case .field(let field) = definition.content, field.datum == nil else { return definition }
                var definition = definition
                definition.content = .field(extracted(field, channel, config))
                return definition
            }
        }
    }

    private mutating func extracted(_ field: FieldDefinition, _ channel: Channel, _ config: Config) -> FieldDefinition {
        guard field.aggregate != nil || field.isBinning || (field.timeUnit.map { !$0.isBinned } ?? false) else {
            if let reference = field.reference { group(by: reference) }
            return field
        }
        var plain = field
        if field.title == .automatic { plain.title = .on([field.defaultTitle(config)]) }
        plain.quantity = .field(FieldReference(FieldPath(name: field.column), at: field.origin))
        plain.aggregate = nil
        plain.bin = nil
        plain.timeUnit = nil
        if let aggregate = field.aggregate {
            let isArgument = aggregate.operation == .argmin || aggregate.operation == .argmax
            let name = isArgument ? "\(aggregate.operation.rawValue)_\(aggregate.argument?.name ?? "")" : field.column
            if isArgument { plain.quantity = .field(FieldReference(FieldPath(field.column), at: field.origin)) }
            aggregates.append(
                AggregateField(
                    operation: aggregate.operation, field: aggregate.argument ?? field.reference, name: name))
        } else if let parameters = field.binParameters, let reference = field.reference {
            steps.append(
                LocatedTransform(
                    .bin(BinTransform(bin: parameters, field: reference, start: field.column, end: field.endColumn)),
                    at: field.origin))
            group(by: FieldReference(FieldPath(name: field.column)))
            group(by: FieldReference(FieldPath(name: field.endColumn)))
            if channel == .x || channel == .y, let second = channel.secondary {
                encoding[second] = ChannelDefinition(
                    .field(FieldDefinition(.field(FieldReference(FieldPath(name: field.endColumn))))))
            }
            plain.bin = .binned
            plain.type = .quantitative
        } else if let unit = field.timeUnit, let reference = field.reference {
            steps.append(
                LocatedTransform(
                    .timeUnit(
                        TimeUnitTransform(unit: unit, field: reference, name: field.column, endName: field.endColumn)),
                    at: field.origin))
            group(by: FieldReference(FieldPath(name: field.column)))
            if plain.format == nil, field.type != .temporal { plain.format = LabelFormat(nil, kind: .time) }
        }
        return plain
    }

    private mutating func group(by reference: FieldReference) {
        if !groupBy.contains(where: { $0.path == reference.path }) { groupBy.append(reference) }
    }
}
