/// Dates in texts, as JavaScript's `Date.parse` reads them in V8 (Chrome, Node), which is what Vega's data were tried in.
///
/// ISO 8601 forms come first (ECMA-262, 21.4.1.32): a date alone is UTC, a date with a time of day but no zone is local.
/// What is no ISO date is read piece by piece, by the rules of V8's `dateparser`: `Jan 1 2000`, `1 Jan 2000 10:00 pm`,
/// `2000/01/02`, `1/2/2000`, `Mon, 01 Jan 2000 00:00:00 GMT+0800 (CST)`, all local unless they name a zone.
package enum DateParsing {
    /// Milliseconds since 1970 UTC; nil where the text is no date. A 30 February is the 1 or 2 March, as in V8.
    package static func milliseconds(_ text: String, zone: TimeZone) -> Double? {
        var tokens = DateTokens(text)
        var fields = DateTextFields()
        switch fields.readISO(&tokens) {
        case .invalid: return nil
        case .complete: break
        case .open(let token): guard fields.readLoosely(from: token, &tokens) else { return nil }
        }
        guard let ms = fields.milliseconds(zone), abs(ms) <= 8.64e15 else { return nil }
        return ms
    }
}
