/// The objects of a PDF as Cairo 1.16 writes it, and those that an incremental update puts in their place or adds
/// (ISO 32000-1, section 7.5.6).
struct PDFObjects {
    private let file: [UInt8]
    private let crossReferences: Int
    private let offsets: [Int]
    private let trailer: String
    /// What is new, by its number.
    private var changed: [Int: String] = [:]
    private var count: Int

    /// Reads the file's table of objects; nil where it is written in another way than Cairo 1.16 does.
    init?(_ file: [UInt8]) {
        self.file = file
        guard let end = file.lastPlace(of: "startxref"),
            let start = Int(String(decoding: file[(end + 9)...], as: UTF8.self).split(whereSeparator: \.isNewline)[0]),
            let header = file.text(from: start, upTo: "\n0000000000"), header.hasPrefix("xref\n0 "),
            let count = Int(header.split(whereSeparator: \.isWhitespace)[2])
        else { return nil }
        crossReferences = start
        // `xref`, the range of numbers, then 20 bytes an object: `0000000015 00000 n ` and a line end.
        let first = start + "xref\n0 \(count)\n".utf8.count
        guard first + 20 * count <= end else { return nil }
        offsets = (0..<count).map { i in
            Int(String(decoding: file[first + 20 * i..<first + 20 * i + 10], as: UTF8.self)) ?? 0
        }
        trailer = String(decoding: file[(first + 20 * count)..<end], as: UTF8.self)
        self.count = count
    }

    /// The numbers of the objects that Cairo wrote.
    var numbers: Range<Int> { offsets.indices }

    /// The number of the object that the file begins with.
    var root: Int? { PDFObjects.reference("/Root", in: trailer) }

    /// An object of a type as it stands in the file, without `endobj`; nil where it is of another type.
    func object(_ number: Int, type: String) -> String? {
        let start = "\(number) 0 obj\n<< /Type /\(type)\n"
        if let text = changed[number] { return text.hasPrefix(start) ? text : nil }
        guard offsets.indices.contains(number), file.stands(start, at: offsets[number]) else { return nil }
        return file.text(from: offsets[number], upTo: "endobj")
    }

    /// The number of the object that a dictionary names under a key.
    static func reference(_ key: String, in object: String) -> Int? { references(key, in: object).first }

    /// The numbers of the objects that a dictionary names under a key: `/K 3 0 R`, `/K [ 3 0 R 4 0 R ]`.
    static func references(_ key: String, in object: String) -> [Int] {
        guard let place = object.firstRange(of: key + " ") else { return [] }
        let line = object[place.upperBound...].prefix { $0 != "\n" }
        let words = line.split { $0 == " " || $0 == "[" || $0 == "]" }
        return zip(words, words.dropFirst(2)).compactMap { $1 == "R" ? Int($0) : nil }
    }

    // MARK: Changing

    mutating func replace(_ number: Int, by text: String) { changed[number] = text }

    /// Puts an entry at the end of a dictionary.
    mutating func add(_ entry: String, to number: Int, _ object: String) {
        let body = object.dropLast(while: { $0 == ">" || $0.isWhitespace })
        changed[number] = body + "\n   \(entry)\n>>\n"
    }

    /// - Parameter entries: of the dictionary, behind its type.
    /// - Returns: the new object's number.
    mutating func insert(type: String, _ entries: [String]) -> Int {
        defer { count += 1 }
        changed[count] = "\(count) 0 obj\n<< /Type /\(type)\n" + entries.map { "   \($0)\n" }.joined() + ">>\n"
        return count
    }

    /// The file with the changes at its end.
    var updated: [UInt8] {
        if changed.isEmpty { return file }
        var updated = file
        var table = "xref\n"
        for (number, text) in changed.sorted(by: { $0.key < $1.key }) {
            let offset = String(updated.count)
            table += "\(number) 1\n" + String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            updated += Array((text + "endobj\n").utf8)
        }
        let start = updated.count
        let old = trailer.replacing("/Size \(offsets.count)", with: "/Size \(count)")
            .dropLast(while: { $0 == ">" || $0.isWhitespace })
        updated += Array((table + old + "\n   /Prev \(crossReferences)\n>>\nstartxref\n\(start)\n%%EOF\n").utf8)
        return updated
    }
}

extension [UInt8] {
    fileprivate func stands(_ word: String, at place: Int) -> Bool {
        let word = word.utf8
        return place >= 0 && place + word.count <= count && self[place..<place + word.count].elementsEqual(word)
    }

    fileprivate func lastPlace(of word: String) -> Int? { indices.reversed().first { stands(word, at: $0) } }

    /// The text from `start` up to the next `word`.
    fileprivate func text(from start: Int, upTo word: String) -> String? {
        guard start >= 0, start < count else { return nil }
        let end = (start..<count).first { stands(word, at: $0) }
        return end.map { String(decoding: self[start..<$0], as: UTF8.self) }
    }
}

extension StringProtocol {
    /// The text without the characters at its end that match.
    fileprivate func dropLast(while matches: (Character) -> Bool) -> String {
        var text = String(self)
        while let last = text.last, matches(last) { text.removeLast() }
        return text
    }
}
