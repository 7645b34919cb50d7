import Grammar
import Testing

@testable import Loader

/// A text that is separated by another character than the one it is read with.
@Suite("Delimiters") struct DelimiterGuessTests {
    private func problem(_ text: String, _ kind: DataFormat.Kind) -> Diagnostic? {
        do throws(Diagnostic) {
            _ = try Loader.table(
                bytes: Array(text.utf8), format: DataFormat(kind: kind), name: "a", zone: .utc)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "One error says what it is separated by and how to say so",
        arguments: [
            ("stad;waarde\nUtrecht;3\n", .csv, "\",\"", "\";\"", "{\"type\": \"dsv\", \"delimiter\": \";\"}"),
            ("\"a\";\"b\"\n\"1,2\";2\n", .csv, "\",\"", "\";\"", "{\"type\": \"dsv\", \"delimiter\": \";\"}"),
            ("a\tb\r\n1\t2\r\n", .csv, "\",\"", "tabs", "{\"type\": \"dsv\", \"delimiter\": \"\\t\"}"),
            ("a|b|c\n1|2|3\n", .csv, "\",\"", "\"|\"", "{\"type\": \"dsv\", \"delimiter\": \"|\"}"),
            ("a,b\n1,2\n", .tsv, "tabs", "\",\"", "{\"type\": \"csv\"}"),
            ("a,b\n1,2\n", .dsv(delimiter: ";"), "\";\"", "\",\"", "{\"type\": \"csv\"}"),
        ] as [(String, DataFormat.Kind, String, String, String)])
    func guesses(text: String, kind: DataFormat.Kind, declared: String, found: String, format: String) {
        let problem = problem(text, kind)
        #expect(
            problem?.message
                == "expected names separated by \(declared), found them separated by \(found) at line 1, column 1")
        #expect(problem?.notes.first == "say \"format\": \(format) in the data")
    }

    @Test("Decimal commas are told beside")
    func decimals() {
        #expect(problem("a;b\nx;3,5\n", .csv)?.notes.count == 2)
        #expect(problem("a;b\nx;3.5\n", .csv)?.notes.count == 1)
    }

    @Test(
        "A text of one column, and one that uses the other character in its cells, are read as they are",
        arguments: ["name\na;b\nc\n", "a,b\n1;2,3\n", "name; more\nx\n", "a\n"])
    func quiet(text: String) { #expect(problem(text, .csv) == nil) }

    @Test("The inspection of a file tells this alone")
    func inspection() {
        let found = Inspection.problems(
            in: Array("stad;waarde\nUtrecht;3,5\nDelft;2,25\n".utf8), format: DataFormat(kind: .csv), name: "a")
        #expect(found.count == 1)
    }
}
