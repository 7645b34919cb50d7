/// What the author probably meant.
package enum Nearest {
    /// The word nearest to `word` by Damerau–Levenshtein distance, letter case aside; where none is within
    /// max(1, length / 3), the one that other programs call so. Of equally near words the first one wins.
    package static func match(for word: String, among words: some Sequence<String>) -> String? {
        let typed = letters(word)
        var best: (word: String, distance: Int)?
        for candidate in words {
            let letters = letters(candidate)
            var allowed = max(1, max(typed.count, letters.count) / 3)
            if let best { allowed = min(allowed, best.distance - 1) }
            if let distance = distance(typed, letters, atMost: allowed) { best = (candidate, distance) }
            if best?.distance == 0 { break }
        }
        return best?.word ?? OtherWords.match(for: word, among: words)
    }

    private static func letters(_ word: String) -> [Unicode.Scalar] { Array(word.lowercased().unicodeScalars) }

    /// `did you mean "…"?`, or nil.
    package static func hint(for word: String, among words: some Sequence<String>) -> String? {
        match(for: word, among: words).map { "did you mean \"\($0)\"?" }
    }

    /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours count one each.
    ///
    /// - Returns: nil where it is more than `limit`, which is mostly known before all letters are looked at.
    static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int = .max) -> Int? {
        if abs(a.count - b.count) > limit { return nil }
        // What both begin with costs nothing.
        let common = zip(a, b).prefix { $0 == $1 }.count
        let (a, b) = (a[common...].map(\.self), b[common...].map(\.self))
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        var row = before
        for i in 1...a.count {
            row[0] = i
            var least = i
            for j in 1...b.count {
                var d = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] { d = min(d, before[j - 2] + 1) }
                row[j] = d
                least = min(least, d)
            }
            // Each row goes on from the one before it, or by a swap from the one before that.
            if least > limit && (last.min() ?? 0) > limit { return nil }
            (before, last, row) = (last, row, before)
        }
        return last[b.count] <= limit ? last[b.count] : nil
    }
}
