/// A calendar unit or a combination of them, in Vega-Lite's names: `year`, `yearmonthdate`, `utcmonth`,
/// `binnedyearmonth`; optionally in steps, or chosen to give at most so many bins.
package struct TimeUnit: Hashable, Sendable {
    /// From coarse to fine, the order in which names are put together.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        case year, quarter, month, week, day, dayofyear, date, hours, minutes, seconds, milliseconds
    }

    /// Empty only where `maxBins` chooses the unit.
    package var parts: [Part]
    package var isUTC: Bool
    /// The data already hold the units' starts.
    package var isBinned: Bool
    package var step: Int
    package var maxBins: Int?

    package init(parts: [Part], isUTC: Bool = false, isBinned: Bool = false, step: Int = 1, maxBins: Int? = nil) {
        self.parts = parts
        self.isUTC = isUTC
        self.isBinned = isBinned
        self.step = step
        self.maxBins = maxBins
    }

    /// Reads a name such as `utcyearmonth`; nil where it is none.
    package init?(name: String) {
        var rest = Substring(name)
        let isBinned = rest.hasPrefix("binned")
        if isBinned { rest = rest.dropFirst(6) }
        let isUTC = rest.hasPrefix("utc")
        if isUTC { rest = rest.dropFirst(3) }
        var parts: [Part] = []
        while !rest.isEmpty {
            // `dayofyear` before `day`, the only name that begins with another.
            let next = [Part.dayofyear] + Part.allCases
            guard let part = next.first(where: { rest.hasPrefix($0.rawValue) }), !parts.contains(part) else {
                return nil
            }
            parts.append(part)
            rest = rest.dropFirst(part.rawValue.count)
        }
        if parts.isEmpty { return nil }
        self.init(parts: parts, isUTC: isUTC, isBinned: isBinned)
    }

    /// The name as Vega-Lite writes it, without step and bins.
    package var name: String {
        (isBinned ? "binned" : "") + (isUTC ? "utc" : "") + parts.map(\.rawValue).joined()
    }
}
