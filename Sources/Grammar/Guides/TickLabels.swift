#if canImport(Glibc)
    import Glibc
#endif

/// Writes the values of a scale on an axis or a legend.
struct TickLabels {
    let format: LabelFormat?
    /// How a date is told where nothing else says: the field's time unit.
    let timeUnit: TimeUnit?
    let isTime: Bool
    let zone: TimeZone
    let scope: Scope
    let locale: Locale
    private let number: NumberFormat?
    private let isSkipped: (Double) -> Bool

    init(
        _ scale: PlacedScale, field: FieldDefinition, format: LabelFormat?, wish: PlacedScale.TickWish, scope: Scope,
        locale: Locale, showsAll: Bool = false
    ) throws(Diagnostic) {
        // The texts of bins are written by their ends already.
        let isWritten = field.isBinning && field.isDiscrete && format?.function != nil
        self.format = isWritten ? nil : format
        self.locale = locale
        self.scope = scope
        timeUnit = field.timeUnit
        isTime =
            format?.kind == .time
            || (format?.kind != .number && (scale.type.isTemporal || field.type == .temporal || field.timeUnit != nil))
        self.zone = scale.type == .utc || field.timeUnit?.isUTC == true ? .utc : scope.timeZone
        var specifier: String?
        if case .text(let text)? = format?.specifier { specifier = text }
        if isTime || self.format?.function != nil {
            if self.format?.function == nil { try format?.checkTime(orAt: field.origin) }
            number = nil
        } else {
            do throws(Diagnostic) {
                number = try TickLabels.numberFormat(scale, field, specifier, wish, locale)
            } catch {
                throw Diagnostic(error.severity, error.message, at: format?.origin ?? field.origin, notes: error.notes)
            }
        }
        isSkipped = showsAll ? { _ in false } : TickLabels.skipped(scale, wish)
    }

    private static func numberFormat(
        _ scale: PlacedScale, _ field: FieldDefinition, _ specifier: String?, _ wish: PlacedScale.TickWish,
        _ locale: Locale
    ) throws(Diagnostic) -> NumberFormat? {
        switch scale.type {
        case .log:
            return try .forLogTicks(specifier: specifier, locale: locale)
        case .ordinal, .band, .point:
            return try specifier.map { s throws(Diagnostic) in try NumberFormat(s, locale: locale) }
        case .quantile, .quantize, .threshold, .binOrdinal:
            if scale.type == .threshold {
                return try specifier.map { s throws(Diagnostic) in try NumberFormat(s, locale: locale) }
            }
            guard case .thresholds(let edges) = scale.domain, let first = edges.first else { return nil }
            var least = edges.count > 1 ? edges[1] - edges[0] : first
            for (a, b) in zip(edges, edges.dropFirst()) { least = min(least, b - a) }
            // Vega goes by the two ends of a quantize scale's domain.
            if scale.type == .quantize { least *= Double(edges.count + 1) }
            if scale.type == .binOrdinal {
                return try .forTicks(
                    first...max(first, edges[edges.count - 1]), count: wish.count, specifier: specifier, locale: locale)
            }
            return try .forTicks(0...max(least, 1e-300), count: 30, specifier: specifier, locale: locale)
        case .linear, .pow, .sqrt, .symlog, .identity, .time, .utc, .sequential, .diverging:
            return try .forTicks(scale.numericExtent ?? 0...1, count: wish.count, specifier: specifier, locale: locale)
        }
    }

    /// On a log axis only some of the ticks have labels (d3-scale's `log.tickFormat`).
    private static func skipped(_ scale: PlacedScale, _ wish: PlacedScale.TickWish) -> (Double) -> Bool {
        guard scale.type == .log, scale.bins == nil, case .log(let base, _) = scale.transform else {
            return { _ in false }
        }
        let k = max(1, base * wish.count / Double(max(1, scale.ticks(wish, zone: .utc).count)))
        return { x in
            var i = x / pow(base, (log(x) / log(base) + 0.5).rounded(.down))
            if i * base < base - 0.5 { i *= base }
            return i > k
        }
    }

    /// Whether a function writes the values, which then says all that a label says.
    var isCustom: Bool { format?.function != nil }

    func text(_ value: Value) throws(Diagnostic) -> String {
        if let function = format?.function { return try function.text(value, format?.specifier, in: scope) }
        if isTime { return timeText(value) }
        switch value {
        case .number(let n):
            guard let number else { return value.asText }
            return isSkipped(n) ? "" : number.text(n)
        case .undefined, .null, .boolean, .string, .date, .array, .object, .geometry, .pattern: return value.asText
        }
    }

    private func timeText(_ value: Value) -> String {
        guard value.isValid else { return value.asText }
        let ms = value.asNumber
        guard !ms.isNaN else { return value.asText }
        switch format?.specifier {
        case .text(let pattern)?: return TimeFormat(pattern, zone: zone, locale: locale).text(ms)
        case .byUnit(let patterns)?: return TimeMultiFormat(patterns, zone: zone, locale: locale).text(ms)
        case nil:
            if let timeUnit, !timeUnit.parts.isEmpty {
                return TimeFormat(timeUnit.pattern(in: locale), zone: zone, locale: locale).text(ms)
            }
            return TimeMultiFormat(zone: zone, locale: locale).text(ms)
        }
    }
}
