import Testing

@testable import Grammar

@Suite struct NearestTests {
    @Test(
        "The nearest word is within a third of the length, letter case aside; of equals the first",
        arguments: [
            ("lableAngle", "labelAngle"), ("SALES", "Sales"), ("Sals", "Sales"), ("xq", nil), ("", nil),
            ("city.roads", "city.road"), ("工业", "工業"), ("bat", "bar"),
        ] as [(String, String?)])
    func match(word: String, nearest: String?) {
        let words = ["Month", "labelAngle", "Sales", "city.road", "工業", "bar", "bay"]
        #expect(Nearest.match(for: word, among: words) == nearest)
    }

    @Test("Letters that are put in, left out, changed or swapped count one each")
    func distances() {
        func distance(_ a: String, _ b: String) -> Int? {
            Nearest.distance(Array(a.unicodeScalars), Array(b.unicodeScalars))
        }
        #expect(distance("kitten", "sitting") == 3)
        #expect(distance("ab", "ba") == 1)
        #expect(distance("ca", "abc") == 3)
        #expect(distance("", "abc") == 3)
    }

    @Test("A word is as far from another one as the other way round; a letter before both changes nothing")
    func symmetry() throws {
        let letters: [Unicode.Scalar] = ["a", "b"]
        var words: [[Unicode.Scalar]] = [[]]
        for _ in 0..<4 { words = [[]] + words.flatMap { word in letters.map { word + [$0] } } }
        for a in words {
            for b in words {
                let d = try #require(Nearest.distance(a, b))
                #expect(d == Nearest.distance(b, a))
                #expect(d == Nearest.distance(["c"] + a, ["c"] + b))
            }
        }
    }

    @Test("A limit leaves distances within it as they are and makes nil of the others")
    func limits() {
        var words: [[Unicode.Scalar]] = [[]]
        for _ in 0..<4 { words += words.flatMap { word in ["a", "b", "c"].map { word + [$0] } } }
        let short = Set(words).sorted { $0.lexicographicallyPrecedes($1) }
        #expect(short.count == 121)
        for a in short {
            for b in short {
                guard let whole = Nearest.distance(a, b) else {
                    Issue.record("without a limit there is a distance")
                    return
                }
                for limit in 0...4 {
                    let limited = Nearest.distance(a, b, atMost: limit)
                    if limited != (whole <= limit ? whole : nil) { Issue.record("\(a) \(b) \(limit)") }
                }
            }
        }
    }
}
