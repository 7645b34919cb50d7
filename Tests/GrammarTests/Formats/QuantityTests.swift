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

    @Test(
        "A range has what could be misread at both ends, and other units once",
        arguments: [
            (63.0, 68.0, "%", Locale.simplifiedChinese, "63%～68%"), (13, 17, "萬元", .traditionalChinese, "13萬～17萬元"),
            (9, 16, "亿", .simplifiedChinese, "9亿～16亿"), (150, 200, "千米", .simplifiedChinese, "150～200千米"),
            (-36, -8, "℃", .simplifiedChinese, "−36～−8℃"), (63, 68, "%", .english, "63–68%"),
            (3, 5, "parks", .english, "3–5\u{A0}parks"), (-5, -3, "%", .english, "−5 to −3%"),
            (9, 12, "100 million yuan", .english, "0.9–1.2\u{A0}billion yuan"),
            (4, 9, "100 million yuan", .english, "400–900\u{A0}million yuan"),
        ])
    func ranges(low: Double, high: Double, unit: String, locale: Locale, text: String) {
        #expect(Quantity(value: low, upper: high, unit: unit, locale: locale).text == text)
    }

    @Test(
        "A unit with two forms has the first one behind 1",
        arguments: [
            (1.0, "park|parks", "1\u{A0}park"), (2, "park|parks", "2\u{A0}parks"),
            (1.5, "park|parks", "1.5\u{A0}parks"),
            (1, "percentage point|percentage points", "1\u{A0}percentage point"),
            (0.01, "100 million person|persons", "1\u{A0}million persons"), (1, "a|b|c", "1\u{A0}a|b|c"),
        ])
    func forms(value: Double, unit: String, text: String) { #expect(Quantity(value: value, unit: unit).text == text) }

    @Test("A range with its ends turned round, and one with a bound, are errors")
    func wrongRanges() {
        func message(_ quantity: Quantity) -> String? {
            do throws(Diagnostic) { try quantity.checkRange(of: "the figure", at: nil) } catch { return error.message }
            return nil
        }
        #expect(
            message(Quantity(value: 5, upper: 3, unit: "")) == "expected an upper end above 5 for the figure, found 3")
        #expect(
            message(Quantity(value: 3, upper: 5, bound: .atLeast, unit: ""))
                == "expected no bound beside the range of the figure, found \"at_least\"")
        #expect(message(Quantity(value: 3, upper: 5, unit: "")) == nil)
    }

    @Test("A number format of its own writes the figure")
    func formats() throws {
        var quantity = Quantity(value: 123_456_789, unit: "元", locale: .traditionalChinese)
        quantity.format = try NumberFormat(".1w", locale: .traditionalChinese)
        #expect(quantity.text == "1.2億元")
    }

    @Test("English groups thousands, Chinese leaves them as they are and keeps its myriads")
    func groups() {
        #expect(Quantity(value: 8523, unit: "persons").text == "8,523\u{A0}persons")
        #expect(Quantity(value: 8523, unit: "名", locale: .traditionalChinese).text == "8523名")
        #expect(Quantity(value: 4200, unit: "萬元", locale: .traditionalChinese).text == "4200萬元")
    }
}
