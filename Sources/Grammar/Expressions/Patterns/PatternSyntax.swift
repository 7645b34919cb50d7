/// A part of a regular expression (ECMA-262, section 22.2.1).
indirect enum PatternSyntax {
    case scalar(Unicode.Scalar)
    case set(ScalarSet)
    /// `^` and `$`.
    case start, end
    /// `\b` and `\B`.
    case boundary(isNegated: Bool)
    case sequence([PatternSyntax])
    case choice([PatternSyntax])
    /// A group that catches what it matches.
    case group(PatternSyntax, index: Int)
    case look(PatternSyntax, isAhead: Bool, isNegated: Bool)
    /// What a group has caught.
    case back(Int)
    case backName(String)
    /// `groups`: those inside, which each turn forgets.
    case repeated(PatternSyntax, least: Int, most: Int?, isLazy: Bool, groups: Range<Int>)
}

/// What is wrong with a pattern.
struct PatternError: Error {
    var reason: String
}

/// Reads a regular expression as browsers do (ECMA-262 with its annex B): what has no meaning stands for itself.
struct PatternReader {
    private let source: [Unicode.Scalar]
    private var at = 0
    private var depth = 0
    private(set) var groupCount = 0
    private(set) var names: [String: Int] = [:]
    private let dotMatchesAll: Bool

    /// Deeper brackets are refused before they can exhaust the stack.
    static let depthLimit = 60

    init(_ source: String, dotMatchesAll: Bool) {
        self.source = Array(source.unicodeScalars)
        self.dotMatchesAll = dotMatchesAll
    }

    mutating func pattern() throws(PatternError) -> PatternSyntax {
        let result = try choice()
        if at < source.count { throw PatternError(reason: "\")\" closes nothing") }
        return result
    }

    private var next: Unicode.Scalar? { at < source.count ? source[at] : nil }

    private mutating func take(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard at + scalars.count <= source.count, source[at..<at + scalars.count].elementsEqual(scalars) else {
            return false
        }
        at += scalars.count
        return true
    }

    private mutating func choice() throws(PatternError) -> PatternSyntax {
        depth += 1
        defer { depth -= 1 }
        if depth > PatternReader.depthLimit {
            throw PatternError(reason: "its brackets are nested more than \(PatternReader.depthLimit) deep")
        }
        var choices = [try sequence()]
        while take("|") { choices.append(try sequence()) }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func sequence() throws(PatternError) -> PatternSyntax {
        var parts: [PatternSyntax] = []
        while let c = next, c != "|", c != ")" {
            let first = groupCount
            let part = try term(c)
            parts.append(try quantified(part, groups: first + 1..<groupCount + 1))
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func term(_ c: Unicode.Scalar) throws(PatternError) -> PatternSyntax {
        at += 1
        switch c {
        case "^": return .start
        case "$": return .end
        case ".":
            return .set(dotMatchesAll ? ScalarSet(isNegated: true) : ScalarSet(ScalarSet.lineEnds, isNegated: true))
        case "(": return try group()
        case "[": return .set(try scalarClass())
        case "\\": return try escape()
        case "*", "+", "?": throw PatternError(reason: "\"\(c)\" repeats nothing")
        default: return .scalar(c)
        }
    }

    private mutating func group() throws(PatternError) -> PatternSyntax {
        var wrap: (PatternSyntax) -> PatternSyntax = { $0 }
        if take("?:") {
            // Only brackets.
        } else if take("?=") {
            wrap = { .look($0, isAhead: true, isNegated: false) }
        } else if take("?!") {
            wrap = { .look($0, isAhead: true, isNegated: true) }
        } else if take("?<=") {
            wrap = { .look($0, isAhead: false, isNegated: false) }
        } else if take("?<!") {
            wrap = { .look($0, isAhead: false, isNegated: true) }
        } else {
            groupCount += 1
            let index = groupCount
            wrap = { .group($0, index: index) }
            if take("?<") {
                let name = try self.name()
                if names.updateValue(index, forKey: name) != nil {
                    throw PatternError(reason: "two groups are named \"\(name)\"")
                }
            } else if next == "?" {
                throw PatternError(reason: "unknown kind of group \"(?\"")
            }
        }
        let inner = try choice()
        guard take(")") else { throw PatternError(reason: "missing \")\"") }
        return wrap(inner)
    }

    /// Up to the closing `>`.
    private mutating func name() throws(PatternError) -> String {
        guard let end = source[at...].firstIndex(of: ">"), end > at else {
            throw PatternError(reason: "missing the name of a group")
        }
        defer { at = end + 1 }
        return String(String.UnicodeScalarView(source[at..<end]))
    }

    private mutating func quantified(
        _ part: PatternSyntax, groups: Range<Int>
    ) throws(PatternError) -> PatternSyntax {
        guard let (least, most) = quantifier() else { return part }
        if let most, most < least { throw PatternError(reason: "numbers out of order in {\(least),\(most)}") }
        return .repeated(part, least: least, most: most, isLazy: take("?"), groups: groups)
    }

    private mutating func quantifier() -> (Int, Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        let start = at
        if take("{"), let least = number() {
            if take("}") { return (least, least) }
            if take(",") {
                if take("}") { return (least, nil) }
                if let most = number(), take("}") { return (least, most) }
            }
        }
        // A brace that is no quantifier stands for itself.
        at = start
        return nil
    }

    private mutating func number() -> Int? {
        let digits = source[at...].prefix { ("0"..."9").contains($0) }
        at += digits.count
        return digits.isEmpty ? nil : Int(String(String.UnicodeScalarView(digits))) ?? .max
    }

    // MARK: Escapes

    private mutating func escape() throws(PatternError) -> PatternSyntax {
        guard let c = next else { throw PatternError(reason: "nothing stands behind the last \"\\\"") }
        at += 1
        switch c {
        case "b": return .boundary(isNegated: false)
        case "B": return .boundary(isNegated: true)
        case "k" where take("<"): return .backName(try name())
        case "1"..."9":
            at -= 1
            let start = at
            // Behind the last group a number stands for a character.
            if let n = number(), n <= totalGroups { return .back(n) }
            at = start + 1
            return .scalar(c)
        default:
            if let set = try classEscape(c) { return .set(set) }
            return .scalar(character(c))
        }
    }

    /// All groups of the pattern, those behind this place too.
    private var totalGroups: Int {
        var count = 0
        var isClass = false
        var i = 0
        while i < source.count {
            let c = source[i]
            if c == "\\" { i += 1 } else if c == "[" { isClass = true } else if c == "]" { isClass = false }
            let rest = source[min(i + 1, source.count)...].prefix(3)
            let isPlain =
                rest.first != "?"
                || (rest.elementsEqual(["?", "<"]) || rest.dropFirst().first == "<")
                    && rest.last != "=" && rest.last != "!"
            if c == "(" && !isClass && isPlain { count += 1 }
            i += 1
        }
        return count
    }

    /// A set of characters by its letter; nil for other letters.
    private mutating func classEscape(_ c: Unicode.Scalar) throws(PatternError) -> ScalarSet? {
        switch c {
        case "d": return ScalarSet(ScalarSet.digits)
        case "D": return ScalarSet(ScalarSet.digits, isNegated: true)
        case "w": return ScalarSet(ScalarSet.words)
        case "W": return ScalarSet(ScalarSet.words, isNegated: true)
        case "s": return ScalarSet(ScalarSet.blanks)
        case "S": return ScalarSet(ScalarSet.blanks, isNegated: true)
        case "p", "P":
            guard take("{") else { return nil }
            guard let end = source[at...].firstIndex(of: "}") else { throw PatternError(reason: "missing \"}\"") }
            let name = String(String.UnicodeScalarView(source[at..<end]))
            at = end + 1
            guard let property = ScalarProperty(name) else {
                throw PatternError(reason: "unknown property of characters \"\(name)\"")
            }
            return ScalarSet(properties: [property], isNegated: c == "P")
        default: return nil
        }
    }

    /// One character by its escape.
    private mutating func character(_ c: Unicode.Scalar) -> Unicode.Scalar {
        switch c {
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "v": return "\u{B}"
        case "f": return "\u{C}"
        case "0": return "\0"
        case "c":
            guard let letter = next, letter.isASCII, letter.properties.isAlphabetic else { return c }
            at += 1
            return Unicode.Scalar(UInt8(letter.value % 32))
        case "x": return hexadecimal(2).flatMap { Unicode.Scalar($0) } ?? c
        case "u": return unicodeEscape() ?? c
        default: return c
        }
    }

    private mutating func unicodeEscape() -> Unicode.Scalar? {
        if take("{") {
            let digits = source[at...].prefix { $0 != "}" }
            guard let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16) else { return nil }
            at = min(source.count, at + digits.count + 1)
            return Unicode.Scalar(value)
        }
        guard let first = hexadecimal(4) else { return nil }
        if (0xD800...0xDBFF).contains(first) {
            let start = at
            if take("\\u"), let second = hexadecimal(4), (0xDC00...0xDFFF).contains(second) {
                return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            }
            at = start
        }
        return Unicode.Scalar(first) ?? "\u{FFFD}"
    }

    private mutating func hexadecimal(_ count: Int) -> UInt32? {
        guard at + count <= source.count,
            let value = UInt32(String(String.UnicodeScalarView(source[at..<at + count])), radix: 16)
        else { return nil }
        at += count
        return value
    }

    // MARK: Classes

    /// Behind the opening bracket.
    private mutating func scalarClass() throws(PatternError) -> ScalarSet {
        var set = ScalarSet(isNegated: take("^"))
        while let c = next, c != "]" {
            let first = try classPart()
            guard next == "-", at + 1 < source.count, source[at + 1] != "]" else {
                set.add(first)
                continue
            }
            at += 1
            let last = try classPart()
            guard case .one(let low) = first, case .one(let high) = last else {
                set.add(first)
                set.add(.one("-"))
                set.add(last)
                continue
            }
            if low > high { throw PatternError(reason: "the range \(low)-\(high) is out of order") }
            set.ranges.append(low.value...high.value)
            _ = c
        }
        guard take("]") else { throw PatternError(reason: "missing \"]\"") }
        return set
    }

    private mutating func classPart() throws(PatternError) -> ScalarSet.Part {
        guard let c = next else { throw PatternError(reason: "missing \"]\"") }
        at += 1
        guard c == "\\" else { return .one(c) }
        guard let escaped = next else { throw PatternError(reason: "missing \"]\"") }
        at += 1
        if escaped == "b" { return .one("\u{8}") }
        if let inner = try classEscape(escaped) { return .set(inner) }
        return .one(character(escaped))
    }
}
