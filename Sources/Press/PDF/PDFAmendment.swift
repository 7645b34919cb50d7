/// What Cairo has no words for, added to its file as an incremental update (ISO 32000-1, section 7.5.6): the language of
/// the text, the mark that the file is tagged, and the descriptions of its figures.
struct PDFAmendment {
    private let file: [UInt8]
    private let crossReferences: Int
    private let offsets: [Int]
    private let trailer: String

    /// Reads the file's table of objects; nil where it is written in another way than Cairo 1.16 does.
    init?(of file: [UInt8]) {
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
    }

    /// The file with the additions.
    /// - Parameters:
    ///   - language: a BCP 47 tag.
    ///   - figures: the descriptions of the tagged figures, in the order in which they were begun.
    func amended(language: String, figures: [String?]) -> [UInt8] {
        guard let root = number(after: "/Root "), let catalog = object(root, type: "Catalog") else { return file }
        let isTagged = catalog.contains("/StructTreeRoot")
        let additions = "/Lang \(pdfText(language))" + (isTagged ? "\n   /MarkInfo << /Marked true >>" : "")
        var changed = [(root, with(additions, in: catalog))]
        for (number, description) in zip(figureNumbers, figures) {
            guard let description, let figure = object(number, type: "StructElem") else { continue }
            changed.append((number, with("/Alt \(pdfText(description))", in: figure)))
        }
        return appending(changed.sorted { $0.0 < $1.0 })
    }

    /// Cairo numbers the parts of the structure as they are begun.
    private var figureNumbers: [Int] {
        offsets.indices.filter { object($0, type: "StructElem")?.contains("/S /Figure\n") ?? false }
    }

    /// An object of a type as it stands in the file, without `endobj`; nil where it is of another type.
    private func object(_ number: Int, type: String) -> String? {
        guard offsets.indices.contains(number) else { return nil }
        let header = Array("\(number) 0 obj\n<< /Type /\(type)\n".utf8)
        let start = offsets[number]
        guard start + header.count < file.count, file[start..<start + header.count].elementsEqual(header) else {
            return nil
        }
        return file.text(from: start, upTo: "endobj")
    }

    private func with(_ entry: String, in object: String) -> String {
        let body = object.dropLast(while: { $0 == ">" || $0.isWhitespace })
        return body + "\n   \(entry)\n>>\n"
    }

    private func appending(_ objects: [(number: Int, text: String)]) -> [UInt8] {
        var amended = file
        var table = "xref\n"
        for (number, text) in objects {
            let offset = String(amended.count)
            table += "\(number) 1\n" + String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            amended += Array((text + "endobj\n").utf8)
        }
        let start = amended.count
        let old = trailer.dropLast(while: { $0 == ">" || $0.isWhitespace })
        amended += Array((table + old + "\n   /Prev \(crossReferences)\n>>\nstartxref\n\(start)\n%%EOF\n").utf8)
        return amended
    }

    private func number(after key: String) -> Int? {
        guard let place = Array(trailer.utf8).lastPlace(of: key) else { return nil }
        return Int(trailer.dropFirst(place + key.count).prefix { $0.isNumber })
    }

    /// A text string in UTF-16, big end first, as hexadecimal digits (section 7.9.2.2).
    private func pdfText(_ text: String) -> String {
        let digits = text.printable.utf16.map { unit in
            let hex = String(unit, radix: 16, uppercase: true)
            return String(repeating: "0", count: 4 - hex.count) + hex
        }
        return "<FEFF\(digits.joined())>"
    }
}

extension [UInt8] {
    fileprivate func lastPlace(of word: String) -> Int? {
        let word = Array(word.utf8)
        return indices.reversed().first { $0 + word.count <= count && self[$0..<$0 + word.count].elementsEqual(word) }
    }

    /// The text from `start` up to the next `word`.
    fileprivate func text(from start: Int, upTo word: String) -> String? {
        let word = Array(word.utf8)
        guard start >= 0, start < count else { return nil }
        let end = (start..<count).first { $0 + word.count <= count && self[$0..<$0 + word.count].elementsEqual(word) }
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
