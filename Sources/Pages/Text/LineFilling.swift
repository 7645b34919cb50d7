import Grammar

/// Which words go on which line.
struct LineFilling {
    private let words: [Paragraph.Word]
    private let width: Double
    /// Where each word ends if all stand on one line, and 0 before them.
    private let ends: [Double]

    /// What a line may be too long by, from adding up.
    private static let tolerance = 1e-6

    init(_ words: [Paragraph.Word], width: Double) {
        self.words = words
        self.width = width
        var ends = [0.0]
        ends.reserveCapacity(words.count + 1)
        for (i, word) in words.enumerated() { ends.append(ends[i] + (i > 0 ? word.spaceWidth : 0) + word.width) }
        self.ends = ends
    }

    private func length(_ line: Range<Int>) -> Double {
        let first = words[line.lowerBound]
        return ends[line.upperBound] - ends[line.lowerBound] - (line.lowerBound > 0 ? first.spaceWidth : 0)
            - first.hangStart
    }

    /// As many words on each line as fit, but no Chinese character alone on a paragraph's last line.
    var greedy: [Range<Int>] {
        var lines = full
        for i in lines.indices.dropFirst() where isLonely(lines[i]) && lines[i - 1].count > 2 {
            let start = lines[i].lowerBound - 1
            lines[i - 1] = lines[i - 1].lowerBound..<start
            lines[i] = start..<lines[i].upperBound
        }
        return lines
    }

    /// Whether a line is a paragraph's last one, and a single character with its punctuation.
    private func isLonely(_ line: Range<Int>) -> Bool {
        let word = words[line.lowerBound]
        let endsParagraph = line.upperBound == words.count || words[line.upperBound].startsLine
        return line.count == 1 && endsParagraph && !word.startsLine && word.isFullWidth && word.count <= 2
    }

    private var full: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (i, word) in words.enumerated() where i > start {
            if word.startsLine || length(start..<i + 1) > width + LineFilling.tolerance {
                lines.append(start..<i)
                start = i
            }
        }
        lines.append(start..<words.count)
        return lines
    }
}

// MARK: - Texts that stand by themselves

extension LineFilling {
    /// As few lines as the greedy ones, each as near to the same length as can be, which end at punctuation or else
    /// between words where they can.
    ///
    /// - Parameter wordStarts: where words begin, as offsets into the UTF-16 of a text without spaces between them;
    ///   nil where nobody knows.
    func balanced(wordStarts: (String) -> [Int]?) -> [Range<Int>] {
        let greedy = greedy
        let hasBreaks = words.dropFirst().contains(where: \.startsLine)
        // Long texts look even anyhow; texts with breaks of their own have the lines that their author wants.
        guard (2...5).contains(greedy.count), words.count <= 200, !hasBreaks else { return greedy }
        let costs = breakCosts(wordStarts)
        let mean = ends[words.count] / Double(greedy.count)
        func badness(_ line: Range<Int>) -> Double {
            let off = (length(line) - mean) / mean
            return off * off + costs[line.upperBound]
        }
        // best[n][i]: the least badness of the first i words on n lines, and where the last of these lines begins.
        var best = [[(badness: Double, start: Int)]](
            repeating: Array(repeating: (.infinity, 0), count: words.count + 1), count: greedy.count + 1)
        best[0][0] = (0, 0)
        for n in 1...greedy.count {
            for end in n...words.count {
                for start in stride(from: end - 1, through: n - 1, by: -1) {
                    if length(start..<end) > width + LineFilling.tolerance && end - start > 1 { break }
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

    /// How bad it is to end a line before each word: not at all behind punctuation; between words as bad as a line that
    /// misses the mean length by four ninths, inside of one by two thirds. Nothing behind the last word.
    private func breakCosts(_ wordStarts: (String) -> [Int]?) -> [Double] {
        var text = ""
        var offsets: [Int] = []
        for word in words {
            if word.space != nil { text += " " }
            offsets.append(text.utf16.count)
            text += word.text
        }
        let known = wordStarts(text).map(Set.init)
        return words.indices.map { i in
            if i > 0 && words[i - 1].endsClause { return 0 }
            let isBetweenWords = words[i].space != nil || words[i].isLoose && known?.contains(offsets[i]) != false
            return isBetweenWords ? 0.2 : 0.45
        } + [0]
    }
}

// MARK: - Running text

extension LineFilling {
    /// Full lines whose gaps are as even as can be: the sum of the squares of what the lines lack is the least
    /// possible, over each paragraph (Knuth and Plass, Breaking Paragraphs into Lines, 1981, without hyphenation).
    var even: [Range<Int>] {
        // best[i]: the least sum for the first i words, and where the last line of these begins.
        var best: [(sum: Double, start: Int)] = [(0, 0)]
        best.reserveCapacity(words.count + 1)
        for end in 1...words.count {
            let endsParagraph = end == words.count || words[end].startsLine
            var least = (sum: Double.infinity, start: end - 1)
            for start in stride(from: end - 1, through: 0, by: -1) {
                let lack = (width - length(start..<end) + words[end - 1].hangEnd) / width
                // A word that is wider than the column has a line of its own.
                if lack < -LineFilling.tolerance && end - start > 1 { break }
                let sum = best[start].sum + (endsParagraph ? shortLine(lack) : lack * lack)
                if sum < least.sum { least = (sum, start) }
                if words[start].startsLine { break }
            }
            best.append(least)
        }
        var lines: [Range<Int>] = []
        var end = words.count
        while end > 0 {
            lines.append(best[end].start..<end)
            end = best[end].start
        }
        return lines.reversed()
    }

    /// A last line may be short, but not a word or two.
    private func shortLine(_ lack: Double) -> Double { max(0, lack - 0.85) }
}
