/// A text with one place marked by ‹ and ›.
struct MarkedText {
    let bytes: [UInt8]
    /// The marked bytes; nil where nothing is marked.
    let range: Range<Int>?

    init(_ text: String) {
        let parts = text.split(separator: "‹", omittingEmptySubsequences: false)
        guard parts.count == 2, let close = parts[1].firstIndex(of: "›") else {
            bytes = Array(text.utf8)
            range = nil
            return
        }
        let before = Array(parts[0].utf8)
        let inside = Array(parts[1][..<close].utf8)
        bytes = before + inside + Array(parts[1][parts[1].index(after: close)...].utf8)
        range = before.count..<before.count + inside.count
    }
}
