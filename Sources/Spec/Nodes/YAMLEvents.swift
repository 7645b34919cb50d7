import CYAML
import Grammar

/// libyaml's event parser with its marks as byte offsets.
struct YAMLEvents: ~Copyable {
    struct Scalar {
        var text: String
        var isPlain: Bool
        var tag: String?
        var anchor: String?
    }

    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        case alias(String)
        case scalar(Scalar)
        case sequenceStart(anchor: String?), sequenceEnd
        case mappingStart(anchor: String?), mappingEnd
    }

    struct Event {
        var kind: Kind
        var range: Range<Int>
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private let source: String
    private var offsets: CharacterOffsets

    init(_ bytes: [UInt8], from start: Int, source: String) {
        self.source = source
        input = .allocate(capacity: bytes.count)
        _ = input.initialize(from: bytes)
        parser = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress.map { UnsafePointer($0 + start) }, bytes.count - start)
        offsets = CharacterOffsets(bytes, from: start)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    func origin(_ range: Range<Int>) -> Origin { Origin(source: source, range: range) }

    /// - Throws: what libyaml says is wrong with the text.
    mutating func next() throws(Diagnostic) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        defer { yaml_event_delete(&event) }
        let start = offsets.byte(event.start_mark.index)
        return Event(kind: YAMLEvents.kind(of: event), range: start..<max(start, offsets.byte(event.end_mark.index)))
    }

    private static func kind(of event: yaml_event_t) -> Kind {
        switch event.type {
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT: return .scalar(scalar(event))
        case YAML_SEQUENCE_START_EVENT: return .sequenceStart(anchor: text(event.data.sequence_start.anchor))
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_START_EVENT: return .mappingStart(anchor: text(event.data.mapping_start.anchor))
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        default: return .streamEnd
        }
    }

    private static func scalar(_ event: yaml_event_t) -> Scalar {
        let scalar = event.data.scalar
        let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        return Scalar(
            text: text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, tag: self.text(scalar.tag),
            anchor: self.text(scalar.anchor))
    }

    private static func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        bytes.map { String(cString: $0) }
    }

    private mutating func problem() -> Diagnostic {
        let start = offsets.byte(parser.pointee.problem_mark.index)
        let range = start..<min(start + 1, max(start, input.count))
        if start < input.count, input[start] == UInt8(ascii: "\t") {
            return Diagnostic(
                .error, "cannot use a tab here because YAML is indented with spaces", at: origin(range))
        }
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it is no YAML"
        if let slip = YAMLSlip(input, problem, at: start, since: offsets.byte(parser.pointee.context_mark.index)) {
            return Diagnostic(
                .error, "cannot read this as YAML because \(slip.reason)", at: origin(slip.range), label: slip.label)
        }
        // By far the most frequent slip: `heading: Industry: seven branches`.
        if problem.hasPrefix("mapping values are not allowed") {
            return Diagnostic(
                .error, "cannot read this as YAML because of a second \": \" on the line", at: origin(range),
                label: "put the text in quotes: key: \"one: two\"", notes: context)
        }
        return Diagnostic(
            .error, "cannot read this as YAML because the parser \(problem)", at: origin(range), notes: context)
    }

    /// What libyaml was reading when it gave up, and where that begins: an open bracket shows only at the text's end.
    private var context: [String] {
        guard let text = parser.pointee.context.map({ String(cString: $0) }) else { return [] }
        let mark = parser.pointee.context_mark
        return ["\(text) that begins at line \(mark.line + 1), column \(mark.column + 1)"]
    }
}

/// Byte offsets of characters, which is what libyaml counts; asked for in nearly ascending order.
struct CharacterOffsets {
    private let bytes: [UInt8]
    private let isASCII: Bool
    private let start: Int
    private var character = 0
    private var position: Int

    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        self.start = start
        isASCII = bytes.allSatisfy { $0 < 0x80 }
        position = start
    }

    mutating func byte(_ index: Int) -> Int {
        if isASCII { return min(start + index, bytes.count) }
        while character < index, position < bytes.count {
            position += 1
            while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
            character += 1
        }
        while character > index, position > start {
            position -= 1
            while position > start, bytes[position] & 0xC0 == 0x80 { position -= 1 }
            character -= 1
        }
        return position
    }
}
