import Grammar

/// Reads the compiled time zones of the IANA database (TZif, RFC 8536).
package enum ZoneFile {
    /// - Parameters:
    ///   - name: as in the database, `Asia/Shanghai`. `UTC` needs no file.
    ///   - folder: where the database lies, `/usr/share/zoneinfo` on most systems.
    /// - Throws: that there is no such zone, with the most similar name, or that its file is damaged.
    package static func zone(named name: String, in folder: String) throws(Diagnostic) -> TimeZone {
        if name == "UTC" { return .utc }
        guard isPlain(name), let bytes = try? FileReader.bytes(of: folder + "/" + name, most: 1 << 20) else {
            throw Diagnostic(
                .error, "unknown time zone \"\(name)\"", label: Nearest.hint(for: name, among: names(in: folder)),
                notes: ["time zones have the names of the IANA database, as Asia/Shanghai"])
        }
        guard let zone = ZoneData(bytes)?.zone(named: name) else {
            throw Diagnostic(.error, "cannot read the time zone \"\(name)\" because its file is no TZif file")
        }
        return zone
    }

    /// Names of the database never lead out of its folder.
    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { c in
                48...57 ~= c || 97...122 ~= c | 0x20 || c == UInt8(ascii: "/") || c == UInt8(ascii: "_")
                    || c == UInt8(ascii: "+") || c == UInt8(ascii: "-")
            }
    }

    private static func names(in folder: String) -> [String] {
        FolderListing.names(in: folder).filter { $0.first?.isUppercase == true }.flatMap { entry in
            let inside = FolderListing.names(in: folder + "/" + entry)
            return inside.isEmpty ? [entry] : inside.map { entry + "/" + $0 }
        }
    }
}

/// The bytes of a TZif file, taken apart.
private struct ZoneData {
    private var moments: [Double] = []
    private var offsets: [Double] = []
    private var baseOffset = 0.0
    private var rule: ZoneRule?

    /// Nil where the bytes are no such file.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 44, bytes.starts(with: "TZif".utf8) else { return nil }
        var reader = BigEndianReader(bytes)
        // From version 2 on, the same data follow once more with times of eight bytes.
        let hasLongTimes = bytes[4] >= UInt8(ascii: "2")
        guard read(&reader, timeSize: 4) else { return nil }
        if hasLongTimes {
            guard read(&reader, timeSize: 8) else { return nil }
            rule = ZoneRule(reader.line)
        }
    }

    private mutating func read(_ reader: inout BigEndianReader, timeSize: Int) -> Bool {
        reader.skip(20)
        let counts = (0..<6).map { _ in reader.integer(4) }
        let (isUTC, isStandard, leaps, times, types, letters) = (
            counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]
        )
        let size = times * (timeSize + 1) + types * 6 + letters + leaps * (timeSize + 4) + isStandard + isUTC
        guard counts.allSatisfy({ $0 >= 0 }), types > 0, reader.has(size) else { return false }
        moments = (0..<times).map { _ in Double(reader.integer(timeSize)) * 1000 }
        let indices = (0..<times).map { _ in reader.integer(1) & 0xFF }
        let ofTypes = (0..<types).map { _ in
            let offset = Double(reader.integer(4)) * 1000
            reader.skip(2)
            return offset
        }
        guard indices.allSatisfy({ $0 < types }) else { return false }
        offsets = indices.map { ofTypes[$0] }
        baseOffset = ofTypes[0]
        reader.skip(letters + leaps * (timeSize + 4) + isStandard + isUTC)
        return true
    }

    func zone(named name: String) -> TimeZone {
        var transitions = zip(moments, offsets).map { TimeZone.Transition(at: $0, offset: $1) }
        let last = transitions.last?.at ?? -.infinity
        transitions += rule?.transitions(after: last) ?? []
        return TimeZone(name: name, baseOffset: baseOffset, transitions: transitions)
    }
}

/// Whole numbers from bytes, the most significant first.
private struct BigEndianReader {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func has(_ count: Int) -> Bool { count <= bytes.count - at }

    mutating func skip(_ count: Int) { at += count }

    /// Signed, in two's complement; 0 behind the end.
    mutating func integer(_ size: Int) -> Int {
        guard has(size) else { return 0 }
        defer { at += size }
        let value = bytes[at..<at + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let unused = 64 - size * 8
        return Int(Int64(bitPattern: value << UInt64(unused)) >> Int64(unused))
    }

    /// The line between two line ends, at the end of the file.
    var line: String {
        let rest = bytes[min(at, bytes.count)...].drop { $0 == 10 }
        return String(decoding: rest.prefix { $0 != 10 }, as: UTF8.self)
    }
}
