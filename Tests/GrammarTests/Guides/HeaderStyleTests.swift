import Drawing
import Testing

@testable import Grammar

@Suite("The look of headers")
struct HeaderStyleTests {
    private static func style(
        _ channel: Channel, _ config: Config = Config(), _ change: (inout HeaderProperties) -> Void = { _ in }
    ) -> HeaderStyle {
        var header = HeaderProperties()
        change(&header)
        return HeaderStyle(FacetField(Fields.category("a"), header: .on(header)), channel: channel, config: config)
    }

    @Test("A row's header stands at the left, a column's and a cell's above")
    func sides() {
        #expect(HeaderStyleTests.style(.row).title.orient == .left)
        #expect(HeaderStyleTests.style(.column).label.orient == .top)
        #expect(HeaderStyleTests.style(.facet).label.orient == .top)
        #expect(HeaderStyleTests.style(.row).titleChannel == .row)
        #expect(HeaderStyleTests.style(.facet).titleChannel == .column)
    }

    @Test("What the header says goes before the config of its direction, and that before the config of all headers")
    func layers() {
        var config = Config()
        config.header.labelText.padding = 1
        config.header.titleText.padding = 2
        config.headers["headerRow"] = HeaderProperties()
        config.headers["headerRow"]?.titleText.padding = 3
        let row = HeaderStyleTests.style(.row, config) { $0.labelText.fontSize = 20 }
        #expect((row.label.offset, row.title.offset, row.label.fontSize) == (1, 3, 20))
        #expect(HeaderStyleTests.style(.column, config).title.offset == 2)
    }

    @Test("Labels across their direction belong to the cells; at the right and the bottom they are footers")
    func orients() {
        #expect(HeaderStyleTests.style(.row) { $0.labelText.orient = .top }.isAcross)
        #expect(!HeaderStyleTests.style(.row) { $0.labelText.orient = .right }.isAcross)
        #expect(HeaderStyleTests.style(.column) { $0.labelText.orient = .left }.isAcross)
        #expect(HeaderStyleTests.style(.column) { $0.orient = .bottom }.isLabelFooter)
        let title = HeaderStyleTests.style(.column) { $0.titleText.orient = .right }
        #expect(title.titleChannel == .row)
        #expect(title.isTitleAtEnd)
    }

    @Test("A title's anchor says where along the cells it stands: rows are read upward")
    func anchors() {
        #expect(HeaderStyleTests.style(.column) { $0.titleText.anchor = .start }.titleBand == 0)
        #expect(HeaderStyleTests.style(.row) { $0.titleText.anchor = .start }.titleBand == 1)
        #expect(HeaderStyleTests.style(.row).titleBand == 0.5)
    }

    @Test("A label that is turned is held in the middle of what it names")
    func turned() {
        let upright = HeaderStyleTests.style(.row) { $0.labelText.angle = 0 }.label
        #expect(upright.align == .right)
        #expect(upright.baseline == .middle)
        let upward = HeaderStyleTests.style(.row) { $0.labelText.angle = -90 }.label
        #expect(upward.align == .center)
        #expect(upward.baseline == .middle)
        let column = HeaderStyleTests.style(.column) { $0.labelText.angle = 45 }.label
        #expect(column.baseline == .bottom)
    }

    @Test("Without a header nothing is told of the values")
    func off() {
        let style = HeaderStyle(FacetField(Fields.category("a"), header: .off), channel: .row, config: Config())
        #expect(!style.showsLabels)
        #expect(!HeaderStyleTests.style(.row) { $0.labels = false }.showsLabels)
    }
}
