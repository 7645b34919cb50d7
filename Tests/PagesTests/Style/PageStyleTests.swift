import Drawing
import Support
import Testing

@testable import Grammar
@testable import Pages

/// The look of pages.
@Suite struct PageStyleTests {
    private func design(_ change: (inout PageStyle) -> Void) -> PageDesign {
        var style = PageStyle()
        change(&style)
        return PageDesign(style, language: .traditionalChinese, textSize: 10) { $0.map { [$0] } ?? ["sans-serif"] }
    }

    @Test("All lengths and sizes are multiples of the page's text size")
    func multiples() throws {
        let design = design { $0.lengths[.gap] = 2 }
        #expect(design[.gap] == 20)
        #expect(try design.look(.title, theme: nil).font.size == 30)
    }

    @Test("A style says only what it changes; the rest comes from the one below")
    func merging() throws {
        var title = TextStyle()
        title.weight = 900
        let look = try design { $0.texts[.title] = title }.look(.title, theme: nil)
        #expect(look.font.weight == 900)
        let above = PageStyle.standard
        var merged = PageStyle()
        merged.texts[.title] = title
        merged = merged.over(above)
        #expect(merged.texts[.title]?.size == above.texts[.title]?.size)
        #expect(merged.texts[.title]?.weight == 900)
    }

    @Test("`theme` is the block's theme, `accent` where it has none; `tint` lies between it and the paper")
    func themes() throws {
        let design = design {
            $0.themes["city"] = .black
            $0.colors["accent"] = Color(rgb: 0x0000FF)
        }
        #expect(try design.color(named: "theme", theme: "city") == .black)
        #expect(try design.color(named: "theme", theme: nil) == Color(rgb: 0x0000FF))
        #expect(try design.color(named: "tint", theme: "city").bytes == (219, 219, 219))
        #expect { try design.color(named: "theme", theme: "ctiy") } throws: {
            ($0 as? Diagnostic)?.label == "did you mean \"city\"?"
        }
    }

    @Test("A colour or a face that the style does not have is an error with the nearest one")
    func unknown() {
        let design = design {
            $0.texts[.body] = {
                var t = TextStyle(); t.face = "dsplay"; return t
            }()
        }
        #expect { try design.color(named: "inkk", theme: nil) } throws: {
            ($0 as? Diagnostic)?.label == "did you mean \"ink\"?"
        }
        #expect { try design.look(.body, theme: nil) } throws: {
            ($0 as? Diagnostic)?.message == "unknown face \"dsplay\" in the page's style"
        }
    }

    @Test("Heights go up to the next step of the rhythm", arguments: [(0.0, 0.0), (1, 2.5), (2.5, 2.5), (2.6, 5)])
    func rhythm(height: Double, onRhythm: Double) {
        #expect(design { $0.lengths[.rhythm] = 0.25 }.onRhythm(height) == onRhythm)
    }

    @Test("A chart in a block with a theme has the theme's colour where its marks have the style's")
    func charts() {
        var config = Config()
        config.mark.color = .paint(.color(Color(rgb: 0x112233)))
        config.marks[.bar] = config.mark
        config.marks[.rule] = MarkProperties()
        config.marks[.rule]?.color = .paint(.color(.white))
        let themed = config.themed(.black)
        #expect(themed.marks[.bar]?.color == .paint(.color(.black)))
        #expect(themed.marks[.rule]?.color == .paint(.color(.white)))
    }
}
