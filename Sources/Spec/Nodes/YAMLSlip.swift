/// The usual slips behind what libyaml says of a text, and where they are, which is often before the place that it names.
struct YAMLSlip {
    let reason: String
    let range: Range<Int>
    let label: String

    /// - Parameters:
    ///   - problem: libyaml's words.
    ///   - place: where it gave up.
    ///   - start: where that begins which it was reading.
    init?(_ input: UnsafeMutableBufferPointer<UInt8>, _ problem: String, at place: Int, since start: Int) {
        if problem.contains("cannot start any token") {
            reason = "no text can begin with this character"
            range = place..<min(place + 1, input.count)
            label = "put the text in quotes"
        } else if problem.contains("could not find expected ':'")
            || problem.hasPrefix("mapping values are not allowed"),
            let colon = YAMLSlip.tightColon(input, from: start) ?? YAMLSlip.tightColonAbove(input, place)
        {
            reason = "a colon needs a blank behind it"
            range = colon..<colon + 1
            label = "write \": \""
        } else if problem.contains("did not find expected ',' or"),
            let comment = YAMLSlip.comment(input, in: start..<min(place, input.count))
        {
            reason = "a bracket is still open where a comment begins"
            range = comment..<comment + 1
            label = "put the text in quotes: a blank and # begin a comment"
        } else {
            return nil
        }
    }

    /// The colon of `mark:bar` on the line that begins at `start`.
    private static func tightColon(_ input: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Int? {
        let line = input[start...].prefix { $0 != UInt8(ascii: "\n") }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.endIndex, line[colon + 1] > 0x20
        else {
            return nil
        }
        return colon
    }

    /// That of the line before: a text without a colon goes on there, until a line has one.
    private static func tightColonAbove(_ input: UnsafeMutableBufferPointer<UInt8>, _ place: Int) -> Int? {
        guard let end = input[..<place].lastIndex(of: UInt8(ascii: "\n")) else { return nil }
        let start = input[..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = input[start..<end]
        guard !line.contains(UInt8(ascii: " ")) else { return nil }
        return tightColon(input, from: start)
    }

    private static func comment(_ input: UnsafeMutableBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
        range.first { $0 > 0 && input[$0] == UInt8(ascii: "#") && input[$0 - 1] == 0x20 }
    }
}
