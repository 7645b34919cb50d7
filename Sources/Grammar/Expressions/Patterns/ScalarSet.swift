/// Some of all characters: a class of a regular expression.
struct ScalarSet {
    enum Part {
        case one(Unicode.Scalar)
        case set(ScalarSet)
    }

    var ranges: [ClosedRange<UInt32>]
    var properties: [ScalarProperty]
    /// Sets within the set.
    var inner: [ScalarSet] = []
    var isNegated: Bool

    init(_ ranges: [ClosedRange<UInt32>] = [], properties: [ScalarProperty] = [], isNegated: Bool = false) {
        self.ranges = ranges
        self.properties = properties
        self.isNegated = isNegated
    }

    mutating func add(_ part: Part) {
        switch part {
        case .one(let scalar): ranges.append(scalar.value...scalar.value)
        case .set(let set): inner.append(set)
        }
    }

    func contains(_ scalar: Unicode.Scalar, ignoresCase: Bool) -> Bool {
        var isIn = holds(scalar)
        if ignoresCase && !isIn { isIn = scalar.otherCases.contains(where: holds) }
        return isIn != isNegated
    }

    private func holds(_ scalar: Unicode.Scalar) -> Bool {
        ranges.contains { $0.contains(scalar.value) } || properties.contains { $0.holds(scalar) }
            || inner.contains { $0.contains(scalar, ignoresCase: false) }
    }

    static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
    static let words: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
    static let lineEnds: [ClosedRange<UInt32>] = [0xA...0xA, 0xD...0xD, 0x2028...0x2029]
    static let blanks: [ClosedRange<UInt32>] = [
        0x9...0xD, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ]
}

/// A property of characters as in `\p{Lu}`: the general categories, some yes-or-no properties and the commonest scripts.
enum ScalarProperty {
    case category(String)
    case truth(@Sendable (Unicode.Scalar.Properties) -> Bool)
    case script([ClosedRange<UInt32>])

    init?(_ name: String) {
        let parts = name.split(separator: "=", maxSplits: 1).map(String.init)
        guard let value = parts.last else { return nil }
        if parts.count == 2, ["Script", "sc", "Script_Extensions", "scx"].contains(parts[0]) {
            guard let ranges = ScalarProperty.scripts[value] else { return nil }
            self = .script(ranges)
            return
        }
        let isCategory = parts.count == 1 || ["General_Category", "gc"].contains(parts[0])
        if isCategory,
            let short = ScalarProperty.categories[value] ?? (ScalarProperty.short.contains(value) ? value : nil)
        {
            self = .category(short)
        } else if parts.count == 1, let test = ScalarProperty.truths[value] {
            self = .truth(test)
        } else {
            return nil
        }
    }

    func holds(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .category(let wanted): scalar.properties.generalCategory.letters.hasPrefix(wanted)
        case .truth(let test): test(scalar.properties)
        case .script(let ranges): ranges.contains { $0.contains(scalar.value) }
        }
    }

    private static let categories = [
        "Letter": "L", "Uppercase_Letter": "Lu", "Lowercase_Letter": "Ll", "Mark": "M", "Number": "N",
        "Decimal_Number": "Nd", "Punctuation": "P", "Symbol": "S", "Currency_Symbol": "Sc", "Math_Symbol": "Sm",
        "Separator": "Z", "Space_Separator": "Zs", "Other": "C", "Control": "Cc", "Format": "Cf",
    ]
    private static let short: Set<String> = [
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe",
        "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Cs", "Co", "Cn",
    ]
    private static let truths: [String: @Sendable (Unicode.Scalar.Properties) -> Bool] = [
        "Alphabetic": { $0.isAlphabetic }, "Uppercase": { $0.isUppercase }, "Lowercase": { $0.isLowercase },
        "White_Space": { $0.isWhitespace }, "Emoji": { $0.isEmoji }, "Emoji_Presentation": { $0.isEmojiPresentation },
        "Ideographic": { $0.isIdeographic }, "Any": { _ in true },
    ]
    private static let scripts: [String: [ClosedRange<UInt32>]] = [
        "Latin": [
            0x41...0x5A, 0x61...0x7A, 0xAA...0xAA, 0xBA...0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2B8,
            0x1E00...0x1EFF,
        ],
        "Greek": [
            0x370...0x373, 0x375...0x377, 0x37A...0x37D, 0x37F...0x37F, 0x384...0x3E1, 0x3F0...0x3FF, 0x1F00...0x1FFE,
        ],
        "Cyrillic": [0x400...0x52F, 0x1C80...0x1C88, 0x2DE0...0x2DFF, 0xA640...0xA69F],
        "Hebrew": [0x591...0x5F4, 0xFB1D...0xFB4F],
        "Arabic": [0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC],
        "Han": [
            0x2E80...0x2FD5, 0x3005...0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAD9, 0x20000...0x3FFFF,
        ],
        "Hiragana": [0x3041...0x3096, 0x309D...0x309F],
        "Katakana": [0x30A1...0x30FA, 0x30FD...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D],
        "Hangul": [0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97C, 0xAC00...0xD7FB],
        "Thai": [0xE01...0xE3A, 0xE40...0xE5B],
        "Devanagari": [0x900...0x950, 0x955...0x963, 0x966...0x97F],
    ]
}

extension Unicode.GeneralCategory {
    /// As Unicode abbreviates it.
    fileprivate var letters: String {
        switch self {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }
}

extension Unicode.Scalar {
    /// The character in capital and in small, where these are single characters.
    var otherCases: [Unicode.Scalar] {
        if isASCII {
            let folded = value | 0x20
            return (0x61...0x7A).contains(folded)
                ? [Unicode.Scalar(UInt8(folded)), Unicode.Scalar(UInt8(folded ^ 0x20))] : []
        }
        return [properties.uppercaseMapping, properties.lowercaseMapping].compactMap { mapping in
            let scalars = mapping.unicodeScalars
            return scalars.count == 1 ? scalars.first : nil
        }
    }

    /// The same for capital and small letters.
    var folded: Unicode.Scalar {
        if isASCII { return (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value | 0x20)) : self }
        return otherCases.last ?? self
    }
}
