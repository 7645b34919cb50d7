import Drawing
import Testing

@testable import Grammar

/// Fill and stroke of a mark from its configs; the values are those of Vega-Lite's own compiler.
@Suite struct MarkStyleTests {
    private static func ink(_ rgb: Int) -> Ink { .paint(.color(Color(rgb: rgb))) }

    private let own = Self.ink(0x0000A0)
    private let named = Self.ink(0x0000B0)
    private let byType = Self.ink(0x0000D0)
    private let blue = Self.ink(0x4C78A8)

    /// - Parameter change: gets the mark with the style `s`, and the config.
    private func style(_ type: MarkType, _ change: (inout MarkDefinition, inout Config) -> Void) -> MarkStyle {
        var mark = MarkDefinition(type)
        mark.properties.style = ["s"]
        var config = Config()
        config.styles["s"] = Config.StyleProperties()
        change(&mark, &config)
        return MarkStyle(mark, config: config.over(.vegaLite))
    }

    private func inks(
        _ type: MarkType, _ change: (inout MarkDefinition, inout Config) -> Void
    ) -> [Ink?] {
        let style = style(type, change)
        return [style.defaultFill(filled: style.isFilled), style.defaultStroke(filled: style.isFilled)]
    }

    @Test("A mark's type gives fill and stroke each its own colour", arguments: [MarkType.point, .circle, .area, .bar])
    func both(type: MarkType) {
        let inks = inks(type) { _, config in
            config.marks[type] = MarkProperties()
            config.marks[type]?.fill = byType
            config.marks[type]?.stroke = own
        }
        #expect(inks == [byType, own])
    }

    @Test("The colour of all marks goes to fill or stroke; the other is as the type has it")
    func color() {
        #expect(inks(.bar) { _, _ in } == [blue, nil])
        #expect(inks(.point) { _, _ in } == [.paint(.color(.clear)), blue])
        #expect(inks(.line) { _, _ in } == [nil, blue])
        #expect(
            inks(.line) { _, config in config.marks[.line, default: MarkProperties()].fill = byType } == [byType, blue])
    }

    @Test("A style's fill gives way to what else is said of the mark's colour; its colour goes before the type's")
    func styles() {
        #expect(inks(.bar) { _, config in config.styles["s"]?.mark.fill = named } == [blue, nil])
        #expect(inks(.bar) { _, config in config.styles["s"]?.mark.stroke = named } == [blue, named])
        let filled = inks(.bar) { _, config in
            config.styles["s"]?.mark.color = named
            config.marks[.bar, default: MarkProperties()].fill = byType
        }
        #expect(filled == [named, nil])
    }

    @Test("The mark's own fill goes before everything, null as well; a config's null leaves the colour of all marks")
    func null() {
        #expect(inks(.bar) { mark, _ in mark.properties.fill = Ink.none } == [Ink.none, nil])
        #expect(inks(.bar) { _, config in config.mark.fill = Ink.none } == [blue, nil])
        let both = inks(.circle) { mark, config in
            mark.properties.color = own
            config.marks[.circle, default: MarkProperties()].stroke = byType
        }
        #expect(both == [own, byType])
    }

    @Test("A line's width is the type's before a style's, as Vega-Lite has it; a style's size goes before both")
    func width() {
        func width(_ change: (inout Config) -> Void) -> Double? {
            style(.line) { _, config in change(&config) }.aliased(\.size, as: \.strokeWidth)
        }
        #expect(width { $0.styles["s"]?.mark.strokeWidth = 5 } == 5)
        #expect(
            width {
                $0.styles["s"]?.mark.strokeWidth = 5
                $0.marks[.line, default: MarkProperties()].strokeWidth = 3
            } == 3)
        #expect(
            width {
                $0.styles["s"]?.mark.size = 7
                $0.marks[.line, default: MarkProperties()].strokeWidth = 3
            } == 7)
    }
}
