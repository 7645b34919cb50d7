import Handscroll
import Testing

@Suite("Other scripts") struct RightToLeftTests {
    @Test("A script that no installed font has is one error, which names the package and the font")
    func scripts() throws {
        let drawn = try Drawn(
            """
            data: {values: [{k: สวัสดี, v: 5}, {k: ชาวโลก, v: 8}, {k: नमस्ते, v: 3}]}
            mark: bar
            encoding: {y: {field: k, title: เมือง}, x: {field: v, type: quantitative}}
            """)
        #expect(
            Set(drawn.diagnostics.map { $0.message.prefix { $0 != "," } })
                == ["cannot draw Thai", "cannot draw Devanagari"])
        #expect(drawn.diagnostics.allSatisfy { $0.severity == .error && $0.place != nil })
        #expect(
            Set(drawn.diagnostics.compactMap(\.notes.last))
                == Set(
                    ["Thai", "Devanagari"].map {
                        "install the package fonts-noto-core, whose font \"Noto Sans \($0)\" is then used"
                    }))
    }

    @Test("Texts from right to left are drawn, in the installed fonts of their scripts")
    func rightToLeft() throws {
        let drawn = try Drawn(
            """
            data: {values: [{k: שלום עולם., v: 5}, {k: القاهرة (2024), v: 8}, {k: 1000 מטר, v: 3}]}
            title: מכירות לפי עיר
            mark: bar
            encoding: {y: {field: k, title: עיר}, x: {field: v, type: quantitative}}
            """)
        #expect(drawn.diagnostics.isEmpty)
    }
}
