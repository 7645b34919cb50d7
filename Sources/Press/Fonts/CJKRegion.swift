import Drawing

/// The region whose forms of Chinese characters a text wants. One code point looks different in Taipei, Beijing, Hong
/// Kong, Tokyo and Seoul (門 骨 直), and Noto's CJK fonts have a face for each.
package enum CJKRegion: String, Hashable, Sendable, CaseIterable {
    case taiwan = "TC"
    case china = "SC"
    case hongKong = "HK"
    case japan = "JP"
    case korea = "KR"

    /// By the subtags of the language: `zh-Hant` and `zh-TW` are Taiwan's, `zh-Hant-HK` and `yue` Hong Kong's, `zh`
    /// alone China's (CLDR's likely subtags). Every other language says nothing about Chinese characters; its texts
    /// take the forms of Taiwan.
    package init(_ language: Language) {
        let subtags = language.tag.lowercased().split { $0 == "-" || $0 == "_" }
        switch subtags.first {
        case "ja": self = .japan
        case "ko": self = .korea
        case "yue": self = .hongKong
        case "zh": self = CJKRegion(chineseSubtags: subtags.dropFirst())
        default: self = .taiwan
        }
    }

    private init(chineseSubtags subtags: ArraySlice<Substring>) {
        if subtags.contains("hk") || subtags.contains("mo") {
            self = subtags.contains("hans") ? .china : .hongKong
        } else if subtags.contains("hant") || subtags.contains("tw") {
            self = .taiwan
        } else {
            self = .china
        }
    }

    /// The language that makes a face choose this region's forms (OpenType `locl`), whatever the text calls itself.
    var languageTag: String {
        switch self {
        case .taiwan: "zh-tw"
        case .china: "zh-cn"
        case .hongKong: "zh-hk"
        case .japan: "ja"
        case .korea: "ko"
        }
    }
}
