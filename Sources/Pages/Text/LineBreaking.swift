import Grammar

/// Where a text may be broken into lines: between words, and between almost any two Chinese characters, but never so
/// that closing punctuation begins a line or opening punctuation ends one (kinsoku; GB/T 15834-2011, section 5.1).
enum LineBreaking {
    enum Kind: Hashable, Sendable {
        case space
        /// Stands alone: a break is allowed on either side of it.
        case ideograph
        /// Never at the end of a line.
        case opening
        /// Never at the beginning of a line.
        case closing
        /// The same, and part of a word or a number if one goes on behind it: `4.7`, `Jilin’s`.
        case point
        /// Never at the beginning of a line, and not apart from a figure behind it: `3%～5%`.
        case wave
        /// Never apart from its like: `……`, `——`.
        case inseparable
        case digit
        /// A letter or a sign of a word that is not broken.
        case letter
        /// A break is allowed behind it.
        case hyphen

        init(_ character: Character) {
            guard let scalar = character.unicodeScalars.first else {
                self = .letter
                return
            }
            switch scalar {
            case "\u{A0}", "\u{202F}": self = .letter
            case _ where scalar.properties.isWhitespace: self = .space
            case "“", "‘", "「", "『", "（", "《", "〈", "【", "〔", "［", "｛", "(", "[", "{", "¥", "$", "#", "≥", "≤", "≈":
                self = .opening
            case "～": self = .wave
            case "」", "』", "）", "》", "〉", "】", "〕", "］", "｝", "、", "。", "，", "．", "；", "：", "！", "？", "·", "・",
                "ー",
                "々":
                self = .closing
            case "”", "’", ")", "]", "}", ",", ".", ";", ":", "!", "?", "%", "‰", "°", "℃": self = .point
            case "…", "—", "⸺": self = .inseparable
            case "-", "‐", "–", "/": self = .hyphen
            case "0"..."9": self = .digit
            case _ where scalar.value >= 0x2E80 && scalar.value < 0xA4D0 || scalar.value >= 0xF900: self = .ideograph
            default: self = .letter
            }
        }
    }

    /// Whether a character fills a square, so that a gap beside it looks as any other. Dashes and dots that join do not.
    static func isFullWidth(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return scalar.value >= 0x2E80
    }

    /// Whether a line may end between two neighbours.
    static func isAllowed(between a: Kind, _ b: Kind) -> Bool {
        switch (a, b) {
        case (.space, _), (_, .space): true
        case (.opening, _), (_, .closing), (_, .point), (_, .inseparable), (_, .wave), (.wave, .digit): false
        // A figure stays with its unit, as the year does with 年.
        case (.digit, .ideograph): false
        case (.ideograph, _), (_, .ideograph), (.closing, _), (.wave, _): true
        case (.inseparable, .letter), (.inseparable, .digit), (.inseparable, .opening): true
        case (.hyphen, .letter): true
        case (.letter, _), (.digit, _), (.hyphen, _), (.point, _), (.inseparable, _): false
        }
    }
}
