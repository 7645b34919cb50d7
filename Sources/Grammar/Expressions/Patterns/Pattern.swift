/// A JavaScript regular expression.
struct Pattern {
    private let source: String
    private let program: PatternProgram
    private let names: [String: Int]
    private let isGlobal: Bool
    private let ignoresCase: Bool
    private let isMultiline: Bool

    /// - Throws: what is wrong with the pattern.
    init(source: String, flags: String) throws(Diagnostic) {
        if let unknown = flags.first(where: { !"dgimsuy".contains($0) }) {
            throw Diagnostic(.error, "unknown flag \"\(unknown)\" of a regular expression")
        }
        self.source = source
        isGlobal = flags.contains("g")
        ignoresCase = flags.contains("i")
        isMultiline = flags.contains("m")
        do throws(PatternError) {
            var reader = PatternReader(source, dotMatchesAll: flags.contains("s"))
            let syntax = try reader.pattern()
            names = reader.names
            program = try PatternProgram(syntax, groupCount: reader.groupCount, names: reader.names)
        } catch {
            throw Diagnostic(
                .error, "cannot read the regular expression /\(source.shortened)/ because of its syntax",
                notes: [error.reason])
        }
    }

    func isFound(in text: String, _ budget: WorkBudget) throws(Diagnostic) -> Bool {
        try matches(in: Array(text.unicodeScalars), onlyFirst: true, budget).first != nil
    }

    /// With the first match replaced, or all of them where the pattern says `g`.
    func replacing(in text: String, by replacement: String, _ budget: WorkBudget) throws(Diagnostic) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = ""
        var end = 0
        for match in try matches(in: scalars, onlyFirst: !isGlobal, budget) {
            result += String(scalars[end..<match.range.lowerBound]) + match.expand(replacement)
            end = match.range.upperBound
            if result.utf8.count > WorkBudget.longestText { break }
        }
        return result + String(scalars[end...])
    }

    /// The text between the matches, with what their groups caught (ECMA-262, RegExp.prototype[@@split]).
    func split(_ text: String, _ budget: WorkBudget) throws(Diagnostic) -> [String] {
        let scalars = Array(text.unicodeScalars)
        let matches = try matches(in: scalars, onlyFirst: false, budget)
        if scalars.isEmpty { return matches.isEmpty ? [text] : [] }
        var parts: [String] = []
        var start = 0
        for match in matches {
            // An empty match cuts between two characters, never at the ends.
            if match.range.isEmpty && (match.range.lowerBound == start || match.range.lowerBound == scalars.count) {
                continue
            }
            parts.append(String(scalars[start..<match.range.lowerBound]))
            parts += match.groups.dropFirst().map { $0 ?? "" }
            start = match.range.upperBound
        }
        return parts + [String(scalars[start...])]
    }

    private func matches(
        in text: [Unicode.Scalar], onlyFirst: Bool, _ budget: WorkBudget
    ) throws(Diagnostic) -> [PatternMatch] {
        budget.grant(for: text.count)
        var matcher = PatternMatcher(program, text, ignoresCase: ignoresCase, isMultiline: isMultiline)
        var found: [PatternMatch] = []
        var at = 0
        do throws(Diagnostic) {
            while at <= text.count, let groups = try matcher.firstMatch(from: at, budget), let whole = groups[0] {
                found.append(PatternMatch(in: text, whole, groups, names: names))
                if onlyFirst { break }
                at = whole.isEmpty ? whole.upperBound + 1 : whole.upperBound
            }
        } catch {
            var named = error
            named.message =
                "cannot search with the regular expression /\(source.shortened)/ because it takes too many steps"
            throw named
        }
        return found
    }
}

extension String {
    fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self = String(view)
    }

    /// Short enough for a message.
    fileprivate var shortened: String { count > 60 ? prefix(57) + "…" : self }
}

/// One match and the text around it.
struct PatternMatch {
    /// The whole match first; nil for a group that took no part.
    let groups: [String?]
    let range: Range<Int>
    private let text: [Unicode.Scalar]
    private let names: [String: Int]

    init(in text: [Unicode.Scalar], _ range: Range<Int>, _ groups: [Range<Int>?], names: [String: Int] = [:]) {
        self.text = text
        self.range = range
        self.groups = groups.map { $0.map { String(text[$0]) } }
        self.names = names
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
        case "`": return (String(text[..<range.lowerBound]), 1)
        case "'": return (String(text[range.upperBound...]), 1)
        case "<":
            guard !names.isEmpty, let end = rest.firstIndex(of: ">") else { return nil }
            let group = names[String(rest.dropFirst()[..<end])].flatMap { groups[$0] }
            return (group ?? "", rest.distance(from: rest.startIndex, to: end) + 1)
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
