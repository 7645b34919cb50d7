import Drawing
import Foundation
import Testing

@testable import Press

@Suite("QR codes")
struct QRCodeTests {
    /// What a reader sees in the picture.
    private func read(_ code: QRCode, scale: Double = 1) throws -> String {
        let group = code.stencil.group(in: Rect(x: 0, y: 0, width: 200, height: 200))
        let scene = page([.group(group)], size: Size(200, 200))
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).png")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(makePress().png(scene, PNGOptions(scale: scale))).write(to: file)
        let reader = Process()
        reader.executableURL = URL(fileURLWithPath: "/usr/bin/zbarimg")
        reader.arguments = ["--quiet", "--raw", "--oneshot", "-Sbinary", file.path]
        let output = Pipe()
        reader.standardOutput = output
        reader.standardError = Pipe()
        try reader.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        reader.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "A reader finds the text in the picture",
        arguments: ["https://example.org/卷?page=1&q=聚力", "1234567890", "HANDSCROLL", "a", "第一行\n第二行"])
    func decoded(text: String) throws {
        for level in QRCode.Level.allCases {
            #expect(try read(QRCode(text, level: level), scale: 2) == text)
        }
    }

    @Test("A higher level takes more modules for the same text")
    func levels() throws {
        let text = String(repeating: "handscroll ", count: 10)
        let sides = try QRCode.Level.allCases.map { try QRCode(text, level: $0).side }
        #expect(sides == sides.sorted() && Set(sides).count == 4)
        #expect(try QRCode("1").side == 21)
    }

    @Test("The longest text of each level is a code; one byte more is an error that names the limits")
    func capacity() throws {
        for level in QRCode.Level.allCases {
            let most = String(repeating: "a", count: level.capacity)
            #expect(try QRCode(most, level: level).side == 177)
            #expect(throws: PressError.unsuitableForQRCode(bytes: level.capacity + 1, level: level)) {
                try QRCode(most + "a", level: level)
            }
        }
        #expect(
            PressError.unsuitableForQRCode(bytes: 3000, level: .medium).description
                == "cannot draw a QR code of 3000 bytes: at level M it holds at most 2331 (L 2953, M 2331, Q 1663, H 1273)"
        )
    }

    @Test("Nothing, and a text with a zero in it, are no codes", arguments: ["", "a\0b"])
    func empty(text: String) {
        #expect(throws: PressError.self) { try QRCode(text) }
    }

    @Test("The dark modules lie behind the quiet zone, a row's neighbours as one")
    func path() throws {
        let code = try QRCode("HANDSCROLL")
        #expect(code.side == 21 && code.stencil.viewBox.size == Size(29, 29))
        #expect(code.path.bounds == Rect(x: 4, y: 4, width: 21, height: 21))
        // The first row starts with the seven dark modules of the finder pattern.
        #expect(Array(code.modules[0..<8]) == Array(repeating: true, count: 7) + [false])
        #expect(code.path.elements[1] == .line(Point(11, 4)))
        let dark = code.modules.count { $0 }
        let rectangles = code.path.elements.count { $0 == .close }
        #expect(rectangles < dark / 2 + 20)
    }
}
