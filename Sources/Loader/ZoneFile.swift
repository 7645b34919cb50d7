import Grammar

/// Reads the compiled time zone files of the IANA database (TZif, RFC 8536).
package enum ZoneFile {
    /// - Parameter folder: where the database lies, `/usr/share/zoneinfo` on most systems.
    /// - Throws: where there is no such zone.
    package static func zone(named name: String, in folder: String) throws(Diagnostic) -> TimeZone {
        if name == "UTC" || name == "utc" { return .utc }
        let isPlain =
            !name.isEmpty
            && name.utf8.allSatisfy { c in
                (c >= 48 && c <= 57) || (c | 32 >= 97 && c | 32 <= 122) || "/_+-".utf8.contains(c)
            }
        guard isPlain, let bytes = try? FileReader.bytes(of: folder + "/" + name, most: 1 << 20),
            let zone = parse(bytes, name: name)
        else {
            throw Diagnostic(
                .error, "unknown time zone \"\(name)\"",
                notes: ["names are those of the IANA database, such as Asia/Shanghai"])
        }
        return zone
    }

    static func parse(_ bytes: [UInt8], name: String) -> TimeZone? {
        guard bytes.count > 44, bytes.starts(with: "TZif".utf8) else { return nil }
        func int32(_ at: Int) -> Int {
            Int(Int32(bitPattern: bytes[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }))
        }
        func int64(_ at: Int) -> Int {
            Int(Int64(bitPattern: bytes[at..<at + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }))
        }
        func counts(_ at: Int) -> (utc: Int, std: Int, leap: Int, time: Int, type: Int, char: Int) {
            (int32(at + 20), int32(at + 24), int32(at + 28), int32(at + 32), int32(at + 36), int32(at + 40))
        }
        var header = 0
        var width = 4
        let first = counts(0)
        if bytes[4] >= 50 {
            // The second part has 64-bit times.
            header = 44 + first.time * 5 + first.type * 6 + first.char + first.leap * 8 + first.std + first.utc
            width = 8
            guard bytes.count > header + 44 else { return nil }
        }
        let n = counts(header)
        let times = header + 44
        let indices = times + n.time * width
        let types = indices + n.time
        guard bytes.count >= types + n.type * 6, n.type > 0 else { return nil }
        func offset(_ type: Int) -> Double { Double(int32(types + min(type, n.type - 1) * 6)) * 1000 }
        let transitions = (0..<n.time).map { i in
            TimeZone.Transition(
                at: Double(width == 8 ? int64(times + i * 8) : int32(times + i * 4)) * 1000,
                offset: offset(Int(bytes[indices + i])))
        }
        return TimeZone(name: name, baseOffset: offset(0), transitions: transitions)
    }
}
