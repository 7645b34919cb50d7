/// What a file is that is handed over as a spec and cannot be one: known by its first bytes.
enum FileKind: CaseIterable {
    case utf16, page, archive, picture, document

    /// Nil for what can be JSON or YAML in UTF-8.
    init?(_ bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let head = bytes[start...].prefix(64)
        func begins(_ text: String) -> Bool { head.starts(with: text.utf8) }
        if FileKind.isUTF16(bytes) {
            self = .utf16
        } else if begins("PK\u{3}\u{4}") {
            self = .archive
        } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) || head.starts(with: [0xFF, 0xD8, 0xFF]) || begins("GIF8")
        {
            self = .picture
        } else if begins("%PDF") {
            self = .document
        } else if let tag = head.drop(while: { $0 <= 0x20 }).first, tag == UInt8(ascii: "<"),
            let next = head.drop(while: { $0 <= 0x20 }).dropFirst().first, FileKind.opensTag(next)
        {
            self = .page
        } else {
            return nil
        }
    }

    /// With a byte order mark, or with every other byte zero as Latin letters have it.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        let head = bytes.prefix(32)
        guard head.count >= 4 else { return false }
        return [0, 1].contains { zero in
            head.enumerated().allSatisfy { place, byte in (place % 2 == zero) == (byte == 0) }
        }
    }

    /// YAML's merge key `<<` is no tag.
    private static func opensTag(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }

    var name: String {
        switch self {
        case .utf16: "UTF-16"
        case .page: "a web page (HTML) or XML"
        case .archive: "a ZIP archive, as the files of Excel are"
        case .picture: "a picture"
        case .document: "a PDF"
        }
    }

    var advice: String {
        switch self {
        case .utf16: "save it as UTF-8"
        case .page: "a download that failed is often a page that says why"
        case .archive: "save the sheet as CSV, and name that in the \"data\" of a spec"
        case .picture, .document: "a spec is JSON or YAML; pictures are what is made of it"
        }
    }
}
