import CYAML
import Grammar

/// Puts libyaml's events together to nodes: YAML 1.2's core types, anchors, merge keys; one document.
struct YAMLParser: ~Copyable {
    static let depthLimit = JSONParser.depthLimit
    /// What aliases may add to the document: a few lines can otherwise mean billions of nodes.
    static let aliasLimit = 1_000_000

    private var events: YAMLEvents
    private var anchors: [String: Anchored] = [:]
    /// The anchors of what is being read just now.
    private var openAnchors: [String] = []
    private var aliasCount = 0
    private var depth = 0

    private struct Anchored {
        var node: Node
        var count: Int
    }

    /// The one document in `bytes`, which must be valid UTF-8.
    /// - Throws: the first thing that is not YAML, or that asks for too much.
    static func parse(_ bytes: [UInt8], from start: Int, source: String) throws(Diagnostic) -> Node {
        var parser = YAMLParser(events: YAMLEvents(bytes, from: start, source: source))
        return try parser.document()
    }

    private init(events: consuming YAMLEvents) { self.events = events }

    private mutating func document() throws(Diagnostic) -> Node {
        _ = try events.next()
        guard case .documentStart = try events.next().kind else {
            throw Diagnostic(.error, "missing content: the text is empty", at: events.origin(0..<0))
        }
        let node = try node(try events.next())
        _ = try events.next()
        let after = try events.next()
        if case .streamEnd = after.kind { return node }
        throw Diagnostic(
            .error, "cannot read a second document because a spec is one document", at: events.origin(after.range))
    }

    // Every level of nesting needs stack: what a level does besides going deeper is done in functions of its own.

    private mutating func node(_ event: YAMLEvents.Event) throws(Diagnostic) -> Node {
        switch event.kind {
        case .sequenceStart(let anchor): return try sequence(event, anchor)
        case .mappingStart(let anchor): return try mapping(event, anchor)
        case .alias, .scalar, .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
            return try leaf(event)
        }
    }

    private mutating func leaf(_ event: YAMLEvents.Event) throws(Diagnostic) -> Node {
        switch event.kind {
        case .alias(let name): return try expanded(name, event)
        case .scalar(let scalar): return remember(scalar.anchor, Node(try content(scalar, event), event.range))
        case .sequenceStart, .mappingStart, .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd,
            .mappingEnd:
            throw Diagnostic(.error, "missing value", at: events.origin(event.range))
        }
    }

    private mutating func sequence(_ start: YAMLEvents.Event, _ anchor: String?) throws(Diagnostic) -> Node {
        try enter(anchor, start)
        var items: [Node] = []
        while true {
            let event = try events.next()
            if case .sequenceEnd = event.kind {
                return leave(anchor, .sequence(items), extent(from: start, to: event, last: items.last?.range))
            }
            items.append(try node(event))
        }
    }

    private mutating func mapping(_ start: YAMLEvents.Event, _ anchor: String?) throws(Diagnostic) -> Node {
        try enter(anchor, start)
        var entries = Entries()
        while true {
            let event = try events.next()
            if case .mappingEnd = event.kind {
                let range = extent(from: start, to: event, last: entries.own.last?.value.range)
                return leave(anchor, .mapping(entries.all), range)
            }
            let key = try key(event)
            try add(try node(try events.next()), as: key, at: event.range, to: &entries)
        }
    }

    /// Goes a level deeper.
    private mutating func enter(_ anchor: String?, _ event: YAMLEvents.Event) throws(Diagnostic) {
        depth += 1
        guard depth <= YAMLParser.depthLimit else {
            throw Diagnostic(
                .error, "cannot read this because it is nested more than \(YAMLParser.depthLimit) deep",
                at: events.origin(event.range))
        }
        if let anchor { openAnchors.append(anchor) }
    }

    private mutating func leave(_ anchor: String?, _ content: Node.Content, _ range: Range<Int>) -> Node {
        depth -= 1
        if anchor != nil { openAnchors.removeLast() }
        return remember(anchor, Node(content, range))
    }

    private func content(_ scalar: YAMLEvents.Scalar, _ event: YAMLEvents.Event) throws(Diagnostic) -> Node.Content {
        guard let content = YAMLScalar.content(scalar.text, isPlain: scalar.isPlain, tag: scalar.tag) else {
            throw Diagnostic(
                .error, "cannot read \(scalar.text.shortQuoted) as \"\(scalar.tag ?? "")\" because it is none",
                at: events.origin(event.range))
        }
        return content
    }

    /// What a mapping holds, as far as it is read.
    private struct Entries {
        var own: [Node.Entry] = []
        var merged: [Node.Entry] = []
        var keys = KeyCheck()

        /// What is said goes before what is merged.
        var all: [Node.Entry] {
            let said = Set(merged.isEmpty ? [] : own.map(\.key))
            return own + merged.filter { !said.contains($0.key) }
        }
    }

    private func add(
        _ value: Node, as key: String, at range: Range<Int>, to entries: inout Entries
    ) throws(Diagnostic) {
        if key == "<<", value.string == nil { return try merge(value, into: &entries.merged) }
        guard entries.keys.insert(key, after: entries.own) else {
            throw Diagnostic(.error, KeyCheck.message(key), at: events.origin(range))
        }
        entries.own.append(Node.Entry(key: key, keyRange: range, value: value))
    }

    private mutating func key(_ event: YAMLEvents.Event) throws(Diagnostic) -> String {
        if case .alias(let name) = event.kind, let text = try expanded(name, event).string { return text }
        guard case .scalar(let scalar) = event.kind else {
            throw Diagnostic(
                .error, "expected text as a key, found an array, an object or an alias", at: events.origin(event.range))
        }
        return scalar.text
    }

    /// `<<`: the entries of one mapping or of several, of which the first that has a key wins.
    private func merge(_ value: Node, into merged: inout [Node.Entry]) throws(Diagnostic) {
        let parts = if case .sequence(let items) = value.content { items } else { [value] }
        for part in parts {
            guard case .mapping(let entries) = part.content else {
                throw Diagnostic(
                    .error, "expected an object to merge, found \(part.summary)", at: events.origin(part.range))
            }
            for entry in entries where !merged.contains(where: { $0.key == entry.key }) { merged.append(entry) }
        }
    }

    // MARK: - Anchors

    private mutating func remember(_ anchor: String?, _ node: Node) -> Node {
        if let anchor { anchors[anchor] = Anchored(node: node, count: node.count) }
        return node
    }

    private mutating func expanded(_ name: String, _ event: YAMLEvents.Event) throws(Diagnostic) -> Node {
        if openAnchors.contains(name) {
            throw Diagnostic(
                .error, "cannot use \"*\(name)\" inside of \"&\(name)\" because it would never end",
                at: events.origin(event.range))
        }
        guard let anchored = anchors[name] else {
            throw Diagnostic(
                .error, "unknown anchor \"\(name)\"", at: events.origin(event.range),
                label: Nearest.hint(for: name, among: anchors.keys.sorted()))
        }
        aliasCount += anchored.count
        if aliasCount > YAMLParser.aliasLimit {
            throw Diagnostic(
                .error, "cannot expand \"*\(name)\" because aliases would add more than a million values",
                at: events.origin(event.range))
        }
        return Node(anchored.node.content, event.range)
    }

    /// A block ends where the next one starts, which is too far for a caret: its last part ends it.
    private func extent(from start: YAMLEvents.Event, to end: YAMLEvents.Event, last: Range<Int>?) -> Range<Int> {
        let lower = start.range.lowerBound
        let upper = end.range.isEmpty ? last?.upperBound ?? lower : end.range.upperBound
        return lower..<max(lower, upper)
    }
}

extension Node {
    /// This node and everything in it.
    fileprivate var count: Int {
        switch content {
        case .null, .boolean, .number, .string: 1
        case .sequence(let items): items.reduce(1) { $0 + $1.count }
        case .mapping(let entries): entries.reduce(1) { $0 + $1.value.count }
        }
    }
}
