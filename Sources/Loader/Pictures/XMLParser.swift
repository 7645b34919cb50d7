import CExpat
import Grammar

/// Reads an XML document into a tree, by Expat. Nothing outside of the document is read, and a document that defines
/// entities is refused: a few lines of them can stand for gigabytes.
final class XMLParser {
    /// Elements within elements; more than any drawing program writes, and few enough for functions that go down with
    /// them.
    static let deepest = 200

    private let parser: XML_Parser
    private let file: String
    /// The elements that are open, outermost first.
    private var open: [XMLElement] = []
    private var root: XMLElement?
    private var failure: Diagnostic?

    private init(parser: XML_Parser, file: String) {
        self.parser = parser
        self.file = file
    }

    deinit { XML_ParserFree(parser) }

    /// The document's outermost element.
    ///
    /// - Throws: where the bytes are no well-formed XML, with the place.
    static func root(of bytes: [UInt8], file: String) throws(Diagnostic) -> XMLElement {
        guard let handle = XML_ParserCreateNS(nil, XML_Char(bitPattern: separator)) else {
            throw Diagnostic(.error, "cannot read \"\(file)\" because there is not enough memory")
        }
        let parser = XMLParser(parser: handle, file: file)
        try parser.parse(bytes)
        guard let root = parser.root else { throw parser.problem(in: bytes) }
        return root
    }

    private func parse(_ bytes: [UInt8]) throws(Diagnostic) {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in XMLParser.from(data)?.begin(name, attributes) },
            { data, _ in XMLParser.from(data)?.end() })
        XML_SetCharacterDataHandler(parser) { data, text, count in XMLParser.from(data)?.append(text, count) }
        XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in XMLParser.from(data)?.refuseEntities() }
        XML_SetSkippedEntityHandler(parser) { data, _, _ in XMLParser.from(data)?.refuseEntities() }
        XML_SetProcessingInstructionHandler(parser) { data, target, _ in XMLParser.from(data)?.process(target) }
        let status = bytes.withUnsafeBytes { buffer in
            XML_Parse(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 1)
        }
        if let failure { throw failure }
        if status != XML_STATUS_OK { throw problem(in: bytes) }
    }

    // MARK: What Expat reports

    private static func from(_ data: UnsafeMutableRawPointer?) -> XMLParser? {
        data.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private func begin(_ name: UnsafePointer<XML_Char>?, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        if open.count == XMLParser.deepest {
            return stop("its elements are nested more than \(XMLParser.deepest) deep")
        }
        let (namespace, name) = XMLParser.split(name)
        var attributes: [String: String] = [:]
        var at = 0
        while let list, let key = list[at], let value = list[at + 1] {
            if let name = XMLParser.attribute(XMLParser.split(key)) { attributes[name] = String(cString: value) }
            at += 2
        }
        open.append(XMLElement(name: name, namespace: namespace, attributes: attributes, origin: place))
    }

    private func end() {
        guard let element = open.popLast() else { return }
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }

    private func append(_ text: UnsafePointer<XML_Char>?, _ count: Int32) {
        guard let text, !open.isEmpty else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
            let piece = String(decoding: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
            open[open.count - 1].text += piece
        }
    }

    private func refuseEntities() { stop("it defines entities of its own") }

    /// `<?xml-stylesheet …?>` is a link to another file; other instructions are their programs' own.
    private func process(_ target: UnsafePointer<XML_Char>?) {
        guard let target, String(cString: target) == "xml-stylesheet" else { return }
        stop("its style sheet is in another file")
    }

    /// Between a namespace and a name; no address has a line feed.
    private static let separator = UInt8(ascii: "\n")

    /// Nil for those of editors.
    private static func attribute(_ name: (namespace: String, name: String)) -> String? {
        switch (name.namespace, name.name) {
        case ("", _): name.name
        case ("http://www.w3.org/1999/xlink", "href"): "xlink:href"
        case ("http://www.w3.org/XML/1998/namespace", "base"): "xml:base"
        default: nil
        }
    }

    private static func split(_ name: UnsafePointer<XML_Char>?) -> (namespace: String, name: String) {
        let parts = (name.map { String(cString: $0) } ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        return parts.count > 1 ? (String(parts[0]), String(parts[1])) : ("", String(parts.first ?? ""))
    }

    // MARK: Errors

    private var place: Origin {
        let start = Int(XML_GetCurrentByteIndex(parser))
        return Origin(source: file, range: start..<start + Int(XML_GetCurrentByteCount(parser)))
    }

    private func stop(_ reason: String) {
        failure = failure ?? Diagnostic(.error, "cannot read \"\(file)\" because \(reason)", at: place)
        XML_StopParser(parser, 0)
    }

    private func problem(in bytes: [UInt8]) -> Diagnostic {
        let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "no element found"
        let start = min(max(0, Int(XML_GetCurrentByteIndex(parser))), bytes.count)
        return Diagnostic(
            .error, "cannot read \"\(file)\" because it is not well-formed XML: \(reason)",
            at: Origin(source: file, range: start..<min(start + 1, bytes.count)))
    }
}
