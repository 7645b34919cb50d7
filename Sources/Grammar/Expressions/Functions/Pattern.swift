/// A JavaScript regular expression, run by Swift's own engine.
struct Pattern {
    private let regex: Regex<AnyRegexOutput>
    private let isGlobal: Bool

    /// - Throws: what the engine says against the pattern; look-behind is not supported.
    init(source: String, flags: String) throws(Diagnostic) {
        if let unknown = flags.first(where: { !"dgimsuy".contains($0) }) {
            throw Diagnostic(.error, "unknown flag \"\(unknown)\" of a regular expression")
        }
        isGlobal = flags.contains("g")
        let isMultiline = flags.contains("m")
        do {
            var regex = try Regex(Pattern.translated(source, isMultiline: isMultiline))
                .matchingSemantics(.unicodeScalar).wordBoundaryKind(.simple)
                .asciiOnlyDigits().asciiOnlyWordCharacters()
            if flags.contains("i") { regex = regex.ignoresCase() }
            if flags.contains("s") { regex = regex.dotMatchesNewlines() }
            if isMultiline { regex = regex.anchorsMatchLineEndings() }
            self.regex = regex
        } catch {
            throw Diagnostic(
                .error, "cannot read the regular expression /\(source)/ because of its syntax", notes: ["\(error)"])
        }
    }

    /// The same pattern in Swift's syntax: there `[`, `&` and `~` mean something inside a class, a class is never empty,
    /// and `$` matches before a last line break too.
    private static func translated(_ source: String, isMultiline: Bool) -> String {
        if source.isEmpty { return "(?:)" }
        var result = ""
        var inClass = false
        var rest = source[...]
        while let c = rest.popFirst() {
            switch c {
            case "\\":
                result.append(c)
                if let escaped = rest.popFirst() { result.append(escaped) }
            case "[" where !inClass && rest.hasPrefix("^]"):
                result += "[\\s\\S]"
                rest = rest.dropFirst(2)
            case "[" where !inClass && rest.hasPrefix("]"):
                result += "(?!)"
                rest = rest.dropFirst()
            case "[", "&", "~":
                result += inClass ? "\\\(c)" : String(c)
                if c == "[" { inClass = true }
            case "$" where !inClass && !isMultiline: result += "\\z"
            default:
                if c == "]" { inClass = false }
                result.append(c)
            }
        }
        return result
    }

    func isFound(in text: String) -> Bool { text.firstMatch(of: regex) != nil }

    /// With the first match replaced, or all of them where the pattern says `g`.
    func replacing(in text: String, by replacement: String) -> String {
        var result = ""
        var end = text.startIndex
        for match in isGlobal ? text.matches(of: regex) : text.firstMatch(of: regex).map({ [$0] }) ?? [] {
            result += text[end..<match.range.lowerBound]
            result += PatternMatch(match, in: text).expand(replacement)
            end = match.range.upperBound
        }
        return result + text[end...]
    }

    /// The text between the matches, with what their groups caught (ECMA-262, RegExp.prototype[@@split]).
    func split(_ text: String) -> [String] {
        if text.isEmpty { return text.firstMatch(of: regex) == nil ? [text] : [] }
        var parts: [String] = []
        var start = text.startIndex
        for match in text.matches(of: regex) {
            // An empty match cuts between two characters, never at the ends.
            if match.range.isEmpty && (match.range.lowerBound == start || match.range.lowerBound == text.endIndex) {
                continue
            }
            parts.append(String(text[start..<match.range.lowerBound]))
            parts += match.output.dropFirst().map { $0.substring.map(String.init) ?? "" }
            start = match.range.upperBound
        }
        return parts + [String(text[start...])]
    }
}

/// One match and the text around it.
struct PatternMatch {
    var before: String
    /// The whole match first; nil for a group that took no part.
    var groups: [String?]
    var after: String
    var names: [String: String]

    init(before: String, groups: [String?], after: String) {
        self.before = before
        self.groups = groups
        self.after = after
        names = [:]
    }

    init(_ match: Regex<AnyRegexOutput>.Match, in text: String) {
        self.init(
            before: String(text[..<match.range.lowerBound]),
            groups: match.output.map { $0.substring.map(String.init) },
            after: String(text[match.range.upperBound...]))
        for part in match.output { if let name = part.name { names[name] = part.substring.map(String.init) ?? "" } }
    }

    /// The replacement with `$&`, `$1`, `$<name>`, `` $` ``, `$'` and `$$` put in (ECMA-262, GetSubstitution).
    func expand(_ replacement: String) -> String {
        guard replacement.contains("$") else { return replacement }
        var result = ""
        var rest = replacement[...]
        while let c = rest.popFirst() {
            guard c == "$", let (text, length) = substitution(rest) else {
                result.append(c)
                continue
            }
            result += text
            rest = rest.dropFirst(length)
        }
        return result
    }

    /// What stands for the characters after a `$`, and how many they are.
    private func substitution(_ rest: Substring) -> (String, Int)? {
        switch rest.first {
        case "$": return ("$", 1)
        case "&": return (groups[0] ?? "", 1)
        case "`": return (before, 1)
        case "'": return (after, 1)
        case "<":
            guard !names.isEmpty, let end = rest.firstIndex(of: ">") else { return nil }
            return (names[String(rest.dropFirst()[..<end])] ?? "", rest.distance(from: rest.startIndex, to: end) + 1)
        default:
            for length in [2, 1] {
                let digits = rest.prefix(length)
                guard digits.count == length, digits.allSatisfy({ ("0"..."9").contains($0) }), let n = Int(digits),
                    n > 0, n < groups.count
                else { continue }
                return (groups[n] ?? "", length)
            }
            return nil
        }
    }
}
