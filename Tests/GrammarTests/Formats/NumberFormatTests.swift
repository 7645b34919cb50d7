import Grammar
import Testing

@Suite("Number formats")
struct NumberFormatTests {
    private func text(_ n: Double, _ specifier: String, _ locale: Locale = .english) throws -> String {
        try NumberFormat(specifier, locale: locale).text(n)
    }

    /// As d3-format's tests and documents have them.
    @Test(
        "A specifier means what it means in d3",
        arguments: [
            (0.123, ".0%", "12%"), (-3.5, "($.2f", "($3.50)"), (42, "+20", "                 +42"),
            (42, ".^20", ".........42........."), (42_000_000, ".2s", "42M"), (48879, "#x", "0xbeef"),
            (4223, ",.2r", "4,200"), (0, "s", "0.00000"), (1, "s", "1.00000"), (0.000_001, "s", "1.00000µ"),
            (1500, "s", "1.50000k"), (1500.5, "s", "1.50050k"), (145_999_999.999_999_347, "s", "146.000M"),
            (1e26, "s", "100.000Y"), (145_999_999.999_999_347, ".3s", "146M"), (1e-24, ".1s", "1y"),
            (1.1e-25, ".2s", "0.1y"), (1.29e-30, "s", "0.00000129y"), (999.5, ".3s", "1.00k"), (999.4, ".3s", "999"),
            (12345.67, "$,.2f", "$12,345.67"), (-12345.67, "$,.2f", "−$12,345.67"), (1.5, "d", "2"), (2.5, "d", "3"),
            (4.2, "d", "4"), (1e21, "d", "1000000000000000000000"), (42, "08d", "00000042"),
            (-42, "08d", "−0000042"), (1234, "08,d", "0,001,234"), (123, "010,d", "00,000,123"),
            (-0.0, "f", "0.000000"),
            (-0.0, "+f", "−0.000000"), (-0.001, ".2f", "0.00"), (-1e-12, ".2f", "0.00"), (-0.001, "+.2f", "−0.00"),
            (0, "+.2f", "+0.00"), (3, " d", " 3"), (42, "c", "42"), (255, "b", "11111111"), (10, "o", "12"),
            (3_735_928_559, "X", "DEADBEEF"), (3_735_928_559, "#X", "0xDEADBEEF"), (10, "#b", "0b1010"),
            (0.00026985974, "g", "0.000269860"), (0.00000026985974, "g", "2.69860e-7"),
            (123_456_789, "g", "1.23457e+8"),
            (1234, "n", "1,234.00"), (0.000_001, "n", "0.00000100000"), (12345, ",", "12,345"), (0.1 + 0.2, "", "0.3"),
            (1.0 / 3, "", "0.333333333333"), (1e21, "", "1e+21"), (1.5, "~f", "1.5"), (1, "~f", "1"),
            (1.2e6, "~s", "1.2M"),
            (0.05, "~%", "5%"), (1e-7, "~e", "1e-7"), (10, "~r", "10"), (0.615, ".2f", "0.61"), (1.005, ".2f", "1.00"),
            (2.5, ".0f", "3"), (-2.5, ".0f", "−3"), (0.5, ".0f", "1"), (1.45, ".1f", "1.4"), (8.345, ".2f", "8.35"),
            (1e21, "f", "1e+21"), (123, "e", "1.230000e+2"), (0, "e", "0.000000e+0"), (0, ".2r", "0"),
            (0.049, ".1r", "0.05"),
            (0.49, ".1r", "0.5"), (0.449, ".1r", "0.4"), (4.99, ".1p", "500%"), (0.00123, ".2p", "0.12%"),
            (42, "<6d", "42    "), (42, "^7d", "  42   "), (-42, "=6d", "−   42"), (42, "x<6d", "42xxxx"),
            (-42, "(d", "(42)"),
            (5e-324, ".2e", "4.94e-324"), (1.797_693_134_862_315_7e308, ".3e", "1.798e+308"),
            (12.5, ".30f", "12.50000000000000000000"),
            (-1234.5, "($,.1f", "($1,234.5)"), (9.995, ".3g", "9.99"), (999_999, ".3g", "1.00e+6"),
        ] as [(Double, String, String)])
    func d3(number: Double, specifier: String, expected: String) throws {
        #expect(try text(number, specifier) == expected)
    }

    @Test("What is not finite has a word, and no sign where it has none")
    func notFinite() throws {
        #expect(try text(.nan, ".2f") == "NaN")
        #expect(try text(-.nan, "+f") == "+NaN")
        #expect(try text(.infinity, "f") == "Infinity")
        #expect(try text(-.infinity, "d") == "−∞")
        #expect(try text(.infinity, "s") == "Infinity")
        #expect(try text(.nan, "8f") == "     NaN")
    }

    @Test(
        "Every type writes every number without harm",
        arguments: NumberFormat.Kind.allCases,
        [0, -0.0, 1e300, -1e-300, 5e-324, .infinity, .nan, 9.2e18, 1.8e19, 1e22, .greatestFiniteMagnitude])
    func robust(kind: NumberFormat.Kind, number: Double) {
        for precision in [nil, 0, 1, 1000] {
            var format = NumberFormat()
            format.kind = kind
            format.precision = precision
            #expect(!format.text(number).isEmpty)
        }
    }

    @Test(
        "The type w counts in ten thousands, as Chinese does",
        arguments: [
            (12345, "w", "1.23万"), (10_000, "w", "1万"), (9999, "w", "9999"), (9999.999, "w", "1万"), (0.5, "w", "0.5"),
            (345_000_000, "w", "3.45亿"), (345_000_000, ".1w", "3.5亿"), (345_000_000, ".3w", "3.450亿"),
            (99_999_999, ".0w", "1亿"), (1.2e12, "w", "1.2万亿"), (-56_000, "w", "−5.6万"), (1.23456e15, ",.0w", "1,235万亿"),
            (12_340_000, ",w", "1,234万"), (0, "w", "0"), (56_000, "$.1w", "$5.6万"),
        ] as [(Double, String, String)])
    func myriads(number: Double, specifier: String, expected: String) throws {
        #expect(try text(number, specifier) == expected)
    }

    @Test(
        "Type P writes a difference of shares in percentage points",
        arguments: [
            (0.032, "P", Locale.english, "3.2\u{A0}pp"), (0.032, "+P", .traditionalChinese, "+3.2個百分點"),
            (-0.01, "+.1P", .simplifiedChinese, "−1.0个百分点"), (0.00126, "P", .english, "0.13\u{A0}pp"),
            (0, "+P", .english, "+0\u{A0}pp"),
        ])
    func percentagePoints(number: Double, specifier: String, locale: Locale, expected: String) throws {
        #expect(try text(number, specifier, locale) == expected)
    }

    @Test("An axis in percentage points has as many decimals as tell its ticks apart")
    func percentagePointTicks() throws {
        let format = try NumberFormat.forTicks(from: -0.02, to: 0.03, count: 10, specifier: "+P")
        #expect(format.text(0.005) == "+0.5\u{A0}pp")
        #expect(try NumberFormat.forTicks(from: 0, to: 0.5, count: 5, specifier: "P").text(0.3) == "30\u{A0}pp")
    }

    @Test(
        "A range is written as its language does",
        arguments: [
            (1.0, 2.0, "$", Locale.english, "$1–2"), (0.03, 0.05, ".0%", .english, "3–5%"),
            (-0.05, 0.03, ".0%", .english, "−5 to 3%"), (0.9e9, 1.2e9, ".1s", .english, "900M–1G"),
            (3, 3, "", .english, "3"), (0.63, 0.68, ".0%", .simplifiedChinese, "63%～68%"),
            (130_000, 170_000, "w", .traditionalChinese, "13萬～17萬"), (-36, -8, "", .simplifiedChinese, "−36～−8"),
        ])
    func ranges(low: Double, high: Double, specifier: String, locale: Locale, expected: String) throws {
        #expect(try NumberFormat(specifier, locale: locale).text(from: low, to: high) == expected)
    }

    @Test("Traditional Chinese has its own characters for myriads")
    func traditional() throws {
        #expect(try text(123_450_000, ".1w", .traditionalChinese) == "1.2億")
        #expect(try text(20_000, "w", .traditionalChinese) == "2萬")
        #expect(try text(20_000, "w", Locale(language: "zh-HK")) == "2萬")
        #expect(try text(20_000, "w", Locale(language: "zh-Hans-HK")) == "2万")
    }

    @Test(
        "What is no specifier is told with its place",
        arguments: [
            (".f", "expected digits after the point, found \"f\" at character 2 of the number format \".f\""),
            (".", "expected digits after the point, found the end at character 2 of the number format \".\""),
            (
                ".2q",
                "expected a type (e f g r s % p b o d x X c w P n), found \"q\" at character 3 of the number format \".2q\""
            ), (".2f%", "expected the end, found \"%\" at character 4 of the number format \".2f%\""),
            (
                "%Y", "expected the end, found \"Y\" at character 2 of the number format \"%Y\""
            ),
        ])
    func errors(specifier: String, message: String) {
        #expect {
            try NumberFormat(specifier)
        } throws: { ($0 as? Diagnostic)?.message == message }
    }

    @Test("Numbers are in the locale's signs, groups and numerals")
    func locale() throws {
        let number: Value = .object(
            Record([
                ("decimal", ","), ("thousands", "."), ("grouping", .array([3, 2])),
                ("currency", .array(["", " €"])), ("minus", "-"), ("percent", " pct"), ("nan", "n/a"),
            ]))
        let locale = Locale(number: number, time: nil)
        #expect(try text(-1_234_567_890.5, "$,.2f", locale) == "-12.345.67.890,50 €")
        #expect(try text(0.5, ".0%", locale) == "50 pct")
        #expect(try text(.nan, "f", locale) == "n/a")
        let arabic = (0x660...0x669).map { Value.string(String(Character(Unicode.Scalar($0) ?? "0"))) }
        let eastern = Locale(number: .object(Record([("numerals", .array(arabic))])), time: nil)
        #expect(try text(120.5, ".1f", eastern) == "١٢٠.٥")
    }
}
