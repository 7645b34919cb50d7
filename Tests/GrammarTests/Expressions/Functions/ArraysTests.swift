import Grammar
import Testing

@Suite("Arrays")
struct ArraysTests {
    @Test(
        "JavaScript's methods",
        arguments: [
            ("slice([1,2,3,4], 1, 3)", "[2,3]"),
            ("slice([1,2,3,4], -2)", "[3,4]"),
            ("indexof([1,2,3,2], 2)", "1"),
            ("indexof([1,2,3,2], 2, 2)", "3"),
            ("indexof([1,2,3,2], 2, -1)", "3"),
            ("indexof([1,'1'], '1')", "1"),
            ("indexof([NaN], NaN)", "-1"),
            ("lastindexof([1,2,3,2], 2)", "3"),
            ("lastindexof([1,2,3,2], 2, 2)", "1"),
            ("join([1, null, 'a', undefined, [2, 3]])", #""1,,a,,2,3""#),
            ("join([1, 2], '')", #""12""#),
            ("join([1, 2], null)", #""1null2""#),
            ("reverse([1, 2, 3])", "[3,2,1]"),
        ])
    func methods(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Vega's and d3's functions",
        arguments: [
            ("extent([3, null, 1, NaN, 2])", "[1,3]"),
            ("extent([])", "[undefined,undefined]"),
            ("extent(['b', 'a'])", #"["a","b"]"#),
            ("sort([3, null, 10, 1])", "[null,1,3,10]"),
            ("sort(['b', 'a', 'B'])", #"["B","a","b"]"#),
            ("peek([1, 2])", "2"),
            ("peek([])", "undefined"),
            ("pluck([{a: {b: 1}}, {a: {b: 2}}], 'a.b')", "[1,2]"),
            ("pluck({a: 1}, 'a')", "1"),
            ("sequence(3)", "[0,1,2]"),
            ("sequence(1, 4)", "[1,2,3]"),
            ("sequence(0, 1, 0.25)", "[0,0.25,0.5,0.75]"),
            ("sequence(3, 0, -1)", "[3,2,1]"),
            ("sequence(0, 3, 0)", "[]"),
            ("span([2, 5, 9])", "7"),
            ("span([])", "0"),
            ("inrange(3, [5, 1])", "true"),
            ("inrange(5, [1, 5])", "true"),
            ("inrange(5, [1, 5], true, false)", "false"),
            ("inrange(1, [1, 5], false)", "false"),
            ("lerp([0, 100, 50], 0.5)", "25"),
            ("interpolateLinear([0, 100, 10], 0.5)", "100"),
            ("interpolateLinear([0, 100, 10], 0.75)", "55"),
            ("interpolateLinear([0, 10], 2)", "10"),
            ("clampRange([-1, 2], 0, 10)", "[0,3]"),
            ("clampRange([9, 12], 0, 10)", "[7,10]"),
            ("clampRange([-5, 20], 0, 10)", "[0,10]"),
            ("panLinear([0, 10], 0.5)", "[-5,5]"),
            ("zoomLinear([0, 10], 5, 0.5)", "[2.5,7.5]"),
            ("zoomLinear([0, 10], null, 2)", "[-5,15]"),
            ("panPow([0, 16], 1, 0.5)", "[-16,0]"),
            ("bandspace(4, 0.1, 0.2)", "4.3"),
            ("bandspace(0)", "0"),
            ("merge({a: 1, b: 2}, {a: 3})", "{a:3,b:2}"),
            ("warn('careful', 1)", "1"),
        ])
    func vega(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test("A sequence too long for any picture is an error")
    func endless() {
        #expect(throws: Diagnostic.self) { try value(of: "sequence(1e9)") }
    }

    @Test("What is no array is an error, not an empty array")
    func noArray() {
        let error = #expect(throws: Diagnostic.self) { try value(of: "reverse('abc')") }
        #expect(error?.message == "expected an array in \"reverse\", found the text \"abc\"")
    }
}
