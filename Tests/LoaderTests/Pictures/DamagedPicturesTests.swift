import Drawing
import Grammar
import Support
import Testing

@testable import Loader

@Suite("Damaged picture files")
struct DamagedPicturesTests {
    private static let logo = Array(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 100 100"><style>.a{fill:none;stroke:#134}#d{fill:red}</style>
        <defs><linearGradient id="g" x1="10" y2=".5"><stop stop-color="#2a7"/><stop offset="60%" stop-color="blue"/>
        </linearGradient><clipPath id="c"><rect width="80" height="60" rx="12"/></clipPath><path id="p" d="M0 0q1-4 2 0z"/>
        </defs><g clip-path="url(#c)" opacity=".8" transform="translate(3-4)scale(2,1e1)"><use href="#p" x="4"/></g>
        <polygon class="a" points="70,60 80,78 60,78" stroke-dasharray="1 2 3"/><ellipse id="d" rx="3" ry="4"/>
        <path fill="url(#g)" d="M8.7 1.5a1 1 0 00-1.414 0L.646 8.146a.5.5 0 10.7.7zM1e2-3h4v-4s1 2 3 4t5 6"/></svg>
        """.utf8)

    /// Numbers that only look like chance: the same in every run (Knuth's generator).
    private struct Dice {
        var state: UInt64 = 7

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    /// The file with a few bytes replaced, taken out or said twice.
    private func damaged(_ file: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = file
        let alphabet = Array("0123456789.-+eE \"<>/=#(){};:,%azMLQACS\0\u{FF}".utf8)
        for _ in 0...dice.roll(4) {
            let at = dice.roll(bytes.count)
            switch dice.roll(4) {
            case 0: bytes[at] = alphabet[dice.roll(alphabet.count)]
            case 1: bytes[at] = UInt8(dice.roll(256))
            case 2: bytes.removeSubrange(at..<min(bytes.count, at + 1 + dice.roll(8)))
            default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 1 + dice.roll(20))], at: at)
            }
            if bytes.isEmpty { return [0] }
        }
        return bytes
    }

    @Test(
        "Whatever the bytes, there is a picture or an error",
        arguments: [
            logo, SamplePicture.jpeg, SamplePicture.jpeg(orientation: 3), SamplePicture.png(width: 9, height: 5),
        ])
    func damage(file: [UInt8]) throws {
        var dice = Dice()
        var drawn = 0
        for _ in 0..<2000 {
            guard let picture = try? PictureFile.picture(of: damaged(file, &dice), file: "a") else { continue }
            #expect(picture.size.width > 0 && picture.size.height > 0)
            drawn += 1
        }
        #expect(drawn > 0)
    }
}
