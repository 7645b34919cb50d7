import Foundation
import Handscroll
import Testing

/// Blocks on several sheets of one PDF.
@Suite struct BrokenPagesTests {
    /// What poppler says of a page's PDF.
    private func poppler(_ command: [String], of page: String) throws -> String {
        let job = Job(spec: .text(Array(page.utf8), name: "test.page.yaml"), outputs: [Output(.pdf)])
        let path = NSTemporaryDirectory() + "handscroll-\(UUID().uuidString).pdf"
        try Data(try #require(Renderer().render(job).files.first)).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command.map { $0 == "FILE" ? path : $0 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }

    /// A heading, sixty rows and a text of three paragraphs on sheets of A5.
    private static let page = """
        page: {size: A5}
        blocks:
        - heading: All rows
        - table: {columns: [Name, Count], rows: [\((0..<60).map { "[row \($0), \(100 + $0)]" }.joined(separator: ", "))]}
        - text: [\(["one", "two", "three"].map { "\($0) \(String(repeating: "word ", count: 120))" }.joined(separator: ", "))]
        """

    @Test("The text comes out in order, with the table's head once on each of its sheets")
    func order() throws {
        let text = try poppler(["pdftotext", "-raw", "FILE", "-"], of: Self.page)
        let words = text.split(whereSeparator: \.isWhitespace)
        #expect(words.filter { $0.count == 3 && $0.first == "1" } == (0..<60).map { "\(100 + $0)" })
        #expect(words.count { $0 == "word" } == 360)
        let sheets = text.split(separator: "\u{0C}").filter { $0.contains("row ") }
        #expect(sheets.count > 1)
        #expect(sheets.allSatisfy { $0.split(separator: "Name Count", omittingEmptySubsequences: false).count == 2 })
    }

    @Test("Each part of a table is tagged as a table, each part of a paragraph as a paragraph")
    func tags() throws {
        let tables = try poppler(["pdftotext", "-raw", "FILE", "-"], of: Self.page).split(separator: "\u{0C}")
            .count { $0.contains("row ") }
        // What stands in a tag is set in.
        let tags = try poppler(["pdfinfo", "-struct", "FILE"], of: Self.page).split(separator: "\n")
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(Array(tags.prefix(tables + 1)) == ["H1"] + Array(repeating: "Table", count: tables))
        #expect(tags.dropFirst(tables + 1).allSatisfy { $0 == "P" })
        #expect(tags.count > tables + 3)
    }
}
