import Drawing
import Foundation
import Loader
import Testing

@testable import Press

/// SVG files as Handscroll reads them, against librsvg.
@Suite("SVG pictures beside librsvg")
struct SVGPicturesTests {
    private let side = 64

    /// Grey values of a PNG over white, row by row.
    private func pixels(_ png: [UInt8]) throws -> [Int] {
        let file = PixelPicture(name: "test", format: .png, size: Size(Double(side), Double(side)), bytes: png)
        let surface = try Surface.image(file)
        return surface.withPixels { pixels, _ in Array(pixels).map(Int.init) }
    }

    private func ours(_ picture: VectorPicture) throws -> [Int] {
        let frame = Rect(x: 0, y: 0, width: Double(side), height: Double(side))
        let scene = Scene(
            size: frame.size, background: .color(.white), root: Scene.Group(items: [.group(picture.group(in: frame))]))
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

    @Test("A logo with gradients, strokes, a clip, copies and style rules looks the same")
    func logo() throws {
        let text = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 100 100">
              <style>.ring { fill: none; stroke: #134; stroke-width: 6 } #dot { fill: url(#glow) }</style>
              <defs>
                <linearGradient id="slope" x1="10" y1="70" x2="60" y2="20" gradientUnits="userSpaceOnUse">
                  <stop stop-color="#2a7"/><stop offset=".6" stop-color="#fc3"/><stop offset="1" stop-color="#c22"/>
                </linearGradient>
                <radialGradient id="glow" fx=".3" fy=".3"><stop stop-color="#fff"/><stop offset="1" stop-color="#05a"/>
                </radialGradient>
                <clipPath id="edge"><rect x="0" y="0" width="80" height="60" rx="12" ry="20"/></clipPath>
                <path id="leaf" d="M0 0q10-14 20 0q-10 14-20 0z"/>
              </defs>
              <g clip-path="url(#edge)" opacity=".8">
                <rect width="80" height="40" y="25" fill="url(#slope)" transform="rotate(-12 40 45)"/>
                <circle class="ring" cx="40" cy="40" r="30" stroke-dasharray="20 6"/>
              </g>
              <circle id="dot" cx="66" cy="14" r="12"/>
              <use href="#leaf" x="4" y="70" fill="seagreen"/>
              <use href="#leaf" transform="translate(40 70) skewX(20) scale(1.5)" fill-opacity=".5"/>
              <polygon points="70,60 80,78 60,78" style="fill:tomato;fill-rule:evenodd;stroke:black;stroke-linejoin:round"/>
            </svg>
            """
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).svg")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        let picture = try SVGReader.picture(of: Array(text.utf8), file: "logo.svg")
        let (largest, mean) = difference(try ours(picture), try reference(file.path))
        #expect(largest <= 48 && mean < 0.6, "\(largest), \(mean)")
    }
}
