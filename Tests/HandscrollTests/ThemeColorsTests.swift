import Drawing
import Foundation
import Grammar
import Pages
import Spec
import Testing

/// The themes' colours in the styles for pages: who cannot tell red from green, and who has only the copy in grey, still
/// tells the themes apart and reads what is set in their colours.
@Suite struct ThemeColorsTests {
    private static let folder = LiaoyuanPagesTests.root + "/Styles/"
    static let styles = ["scroll", "clean", "night"]

    private func look(_ style: String) throws -> PageStyle {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: Self.folder + style + ".yaml"))
        let (read, problems) = SpecReader().style(text: [UInt8](bytes), name: style)
        #expect(problems.isEmpty)
        return try #require(read).look
    }

    @Test("Every style with themes is looked at")
    func complete() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
            .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
        #expect(try names.filter { try !look($0).themes.isEmpty }.sorted() == Self.styles.sorted())
    }

    /// A difference of 2 in Oklab (×100) is just seen side by side; 7 is seen across a page.
    @Test("Two themes are never of nearly the same colour", arguments: styles, ColorVision.allCases)
    func distance(style: String, vision: ColorVision) throws {
        let themes = try look(style).themes.sorted { $0.key < $1.key }
        #expect(themes.count == 6)
        for (number, a) in themes.enumerated() {
            for b in themes[..<number] {
                let distance = vision.distance(a.value, b.value)
                #expect(distance >= 7, "\(a.key) and \(b.key): \(distance)")
            }
        }
    }

    @Test("In grey each theme is a step of lightness from the next", arguments: styles)
    func grey(style: String) throws {
        let steps = try look(style).themes.map(\.value.lightness).sorted()
        for (darker, lighter) in zip(steps, steps.dropFirst()) { #expect(lighter - darker >= 4, "\(steps)") }
    }

    /// 4.5 is what WCAG 2.2 asks for texts (success criterion 1.4.3).
    @Test("Words are read in a theme's colour on paper, and in the paper's colour on the theme's", arguments: styles)
    func contrast(style: String) throws {
        let look = try look(style)
        let (paper, onAccent) = (try #require(look.colors["paper"]), try #require(look.colors["on-accent"]))
        for (name, color) in look.themes {
            #expect(color.contrast(with: paper) >= 4.5, "\(name)")
            #expect(color.contrast(with: onAccent) >= 4.5, "\(name)")
            if look.cards == .panel {
                #expect(color.contrast(with: try #require(look.colors["panel"])) >= 4.5, "\(name)")
            }
        }
    }

    @Test("The measures are the published ones")
    func measures() {
        #expect(abs(Color.white.contrast(with: .black) - 21) < 1e-9)
        #expect(abs(Color(rgb: 0x777777).contrast(with: .white) - 4.478) < 0.001)
        #expect(abs(Color(rgb: 0x777777).lightness - 50.034) < 0.001)
        #expect(abs(ColorVision.normal.distance(.white, .black) - 100) < 0.01)
        // Who lacks one of two kinds of cones takes this green for this brown.
        let (green, brown) = (Color(rgb: 0x5F9E4A), Color(rgb: 0xA98A49))
        #expect(ColorVision.normal.distance(green, brown) > 3 * ColorVision.deuteranopia.distance(green, brown))
    }
}
