import Drawing
import Foundation
import Handscroll
import Testing

@testable import Press

/// A page in its three formats: the same picture, and a text that can be read.
@Suite struct PageFormatsTests {
    private static let root = LiaoyuanPagesTests.root

    /// The poster in its three formats, drawn once.
    private static let poster: Result<[Output.Format: [UInt8]], any Error> = Result {
        let formats: [Output.Format] = [.png, .svg, .pdf]
        let job = Job(
            spec: .file(root + "/Charts/liaoyuan-poster.page.yaml"),
            outputs: formats.map { $0 == .png ? Output($0, scale: 1) : Output($0) })
        return Dictionary(uniqueKeysWithValues: zip(formats, Renderer().render(job).files))
    }

    private func file(_ format: Output.Format) throws -> [UInt8] { try #require(try Self.poster.get()[format]) }

    /// What a program makes of a file.
    private func output(of program: String, _ arguments: [String], _ bytes: [UInt8], end: String) throws -> [UInt8] {
        let path = NSTemporaryDirectory() + "handscroll-\(UUID().uuidString).\(end)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments.map { $0 == "FILE" ? path : $0 }
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let result = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(result)
    }

    /// Means of the green part over squares of eight pixels: what stands where, without the edges of letters.
    private func mosaic(_ png: [UInt8], width: Int, height: Int) throws -> [Double] {
        let surface = try Surface.image(png: png, name: "test")
        return surface.withPixels { pixels, stride in
            var means: [Double] = []
            for top in Swift.stride(from: 0, to: height - 8, by: 8) {
                for left in Swift.stride(from: 0, to: width - 8, by: 8) {
                    var sum = 0
                    for y in top..<top + 8 { for x in left..<left + 8 { sum += Int(pixels[y * stride + 4 * x + 1]) } }
                    means.append(Double(sum) / 64)
                }
            }
            return means
        }
    }

    /// A3 at one pixel a point.
    private let width = 842
    private let height = 1191

    @Test("SVG and PDF look like the PNG: squares of eight pixels differ by less than two of 255 in the mean")
    func looks() throws {
        let png = try mosaic(file(.png), width: width, height: height)
        let size = ["--width", "\(width)", "--height", "\(height)"]
        let svg = try output(of: "rsvg-convert", size + ["FILE"], file(.svg), end: "svg")
        let pdf = try output(
            of: "pdftoppm", ["-png", "-scale-to-x", "\(width)", "-scale-to-y", "\(height)", "FILE"], file(.pdf),
            end: "pdf")
        for (name, other) in [("SVG", svg), ("PDF", pdf)] {
            let other = try mosaic(other, width: width, height: height)
            let differences = zip(png, other).map { abs($0 - $1) }
            let mean = differences.reduce(0, +) / Double(differences.count)
            #expect(mean < 2, "\(name): \(mean)")
            // A missing figure or icon would be far more than a shifted letter.
            #expect((differences.max() ?? 0) < 100, "\(name): \(differences.max() ?? 0)")
        }
    }

    @Test("The PDF's text comes out in the order in which the page is read, headings and figures are tagged")
    func reading() throws {
        let text = String(
            decoding: try output(of: "pdftotext", ["-raw", "FILE", "-"], file(.pdf), end: "pdf"), as: UTF8.self)
        let words = ["聚力轉型繪新卷", "七大產業挑大樑", "農村：八千餘人邁入小康", "旅遊跑在前面", "修補山水林城", "辦事最多跑一次", "資料來源"]
        let places = words.map { text.range(of: $0)?.lowerBound }
        #expect(places.allSatisfy { $0 != nil }, "\(text)")
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        let structure = String(
            decoding: try output(of: "pdfinfo", ["-struct-text", "FILE"], file(.pdf), end: "pdf"), as: UTF8.self)
        #expect(structure.contains("H1") && structure.contains("H2") && structure.contains("Figure"))
    }

    @Test("Tables and lists are tagged with their rows, cells and points, and what each page repeats is not read out")
    func structure() throws {
        let page = """
            page: {size: A5}
            footer: [{text: "{{ page }} / {{ pages }}"}]
            blocks:
              - list: [first, second]
              - table: {columns: [{title: Theme}, {title: Count}], rows: [[Industry, 7], [City, 12]]}
              - break
              - text: more
            """
        let job = Job(spec: .text(Array(page.utf8), name: "test.page.yaml"), outputs: [Output(.pdf)])
        let pdf = try #require(Renderer().render(job).files.first)
        let structure = String(
            decoding: try output(of: "pdfinfo", ["-struct-text", "FILE"], pdf, end: "pdf"), as: UTF8.self)
        let words = structure.split(whereSeparator: \.isNewline).map {
            $0.replacing(" (block)", with: "").filter { !" \"".contains($0) }
        }
        #expect(
            words == [
                "Document", "L", "LI", "LBody", "P", "first", "LI", "LBody", "P", "second", "Table", "TR", "TH",
                "Theme", "TH",
                "Count", "TR", "TD", "P", "Industry", "TD", "P", "7", "TR", "TD", "P", "City", "TD", "P", "12", "P",
                "more",
            ])
    }

    @Test("Headings of sections in sections are a level below, and words stay apart where a line ends")
    func headings() throws {
        let words = (1...40).map { "word\($0)" }.joined(separator: " ")
        let chinese = String(repeating: "工業農業", count: 40)
        let page = """
            page: {size: A5}
            blocks:
              - banner: Title
              - section: [heading: One, section: [heading: Inner, text: "\(words)"]]
              - heading: Two
              - {text: {text: "\(words)", align: justify}}
              - text: \(chinese)
              - cards: [{value: 5, unit: parks, label: built}]
            """
        let job = Job(spec: .text(Array(page.utf8), name: "test.page.yaml"), outputs: [Output(.pdf)])
        let pdf = try #require(Renderer().render(job).files.first)
        let structure = String(
            decoding: try output(of: "pdfinfo", ["-struct-text", "FILE"], pdf, end: "pdf"), as: UTF8.self)
        let lines = structure.split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces).replacing(" (block)", with: "")
        }
        #expect(
            lines == [
                "Document", "H1", "\"Title\"", "H2", "\"One\"", "H3", "\"Inner\"", "P", "\"\(words)\"", "H2",
                "\"Two\"", "P", "\"\(words)\"", "P", "\"\(chinese)\"", "P", "\"5 parks\"", "P", "\"built\"",
            ])
    }
}
