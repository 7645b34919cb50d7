import Drawing
import Testing

@testable import Press

@Suite struct CJKRegionTests {
    @Test(
        "The region of Chinese characters follows the language's subtags",
        arguments: [
            ("zh-Hant", CJKRegion.taiwan), ("zh-TW", .taiwan), ("zh_tw", .taiwan), ("zh-Hans", .china),
            ("zh-CN", .china), ("zh", .china), ("zh-SG", .china), ("zh-HK", .hongKong), ("zh-Hant-HK", .hongKong),
            ("zh-Hant-MO", .hongKong), ("zh-Hans-HK", .china), ("yue", .hongKong), ("ja", .japan), ("ja-JP", .japan),
            ("ko", .korea), ("en", .taiwan), ("", .taiwan),
        ])
    func region(tag: String, region: CJKRegion) { #expect(CJKRegion(Language(tag)) == region) }

    @Test("Generic families are resolved by region and the CJK family comes last, once")
    func families() {
        #expect(Font(size: 1).resolvedFamilies(.china) == ["Liberation Sans", "Noto Sans CJK SC"])
        #expect(
            Font(families: ["Foo", "serif", "noto serif cjk tc"], size: 1).resolvedFamilies(.taiwan)
                == ["Foo", "Liberation Serif", "noto serif cjk tc"])
        #expect(Font(families: ["monospace"], size: 1).resolvedFamilies(.japan).last == "Noto Sans Mono CJK JP")
    }
}
