import Testing

@testable import Grammar

/// Figures with bound and unit.
@Suite struct QuantityTests {
    @Test(
        "A figure has its bound before it and its unit behind it, apart where that is a word",
        arguments: [
            (70.0, Quantity.Bound.atLeast, "%", "≥70%"), (4.7, .exact, "%", "4.7%"), (5, .atMost, "年", "≤5年"),
            (3, .about, "條", "≈3條"), (10, .exact, "clusters", "10\u{A0}clusters"), (12, .exact, "", "12"),
        ])
    func texts(value: Double, bound: Quantity.Bound, unit: String, text: String) {
        #expect(Quantity(value: value, bound: bound, unit: unit).text == text)
    }

    @Test(
        "An English unit that counts in powers of ten becomes a word of the figure",
        arguments: [
            (60.0, "100 million yuan", "6", "billion yuan"), (739, "100 million yuan", "73.9", "billion yuan"),
            (4200, "10 000 yuan", "42", "million yuan"), (74, "10 000 m²", "740,000", "m²"),
            (1.5, "10 000 households", "15,000", "households"),
        ])
    func scaled(value: Double, unit: String, figure: String, written: String) {
        let quantity = Quantity(value: value, unit: unit)
        #expect(quantity.figure == figure)
        #expect(quantity.unitText == written)
    }

    @Test("English groups thousands, Chinese leaves them as they are and keeps its myriads")
    func groups() {
        #expect(Quantity(value: 8523, unit: "persons").text == "8,523\u{A0}persons")
        #expect(Quantity(value: 8523, unit: "名", locale: .traditionalChinese).text == "8523名")
        #expect(Quantity(value: 4200, unit: "萬元", locale: .traditionalChinese).text == "4200萬元")
    }
}
