import Drawing
import Grammar
import Support
import Testing

@Suite("Titles stand beyond everything else")
struct TitleGuideTests {
    /// The frame of `bar_title_start` and what its axes take up.
    let frame = Size(180, 300)
    let occupied = Rect(minX: -38.68, minY: -5, maxX: 180, maxY: 330.28)

    private func laid(_ change: (inout TitleProperties) -> Void, wraps: Bool = false) -> LaidTitle {
        var properties = TitleProperties()
        properties.text = ["A Simple Bar Chart"]
        change(&properties)
        return TitleGuide(properties, wraps: wraps).laid(out: frame, beside: occupied, in: .test)
    }

    @Test("At the start of the bounds, in the middle of the frame, at the end of either")
    func anchors() {
        let start = laid { $0.anchor = .start }
        #expect(isNear(start.group.origin, -38.68, -22))
        #expect(start.group.texts(.titleText).first?.align == .left)
        #expect(laid { $0.frame = .group }.group.origin == Point(90, -22))
        #expect(laid { ($0.frame, $0.anchor) = (.group, .end) }.group.origin == Point(180, -22))
    }

    @Test("On the left a title is read upward, and starts at the foot")
    func left() {
        let title = laid { ($0.orient, $0.anchor, $0.frame) = (.left, .start, .group) }
        #expect(title.group.texts(.titleText).first?.angle.degrees == -90)
        #expect(title.group.origin.y == 300)
        #expect(abs(title.bounds.maxX - (occupied.minX - 4)) < 1e-9)
    }

    @Test("The subtitle follows the title, and both make room")
    func subtitle() {
        let title = laid {
            $0.subtitle = ["by letter"]
            $0.text = ["A Simple", "Bar Chart"]
        }
        // Two lines of 13 points, 15 apart, then 3 points and a line of 12 whose box starts a point above its anchor.
        #expect(title.group.origin.y == -5 - (28 + 3 + 11) - 4)
        #expect(title.group.texts(.titleSubtitle).first?.anchor.y == title.group.origin.y + 31)
    }

    @Test("A title that may wrap stays within what stands below it")
    func wrapping() {
        let title = laid(
            { ($0.text, $0.anchor) = (["One line that is far too long for a narrow chart"], .start) }, wraps: true)
        let lines = title.group.texts(.titleText).first?.lines ?? []
        #expect(lines.count == 2)
        #expect(title.bounds.maxX <= occupied.maxX)
        #expect(lines.joined(separator: " ") == "One line that is far too long for a narrow chart")
    }
}
