/// Which words go on which line.
struct LineFilling {
    private let words: [Paragraph.Word]
    private let width: Double

    init(_ words: [Paragraph.Word], width: Double) {
        self.words = words
        self.width = width
    }

    /// As many words on each line as fit.
    var greedy: [Range<Int>] {
        var lines: [Range<Int>] = []
        var (start, length) = (0, 0.0)
        for (i, word) in words.enumerated() {
            let longer = length + (i > start ? word.spaceWidth : 0) + word.width
            if i > start && (word.startsLine || longer > width + 1e-6) {
                lines.append(start..<i)
                (start, length) = (i, word.width)
            } else {
                length = longer
            }
        }
        lines.append(start..<words.count)
        return lines
    }

    /// As few lines as the greedy ones, each as near to the same length as can be. A line that does not end at
    /// punctuation counts as if it missed that length by a seventh of it more.
    var balanced: [Range<Int>] {
        let greedy = greedy
        let hasBreaks = words.dropFirst().contains(where: \.startsLine)
        // Long texts look even anyhow; texts with breaks of their own have the lines that their author wants.
        guard (2...5).contains(greedy.count), words.count <= 200, !hasBreaks else { return greedy }
        var ends = [0.0]
        for (i, word) in words.enumerated() { ends.append(ends[i] + (i > 0 ? word.spaceWidth : 0) + word.width) }
        func length(_ line: Range<Int>) -> Double {
            ends[line.upperBound] - ends[line.lowerBound]
                - (line.lowerBound > 0 ? words[line.lowerBound].spaceWidth : 0)
        }
        let mean = ends[words.count] / Double(greedy.count)
        func badness(_ line: Range<Int>) -> Double {
            let off = (length(line) - mean) / mean
            let isLast = line.upperBound == words.count
            return off * off + (isLast || words[line.upperBound - 1].endsClause ? 0 : 0.02)
        }
        // best[n][i]: the least badness of the first i words on n lines, and where the last of these lines begins.
        var best = [[(badness: Double, start: Int)]](
            repeating: Array(repeating: (.infinity, 0), count: words.count + 1), count: greedy.count + 1)
        best[0][0] = (0, 0)
        for n in 1...greedy.count {
            for end in n...words.count {
                for start in stride(from: end - 1, through: n - 1, by: -1) {
                    if length(start..<end) > width + 1e-6 && end - start > 1 { break }
                    let sum = best[n - 1][start].badness + badness(start..<end)
                    if sum < best[n][end].badness { best[n][end] = (sum, start) }
                }
            }
        }
        var lines: [Range<Int>] = []
        var end = words.count
        for n in stride(from: greedy.count, to: 0, by: -1) {
            let start = best[n][end].start
            lines.insert(start..<end, at: 0)
            end = start
        }
        return end == 0 ? lines : greedy
    }
}
