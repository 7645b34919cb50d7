import CICU
import Drawing

/// Finds words in texts without spaces by ICU's dictionary of Chinese and Japanese.
enum WordDictionary {
    /// Whether there is one on this machine.
    static var isInstalled: Bool { wordStarts(in: "", language: .english) != nil }

    /// The file that must be installed.
    static var fileName: String { String(cString: words_library) }

    /// Where words begin, as offsets into the text's UTF-16; nil where nobody can tell.
    static func wordStarts(in text: String, language: Language) -> [Int]? {
        let units = Array(text.utf16)
        var starts = [Int32](repeating: 0, count: units.count)
        let count = words_starts(language.tag, units, Int32(units.count), &starts, Int32(starts.count))
        return count < 0 ? nil : starts.prefix(Int(count)).map(Int.init)
    }
}
