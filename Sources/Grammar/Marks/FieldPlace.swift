/// Where a field puts a mark along a channel: what is decided for a unit, before any row is looked at.
enum FieldPlace {
    /// A value on the scale, the same for all rows, and so many points past it.
    case datum(Value, past: Double)
    /// A column on the scale, and so many points past it.
    case column(String, past: Double = 0)
    /// A share of the way from one column to another in the data's own measure, then on the scale.
    case between(String, String, at: Double)
}

extension MarkContext {
    /// The middle of what the field stands for (Vega-Lite's `midPoint`).
    func fieldPlace(
        _ channel: Channel, _ field: FieldDefinition, second: ChannelDefinition?, bandPosition: Double?
    ) -> FieldPlace {
        let main = channel.scaleChannel ?? channel
        // A second end is where it says, not in the middle of anything.
        let isSecond = channel.scaleChannel != nil && channel.scaleChannel != channel
        let isDiscrete = scale(channel)?.isDiscrete ?? false
        let band = isSecond ? nil : bandPosition ?? self.bandPosition(field, hasSecond: second != nil)
        let ownBand = bandPosition ?? field.bandPosition ?? 0.5
        if let datum = field.datum?.converted(for: field, zone: scope.timeZone) {
            return .datum(datum, past: bandShift(channel, ownBand))
        }
        if field.isBinning || (field.timeUnit != nil && field.type == .temporal && (band ?? 0) != 0) {
            if unit.stacking?.imputesBins(of: field, on: main) == true { return .column(field.column(suffix: "mid")) }
            if let band, band != 0, !isDiscrete { return .between(field.column, field.endColumn, at: band) }
            let isRange = field.isBinning && isDiscrete && field.type != .quantitative
            return .column(
                isRange ? field.rangeColumn : field.column, past: bandShift(channel, isDiscrete ? band ?? 0.5 : 0))
        }
        if field.isBinned, case .field(let end)? = second?.content {
            return .between(field.column, end.column, at: band ?? 0.5)
        }
        return .column(field.column, past: bandShift(channel, ownBand))
    }

    /// The end of the stacked part; its middle where the band position says so.
    func stackPlace(_ channel: Channel, _ field: FieldDefinition) -> FieldPlace {
        let isPolarText = unit.mark.type == .text && (channel == .theta || channel == .radius)
        let end = field.column + "_end"
        guard let band = field.bandPosition ?? (isPolarText ? 0.5 : nil) else { return .column(end) }
        return .between(field.column + "_start", end, at: band)
    }

    private func bandShift(_ channel: Channel, _ fraction: Double) -> Double {
        guard let scale = scale(channel), scale.type == .band else { return 0 }
        return scale.bandwidth * fraction
    }

    /// Vega-Lite's `getBandPosition`.
    func bandPosition(_ field: FieldDefinition, hasSecond: Bool) -> Double? {
        if let own = field.bandPosition { return own }
        if field.timeUnit != nil && !hasSecond { return style.configured(\.timeUnitBandPosition) }
        return field.isBinning ? 0.5 : nil
    }
}

// MARK: - Row by row

extension MarkContext {
    func places(_ place: FieldPlace, on channel: Channel) -> Series<Double> {
        switch place {
        case .datum(let value, let past): placed(value, on: channel) + .constant(past)
        case .column(let name, let past): placed(column(name), on: channel) + .constant(past)
        case .between(let start, let end, let share):
            interpolated(column(start), column(end), at: share, on: channel)
        }
    }

    /// Between two columns in the data's own measure, then scaled.
    func interpolated(_ start: Column, _ end: Column, at fraction: Double, on channel: Channel) -> Series<Double> {
        if fraction == 0 { return placed(start, on: channel) }
        if fraction == 1 { return placed(end, on: channel) }
        let between = (0..<table.rowCount).map {
            (1 - fraction) * start.number($0) + fraction * end.number($0)
        }
        return placed(Column(numbers: between), on: channel)
    }
}
