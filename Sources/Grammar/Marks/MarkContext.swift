import Drawing

/// All that a mark needs to draw itself: its unit, the rows that it draws, the placed scales, the frame.
struct MarkContext {
    let unit: Unit
    let table: Table
    /// By scale channel: `x2` is placed by `x`.
    let scales: [Channel: PlacedScale]
    let frame: Size
    let config: Config
    let scope: Scope
    let language: Language
    let typesetter: any Typesetter
    /// How texts of fields are written.
    let formats: ValueFormats
    /// Bytes of the pictures that image marks name, by url.
    let images: [String: Picture]
    /// The unit's projection; nil where it has none.
    var map: UnitMap?

    var style: MarkStyle { unit.style }
    var encoding: Encoding { unit.encoding }

    func scale(_ channel: Channel) -> PlacedScale? { scales[channel.scaleChannel ?? channel] }

    func column(_ name: String) -> Column {
        table[name] ?? table.column(FieldPath(name)) ?? Column(repeating: .undefined, count: table.rowCount)
    }

    /// The column's places on the channel's scale; the values themselves where it has none.
    func placed(_ column: Column, on channel: Channel) -> Series<Double> {
        if let scale = scale(channel) { return .rows(scale.positions(of: column)) }
        return .rows((0..<column.count).map { column.number($0) })
    }

    func placed(_ value: Value, on channel: Channel) -> Series<Double> {
        guard let scale = scale(channel) else { return .constant(value.asNumber) }
        return .constant(scale.position(value) ?? .nan)
    }

    /// A mark property's own value, or its expression over the rows.
    func number(_ key: KeyPath<MarkProperties, Double?>, named name: String) throws(Diagnostic) -> Series<Double>? {
        if let expression = unit.mark.expressions[name] {
            let values = try expression.evaluate(over: table, in: scope)
            return .rows((0..<values.count).map { values.number($0) })
        }
        return style[key].map { .constant($0) }
    }

    /// Which rows a condition holds for.
    func mask(_ test: Predicate) throws(Diagnostic) -> [Bool] { try test.mask(over: table, in: scope) }
}
