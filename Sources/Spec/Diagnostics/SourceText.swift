/// A text that diagnostics can point into: its lines, and lines and columns for byte offsets.
package struct SourceText: Sendable {
    /// As in the origins that point here.
    package let name: String
    private let bytes: [UInt8]
    /// Where each line begins.
    private let starts: [Int]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        starts = [0] + bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// A place by line and column, both from 1; columns count characters as a reader sees them.
    package struct Position: Hashable, Sendable {
        package var line: Int
        package var column: Int
    }

    package func position(of offset: Int) -> Position {
        let line = lineIndex(of: offset)
        return Position(
            line: line + 1, column: text(starts[line]..<min(max(offset, starts[line]), bytes.count)).count + 1)
    }

    /// The line with this number, from 1, cut at two offsets: what is before the range, in it, and after it. A range
    /// that goes on beyond the line ends with it.
    func line(_ number: Int, around range: Range<Int>) -> (before: String, inside: String, after: String) {
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        let low = min(max(range.lowerBound, start), end)
        let high = min(max(range.upperBound, low), end)
        return (text(start..<low), text(low..<high), text(high..<end))
    }

    private func lineIndex(of offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
