import Drawing
import Grammar

/// How far punctuation at a line's edge stands outside of the column, so that the edge looks straight: a full-width
/// bracket's blank half at the line's start, a stop at the end of a justified line (Requirements for Chinese Text
/// Layout, W3C, 3.1.6 and 3.1.7).
struct HangingPunctuation {
    private let fills: Fills

    /// Where full-width stops have their ink.
    private enum Fills {
        /// In the middle of their square, as in Taiwan and Hong Kong: what hangs is the blank at their side.
        case middle
        /// In its lower left corner.
        case corner
    }

    init(_ language: Language) {
        let subtags = language.tag.lowercased().split(separator: "-")
        fills = subtags.contains { ["hant", "tw", "hk", "mo"].contains($0) } ? .middle : .corner
    }

    /// The share of a character's own width that stands before the line's start.
    func share(atStart character: Character) -> Double {
        switch character {
        case "「", "『", "（", "《", "〈", "【", "〔", "［", "｛": 0.5
        case "“", "‘", "\"", "'": 0.5
        default: 0
        }
    }

    /// The share of a character's own width that may stand behind the line's end.
    func share(atEnd character: Character) -> Double {
        switch character {
        case "」", "』", "）", "》", "〉", "】", "〕", "］", "｝": 0.5
        case "、", "。", "，": fills == .corner ? 1 : 0.3
        case "；", "：", "！", "？": fills == .corner ? 0.5 : 0
        case ".", ",", "-", "‐", "”", "’", "\"", "'": 0.6
        case "–", ":", ";": 0.3
        default: 0
        }
    }
}
