/// Whether a mapping has a key already; small mappings, the usual case, are just looked through.
struct KeyCheck {
    private var seen: Set<String> = []

    /// False where the key is among the entries read so far.
    mutating func insert(_ key: String, after entries: [Node.Entry]) -> Bool {
        if entries.count < 16 { return !entries.contains { $0.key == key } }
        if seen.isEmpty { seen = Set(entries.map(\.key)) }
        return seen.insert(key).inserted
    }

    static func message(_ key: String) -> String {
        "cannot use \(key.shortQuoted) here because the same object has it already"
    }
}
