/// Numbers distinct 64-bit keys 0, 1, 2, … in the order in which they first come: an open-addressing hash table, since
/// grouping a million rows through `Dictionary` would spend most of its time hashing.
struct DenseIndex {
    private(set) var count = 0
    private var keys: [UInt64]
    private var slots: [Int32]
    private var mask: Int

    init() {
        mask = 63
        keys = Array(repeating: 0, count: 64)
        slots = Array(repeating: -1, count: 64)
    }

    /// The key's number; a new key gets the next one.
    mutating func number(of key: UInt64) -> Int32 {
        var at = DenseIndex.hash(key) & mask
        while slots[at] >= 0 {
            if keys[at] == key { return slots[at] }
            at = (at + 1) & mask
        }
        let number = Int32(count)
        keys[at] = key
        slots[at] = number
        count += 1
        if count * 2 > mask { grow() }
        return number
    }

    private mutating func grow() {
        let (oldKeys, oldSlots) = (keys, slots)
        mask = mask * 2 + 1
        keys = Array(repeating: 0, count: mask + 1)
        slots = Array(repeating: -1, count: mask + 1)
        for i in oldSlots.indices where oldSlots[i] >= 0 {
            var at = DenseIndex.hash(oldKeys[i]) & mask
            while slots[at] >= 0 { at = (at + 1) & mask }
            keys[at] = oldKeys[i]
            slots[at] = oldSlots[i]
        }
    }

    /// The finalizer of MurmurHash3 (Appleby, 2011).
    private static func hash(_ key: UInt64) -> Int {
        var h = key
        h = (h ^ (h >> 33)) &* 0xff51_afd7_ed55_8ccd
        h = (h ^ (h >> 33)) &* 0xc4ce_b9fe_1a85_ec53
        return Int(truncatingIfNeeded: h ^ (h >> 33))
    }
}
