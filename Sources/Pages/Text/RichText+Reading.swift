import Grammar

extension RichText {
    /// - Parameter origin: the place of the text, whose first byte is the text's first; nil where the text is written so
    ///   that its bytes cannot be found again.
    /// - Throws: a mark or a brace that is not closed, an unknown part of an indicator, a faulty expression.
    package init(_ source: String, at origin: Origin? = nil) throws(Diagnostic) {
        var reader = Reader(source: source, origin: origin)
        try reader.read()
        self.init(parts: reader.parts, source: source, origin: origin)
    }

    private struct Reader {
        let source: String
        let origin: Origin?
        var rest: Substring
        var parts: [Part] = []
        var words = ""
        var isStrong = false
        /// Where the bracket of `[words]{name}` was opened, and how many parts there were.
        var bracket: (place: Substring.Index, parts: Int)?

        init(source: String, origin: Origin?) {
            self.source = source
            self.origin = origin
            rest = source[...]
        }

        mutating func read() throws(Diagnostic) {
            while let c = rest.first {
                let start = rest.startIndex
                if rest.hasPrefix("**") {
                    flush()
                    isStrong.toggle()
                    rest.removeFirst(2)
                } else if rest.hasPrefix("{{") {
                    try readFormula()
                } else if c == "{" {
                    try readIndicator()
                } else if c == "[", rest.contains("]") {
                    flush()
                    bracket = (start, parts.count)
                    rest.removeFirst()
                } else if c == "]", let open = bracket {
                    rest.removeFirst()
                    try closeBracket(open.parts, from: open.place)
                } else {
                    if c == "\\", rest.dropFirst().first != nil { rest.removeFirst() }
                    words.append(rest.removeFirst())
                }
            }
            flush()
            if isStrong {
                throw Diagnostic(.error, "expected \"**\" that ends the strong words, found the text's end", at: origin)
            }
        }

        private mutating func flush() {
            if !words.isEmpty { parts.append(Part(content: .words(words), isStrong: isStrong)) }
            words = ""
        }

        private mutating func closeBracket(_ first: Int, from start: Substring.Index) throws(Diagnostic) {
            flush()
            bracket = nil
            guard rest.first == "{", let end = rest.firstIndex(of: "}") else {
                throw Diagnostic(
                    .error, "expected \"{name}\" behind the words in brackets, found none",
                    at: place(start..<rest.startIndex),
                    notes: ["[words]{name} gives words the style's mark of that name; \\[ is a plain bracket"])
            }
            let name = rest[rest.index(after: rest.startIndex)..<end]
            for i in first..<parts.count { parts[i].mark = String(name) }
            rest = rest[rest.index(after: end)...]
        }

        private mutating func readFormula() throws(Diagnostic) {
            flush()
            let inside = rest.dropFirst(2)
            guard let end = inside.firstRange(of: "}}") else { throw unclosed("}}") }
            let text = inside[..<end.lowerBound]
            let formula = try Expression(
                String(text), at: place(text.startIndex..<text.endIndex),
                calling: Scope(functions: ExternalFunction.ofPages).functions)
            parts.append(Part(content: .formula(formula), isStrong: isStrong))
            rest = rest[end.upperBound...]
        }

        private mutating func readIndicator() throws(Diagnostic) {
            flush()
            guard let end = rest.firstIndex(of: "}") else { throw unclosed("}") }
            let inside = rest[rest.index(after: rest.startIndex)..<end]
            let place = place(inside.startIndex..<end)
            if inside.first == "#" {
                parts.append(
                    Part(content: .number(BlockName(String(inside.dropFirst()), at: place)), isStrong: isStrong))
            } else {
                let reference = try IndicatorReference(reading: String(inside), at: place)
                parts.append(Part(content: .indicator(reference), isStrong: isStrong))
            }
            rest = rest[rest.index(after: end)...]
        }

        private func unclosed(_ end: String) -> Diagnostic {
            Diagnostic(
                .error, "expected \"\(end)\", found the text's end", at: place(rest.startIndex..<source.endIndex),
                notes: ["\\{ is a plain brace"])
        }

        private func place(_ range: Range<Substring.Index>) -> Origin? {
            origin?.part(
                offset: source.utf8.distance(from: source.startIndex, to: range.lowerBound),
                length: source.utf8.distance(from: range.lowerBound, to: range.upperBound))
        }
    }
}

extension IndicatorReference {
    /// Reads `id` or `id:facet`.
    package init(reading text: String, at origin: Origin? = nil) throws(Diagnostic) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else {
            self.init(text, at: origin)
            return
        }
        guard let facet = Facet(rawValue: parts[1]) else {
            let words = Facet.allCases.map(\.rawValue)
            throw Diagnostic(
                .error, "unknown part \"\(parts[1])\" of an indicator",
                at: origin?.part(offset: parts[0].utf8.count + 1, length: parts[1].utf8.count),
                label: Nearest.hint(for: parts[1], among: words),
                notes: ["one of " + words.map { "\"\($0)\"" }.joined(separator: ", ")])
        }
        self.init(parts[0], facet, at: origin)
    }
}

extension Substring {
    fileprivate func firstRange(of word: String) -> Range<Index>? {
        indices.first { self[$0...].hasPrefix(word) }.map { $0..<index($0, offsetBy: word.count) }
    }
}
