/// What the author probably meant.
package enum Nearest {
    /// The word nearest to `word` by Damerau–Levenshtein distance, letter case aside; nil where none is within
    /// max(1, length / 3). Of equally near words the first one wins.
    package static func match(for word: String, among words: some Sequence<String>) -> String? {
        let typed = Array(word.lowercased())
        var best: (word: String, distance: Int)?
        for candidate in words {
            let letters = Array(candidate.lowercased())
            let allowed = max(1, max(typed.count, letters.count) / 3)
            if abs(letters.count - typed.count) > allowed { continue }
            let d = distance(typed, letters)
            if d <= allowed && d < best?.distance ?? .max { best = (candidate, d) }
        }
        return best?.word
    }

    /// `did you mean "…"?`, or nil.
    package static func hint(for word: String, among words: some Sequence<String>) -> String? {
        match(for: word, among: words).map { "did you mean \"\($0)\"?" }
    }

    /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours count one each.
    static func distance(_ a: [Character], _ b: [Character]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], before[j - 2] + 1)
                }
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }
}
