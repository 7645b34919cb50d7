import Grammar
import Testing

/// All pairs of a small domain of values; the expected truths are those of Node.js 20, `t` for true.
@Suite("Operators over values of different kinds")
struct CoercionTests {
    private static let domain = [
        "undefined", "null", "true", "false", "0", "1", "-1", "NaN", "''", "'0'", "'1'", "'a'", "' 1 '", "'B'", "[]",
        "[1]", "[1, 2]", "{}", "/a/",
    ]

    /// `row == column`; arrays and objects are equal by value.
    private static let loose = [
        "tt.................",  // undefined
        "tt.................",  // null
        "..t..t....t.t..t...",  // true
        "...tt...tt....t....",  // false
        "...tt...tt....t....",  // 0
        "..t..t....t.t..t...",  // 1
        "......t............",  // -1
        "...................",  // NaN
        "...tt...t.....t....",  // ''
        "...tt....t.........",  // '0'
        "..t..t....t....t...",  // '1'
        "...........t.......",  // 'a'
        "..t..t......t......",  // ' 1 '
        ".............t.....",  // 'B'
        "...tt...t.....t....",  // []
        "..t..t....t....t...",  // [1]
        "................t..",  // [1, 2]
        ".................t.",  // {}
        "..................t",  // /a/
    ]

    /// `row === column`.
    private static let strict = [
        "t..................",  // undefined
        ".t.................",  // null
        "..t................",  // true
        "...t...............",  // false
        "....t..............",  // 0
        ".....t.............",  // 1
        "......t............",  // -1
        "...................",  // NaN
        "........t..........",  // ''
        ".........t.........",  // '0'
        "..........t........",  // '1'
        "...........t.......",  // 'a'
        "............t......",  // ' 1 '
        ".............t.....",  // 'B'
        "..............t....",  // []
        "...............t...",  // [1]
        "................t..",  // [1, 2]
        ".................t.",  // {}
        "..................t",  // /a/
    ]

    /// `row < column`.
    private static let less = [
        "...................",  // undefined
        "..t..t....t.t..t...",  // null
        "...................",  // true
        "..t..t....t.t..t...",  // false
        "..t..t....t.t..t...",  // 0
        "...................",  // 1
        ".ttttt..ttt.t.tt...",  // -1
        "...................",  // NaN
        "..t..t...ttttt.tttt",  // ''
        "..t..t....tt.t.ttt.",  // '0'
        "...........t.t..tt.",  // '1'
        "...................",  // 'a'
        ".........ttt.t.tttt",  // ' 1 '
        "...........t.....t.",  // 'B'
        "..t..t...ttttt.tttt",  // []
        "...........t.t..tt.",  // [1]
        "...........t.t...t.",  // [1, 2]
        "...........t.......",  // {}
        ".........ttt.t.ttt.",  // /a/
    ]

    /// `row <= column`.
    private static let lessOrEqual = [
        "...................",  // undefined
        ".ttttt..ttt.t.tt...",  // null
        "..t..t....t.t..t...",  // true
        ".ttttt..ttt.t.tt...",  // false
        ".ttttt..ttt.t.tt...",  // 0
        "..t..t....t.t..t...",  // 1
        ".tttttt.ttt.t.tt...",  // -1
        "...................",  // NaN
        ".ttttt..ttttttttttt",  // ''
        ".ttttt...ttt.t.ttt.",  // '0'
        "..t..t....tt.t.ttt.",  // '1'
        "...........t.......",  // 'a'
        "..t..t...ttttt.tttt",  // ' 1 '
        "...........t.t...t.",  // 'B'
        ".ttttt..ttttttttttt",  // []
        "..t..t....tt.t.ttt.",  // [1]
        "...........t.t..tt.",  // [1, 2]
        "...........t.....t.",  // {}
        ".........ttt.t.tttt",  // /a/
    ]

    @Test(
        "Comparisons coerce as in JavaScript",
        arguments: [
            ("==", loose, true), ("!=", loose, false), ("===", strict, true), ("!==", strict, false), ("<", less, true),
            ("<=", lessOrEqual, true),
        ])
    func comparisons(symbol: String, rows: [String], expectsTruth: Bool) throws {
        for (a, row) in zip(Self.domain, rows) {
            for (b, letter) in zip(Self.domain, row) {
                let text = "(\(a)) \(symbol) \(b)"
                #expect(try value(of: text) == .boolean((letter == "t") == expectsTruth), "\(text)")
            }
        }
    }

    @Test("`a > b` is `b < a`, and `a >= b` is `b <= a`")
    func mirrored() throws {
        for a in Self.domain {
            for b in Self.domain {
                #expect(try value(of: "(\(a)) > \(b)") == value(of: "(\(b)) < \(a)"), "\(a) > \(b)")
                #expect(try value(of: "(\(a)) >= \(b)") == value(of: "(\(b)) <= \(a)"), "\(a) >= \(b)")
            }
        }
    }

    /// `Number(x)` and `String(x)` of the domain.
    private static let numbers: [Double] = [
        .nan, 0, 1, 0, 0, 1, -1, .nan, 0, 0, 1, .nan, 1, .nan, 0, 1, .nan, .nan, .nan,
    ]
    private static let texts = [
        "undefined", "null", "true", "false", "0", "1", "-1", "NaN", "", "0", "1", "a", " 1 ", "B", "", "1", "1,2",
        "[object Object]", "/a/",
    ]

    @Test("`+` joins where one side is a text or an object, else it adds")
    func sums() throws {
        // From here on the domain holds texts and objects.
        let firstText = 8
        for (i, a) in Self.domain.enumerated() {
            for (j, b) in Self.domain.enumerated() {
                let joined = notation(.string(Self.texts[i] + Self.texts[j]))
                let added = notation(.number(Self.numbers[i] + Self.numbers[j]))
                let expected = max(i, j) >= firstText ? joined : added
                #expect(try notation(of: "(\(a)) + \(b)") == expected, "\(a) + \(b)")
            }
        }
    }

    @Test("Other arithmetic is over numbers")
    func arithmetic() throws {
        for (a, x) in zip(Self.domain, Self.numbers) {
            for (b, y) in zip(Self.domain, Self.numbers) {
                let results = try notation(of: "[(\(a)) - \(b), (\(a)) * \(b), (\(a)) / \(b)]")
                #expect(results == notation(.array([x - y, x * y, x / y].map(Value.number))), "\(a), \(b)")
            }
        }
    }

    @Test("Truth is JavaScript's: false, null, undefined, 0, NaN and the empty text are not true")
    func truth() throws {
        let falsy: Set = ["undefined", "null", "false", "0", "NaN", "''"]
        for a in Self.domain {
            #expect(try value(of: "!(\(a))") == .boolean(falsy.contains(a)), "!\(a)")
            #expect(try value(of: "(\(a)) ? 1 : 2") == (falsy.contains(a) ? 2 : 1), "\(a) ? 1 : 2")
        }
    }

    @Test(
        "Dates: sums join texts, differences count milliseconds, equality goes by the moment",
        arguments: [
            ("datetime(2020, 0, 2) - datetime(2020, 0, 1)", "86400000"),
            ("datetime(5) == datetime(5)", "true"),
            ("datetime(5) === datetime(6)", "false"),
            ("datetime(5) == 5", "false"),
            ("datetime(5) < 6", "true"),
            ("+datetime(5)", "5"),
            ("datetime(5) + ''", #""1970-01-01T00:00:00.005Z""#),
        ])
    func dates(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }
}
