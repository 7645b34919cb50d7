import Drawing
import Foundation
import Synchronization
import Testing

@testable import Press

/// Fonts under several threads.
@Suite struct FontLockTests {
    /// More faces than the ten that Cairo keeps open.
    private static let fonts = ["Noto Serif CJK TC", "Noto Sans CJK SC", "Noto Serif CJK JP", "Noto Sans CJK HK"]
        .flatMap { family in [300, 500, 700].map { Font(families: [family], size: 20, weight: $0) } }

    /// A page with a line in each face.
    private static func picture(_ first: UInt32) throws -> [UInt8] {
        let line = String((first..<first + 12).compactMap(Unicode.Scalar.init).map(Character.init))
        let texts = fonts.enumerated().map { number, font in
            Scene.Item.text(
                Scene.Text(
                    [line], font: font, language: .traditionalChinese, anchor: Point(5, 24 * Double(number + 1))))
        }
        let press = try makePress()
        let page = page(texts, size: Size(260, 500))
        return try press.png(page) + press.pdf(page)
    }

    @Test("Threads that draw with more faces than Cairo keeps open get what one thread alone gets")
    func threads() throws {
        let starts = stride(from: UInt32(0x4E00), to: 0x4E30, by: 12).map { $0 }
        let expected = try starts.map(Self.picture)
        let wrong = Atomic(0)
        let finished = DispatchGroup()
        for number in 0..<4 {
            finished.enter()
            Thread.detachNewThread {
                defer { finished.leave() }
                for step in starts.indices {
                    let i = (step + number) % starts.count
                    if (try? Self.picture(starts[i])) != expected[i] { wrong.add(1, ordering: .relaxed) }
                }
            }
        }
        finished.wait()
        #expect(wrong.load(ordering: .relaxed) == 0)
        #expect(Set(expected).count == starts.count)
    }
}
