/// What one expression may cost over all of its rows: a few characters of a spec can ask for more work, or longer texts,
/// than there is time and memory.
final class WorkBudget {
    private var steps = 5_000_000
    private var bytes = 256 << 20
    /// Of one text.
    static let longestText = 10_000_000

    /// What a text may cost without touching the common store.
    func grant(for length: Int) { steps += 64 * (length + 16) }

    /// - Throws: that regular expressions have taken too many steps.
    func payForSteps(_ count: Int) throws(Diagnostic) {
        steps -= count
        guard steps < 0 else { return }
        throw Diagnostic(
            .error, "cannot go on searching because it takes too many steps",
            notes: ["a repetition within a repetition, as in (a+)+, can be matched in too many ways"])
    }

    /// Pays for a value that has just been made.
    /// - Throws: that it is too long, or that all of them together are.
    func pay(for value: Value) throws(Diagnostic) {
        switch value {
        case .string(let text):
            let count = text.utf8.count
            if count < 1024 { return }
            if count > WorkBudget.longestText {
                throw Diagnostic(
                    .error,
                    "cannot make a text of \(count) bytes because it is longer than \(WorkBudget.longestText)")
            }
            bytes -= count
        case .array(let items):
            if items.count < 64 { return }
            bytes -= 32 * items.count
        case .undefined, .null, .boolean, .number, .date, .object, .pattern, .geometry: return
        }
        if bytes < 0 {
            throw Diagnostic(
                .error, "cannot go on because the texts and arrays that this makes would fill the memory",
                notes: ["all rows together may take 256 MB"])
        }
    }
}

extension Value {
    /// How many values an array or object holds, those inside of it too; counts no further than `most`.
    func size(upTo most: Int) -> Int {
        var count = 1
        func add(_ values: [Value]) {
            for value in values where count <= most { count += value.size(upTo: most - count) }
        }
        switch self {
        case .array(let items): add(items)
        case .object(let record): add(record.values)
        case .undefined, .null, .boolean, .number, .string, .date, .pattern, .geometry: break
        }
        return count
    }
}
