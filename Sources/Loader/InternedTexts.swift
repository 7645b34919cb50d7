#if canImport(Glibc)
    import Glibc
#endif
import Grammar

/// A column of texts as it grows: equal texts are kept once, as bytes, and become strings at the end. A hash table of
/// our own, since `Dictionary` would make a string of every cell.
struct InternedTexts {
    private(set) var codes: [Int32] = []
    /// The distinct texts, one after the other, and where each ends.
    private var arena: [UInt8] = []
    private var ends: [Int] = []
    private var slots: [Int32] = Array(repeating: -1, count: 64)
    private var hashes: [UInt64] = []

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) { codes.append(code(of: text)) }

    mutating func removeLast() { codes.removeLast() }

    /// The text's number; a new text gets the next one.
    mutating func code(of text: UnsafeBufferPointer<UInt8>) -> Int32 {
        let hash = InternedTexts.hash(text)
        let mask = slots.count - 1
        var at = Int(truncatingIfNeeded: hash) & mask
        while slots[at] >= 0 {
            if isEqual(Int(slots[at]), hash, text) { return slots[at] }
            at = (at + 1) & mask
        }
        let code = Int32(ends.count)
        slots[at] = code
        arena.append(contentsOf: text)
        ends.append(arena.count)
        hashes.append(hash)
        if ends.count * 2 > slots.count { grow() }
        return code
    }

    var dictionary: [String] {
        ends.indices.map { String(decoding: arena[start(of: $0)..<ends[$0]], as: UTF8.self) }
    }

    private func start(of entry: Int) -> Int { entry == 0 ? 0 : ends[entry - 1] }

    private func isEqual(_ entry: Int, _ hash: UInt64, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard hashes[entry] == hash else { return false }
        let start = start(of: entry)
        guard ends[entry] - start == text.count else { return false }
        guard let bytes = text.baseAddress, text.count > 0 else { return true }
        return arena.withUnsafeBufferPointer { arena in
            guard let base = arena.baseAddress else { return false }
            return memcmp(base + start, bytes, text.count) == 0
        }
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for (code, hash) in hashes.enumerated() {
            var at = Int(truncatingIfNeeded: hash) & mask
            while slots[at] >= 0 { at = (at + 1) & mask }
            slots[at] = Int32(code)
        }
    }

    /// Eight bytes at a time, mixed by multiplication (the constant is 2⁶⁴ divided by the golden ratio).
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(text)
        var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
        var at = 0
        while at + 8 <= raw.count {
            hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            at += 8
        }
        var rest: UInt64 = 0
        while at < raw.count {
            rest = rest << 8 | UInt64(raw[at])
            at += 1
        }
        return mixed(hash ^ rest)
    }

    private static func mixed(_ n: UInt64) -> UInt64 {
        let product = n &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 32)
    }
}
