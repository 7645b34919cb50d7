import Drawing

/// A named set of colours: a list for categories, or a ramp to be sampled.
package enum Scheme: Hashable, Sendable {
    case list([Color])
    /// Colours at equal distances along the ramp.
    case ramp([Color])

    /// The scheme by its name, letter case aside; a suffix `-7` is a count and is not part of the name. Nil where there
    /// is none.
    package static func named(_ name: String) -> Scheme? {
        let key = name.lowercased()
        if let digits = lists[key] { return .list(colors(digits)) }
        return ramps[key].map { .ramp(colors($0)) }
    }

    /// All names, sorted.
    package static var names: [String] { (Array(lists.keys) + Array(ramps.keys)).sorted() }

    private static func colors(_ digits: String) -> [Color] {
        let bytes = Array(digits.utf8)
        return stride(from: 0, to: bytes.count - 5, by: 6).compactMap { start in
            Int(String(decoding: bytes[start..<start + 6], as: UTF8.self), radix: 16).map(Color.init(rgb:))
        }
    }
}
