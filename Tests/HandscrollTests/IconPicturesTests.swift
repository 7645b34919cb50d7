import Drawing
import Foundation
import Loader
import Testing

@testable import Press

/// Icons as Handscroll reads them, against librsvg.
@Suite("Icons beside librsvg")
struct IconPicturesTests {
    private let side = 64

    /// Grey values of a PNG over white, row by row.
    private func pixels(_ png: [UInt8]) throws -> [Int] {
        let surface = try Surface.image(png: png, name: "test")
        return surface.withPixels { pixels, _ in Array(pixels).map(Int.init) }
    }

    private func ours(_ icon: Stencil) throws -> [Int] {
        let frame = Rect(x: 0, y: 0, width: Double(side), height: Double(side))
        let scene = Scene(
            size: frame.size, background: .color(.white), root: Scene.Group(items: [.group(icon.group(in: frame))]))
        let press = Press(typesetter: PangoTypesetter(fonts: try FontBook(cacheFolder: nil)))
        return try pixels(press.png(scene))
    }

    private func reference(_ file: String) throws -> [Int] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "rsvg-convert", "--width", "\(side)", "--height", "\(side)", "--keep-aspect-ratio", "--background-color",
            "white", file,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let png = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try pixels(Array(png))
    }

    /// The largest difference of a pixel's part, and the mean of all.
    private func difference(_ a: [Int], _ b: [Int]) -> (largest: Int, mean: Double) {
        let differences = zip(a, b).map { abs($0 - $1) }
        return (differences.max() ?? 0, Double(differences.reduce(0, +)) / Double(max(1, differences.count)))
    }

    @Test(
        "Icons look the same", arguments: IconShelf().names.enumerated().filter { $0.offset % 40 == 0 }.map(\.element))
    func icons(name: String) throws {
        let shelf = IconShelf()
        let (a, b) = (try ours(shelf.icon(named: name)), try reference(shelf.path(ofIcon: name)))
        #expect(a.count == b.count)
        // Both ink by Cairo; curves are cut up a little differently.
        let (largest, mean) = difference(a, b)
        #expect(largest <= 24 && mean < 0.3, "\(name): \(largest), \(mean)")
    }
}
