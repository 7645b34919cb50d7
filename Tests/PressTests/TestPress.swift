import Drawing
import Foundation
import Testing

@testable import Press

/// A press over the installed fonts, one for each test: presses are not shared.
func makePress() throws -> Press { Press(typesetter: try makeTypesetter()) }

func makeTypesetter() throws -> PangoTypesetter { PangoTypesetter(fonts: try FontBook(cacheFolder: nil)) }

/// A page with some items on it.
func page(
    _ items: [Scene.Item], size: Size = Size(100, 60), unit: Scene.Unit = .pixel,
    background: Paint? = .color(.white), metadata: Scene.Metadata = Scene.Metadata(), language: Language = .english
) -> Scene {
    Scene(
        size: size, unit: unit, background: background, root: Scene.Group(items: items), language: language,
        metadata: metadata)
}

func square(_ x: Double, _ y: Double, _ side: Double, _ fill: Paint) -> Scene.Item {
    .shape(Scene.Shape(.rect(Rect(x: x, y: y, width: side, height: side)), fill: fill))
}

func text(_ line: String, _ size: Double = 20, at p: Point = Point(10, 40), _ language: Language = .english)
    -> Scene.Item
{
    .text(Scene.Text([line], font: Font(size: size), language: language, anchor: p))
}

/// What one of poppler's programs says about a file.
func poppler(_ program: String, _ arguments: [String], _ pdf: [UInt8], output: String? = nil) throws
    -> String
{
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments + [file.path] + [output].compactMap { $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
}

/// A PNG file, read again.
struct Picture {
    let width: Int
    let height: Int
    private let pixels: [UInt8]

    init(png: [UInt8]) throws {
        let surface = try Surface.image(png: png, name: "test")
        (width, height) = (Int(surface.pixelSize.width), Int(surface.pixelSize.height))
        pixels = surface.withPixels { pixels, _ in Array(pixels) }
    }

    /// Red, green and blue, 0…255.
    func color(_ x: Int, _ y: Int) -> [Int] {
        let start = (y * width + x) * 4
        return [2, 1, 0].map { Int(pixels[start + $0]) }
    }

    /// The largest difference of two pictures' parts.
    func largestDifference(_ other: Picture) -> Int {
        zip(pixels, other.pixels).reduce(0) { max($0, abs(Int($1.0) - Int($1.1))) }
    }
}
