import Drawing
import Grammar
import Support
import Testing

@Suite("Legends lie where Vega puts them")
struct LegendGuideTests {
    private func circle(_ label: String, stroked: Bool = false) -> LegendGuide.Entry {
        LegendGuide.Entry(
            label: label, shape: "circle", path: .circle(center: .zero, radius: 5), area: 100,
            fill: stroked ? nil : .black, stroke: stroked ? .black : nil)
    }

    private func dash(_ label: String, width: Double) -> LegendGuide.Entry {
        var path = Path()
        path.move(to: Point(-5, 0))
        path.line(to: Point(5, 0))
        return LegendGuide.Entry(
            label: label, shape: "stroke", path: path, area: 100, stroke: .black, strokeWidth: width)
    }

    @Test("Rows of filled symbols are 13 points apart, of stroked ones 16", arguments: [(false, 13.0), (true, 16.0)])
    func rows(stroked: Bool, step: Double) {
        let entries = ["Europe", "Japan", "USA"].map { circle($0, stroked: stroked) }
        let laid = LegendGuide(.symbols(entries), properties: LegendProperties(), title: ["Origin"]).laid(in: .test)
        let labels = laid.group.texts(.legendLabel)
        #expect(labels.map(\.anchor) == (0..<3).map { Point(16, 22 + step * Double($0)) })
        #expect(laid.group.shapes(.legendSymbol).map(\.center) == labels.map { Point(6, $0.anchor.y) })
        #expect(laid.group.texts(.legendTitle).map(\.anchor) == [.zero])
    }

    @Test("A row of entries of different heights is centred")
    func horizontal() {
        var properties = LegendProperties()
        properties.orient = .bottom
        properties.direction = .horizontal
        let laid = LegendGuide(
            .symbols([dash("20", width: 3.65), dash("60", width: 10.95)]), properties: properties,
            title: ["Barley Yield (bushels/acre)"]
        ).laid(in: .test)
        let labels = laid.group.texts(.legendLabel).map(\.anchor)
        #expect(isNear(labels.first, 18, 28))
        #expect(isNear(labels.last, 71, 26.78))
        #expect(laid.group.shapes(.legendSymbol).map(\.center.x) == [7, 56.5])
    }

    @Test("Vertical legends fill their columns first")
    func columns() {
        var properties = LegendProperties()
        properties.columns = 2
        let laid = LegendGuide(.symbols(["1", "2", "3"].map { circle($0) }), properties: properties).laid(in: .test)
        let labels = laid.group.texts(.legendLabel)
        #expect(labels.map { $0.lines[0] } == ["1", "3", "2"])
        #expect(labels[0].anchor.x == labels[2].anchor.x)
        #expect(labels[0].anchor.y == labels[1].anchor.y)
    }

    @Test("Too many entries end with how many are missing")
    func symbolLimit() {
        var properties = LegendProperties()
        properties.symbolLimit = 3
        let entries = (1...5).map { circle("\($0)") }
        let laid = LegendGuide(.symbols(entries), properties: properties).laid(in: .test)
        #expect(laid.group.texts(.legendLabel).map { $0.lines[0] } == ["1", "2", "…3 entries"])
    }

    @Test("A vertical ramp has its labels at its right, its last value on top")
    func ramp() {
        let labels = [100.0, 200, 300, 400].map {
            LegendGuide.RampLabel("\(Int($0))", at: ($0 - 68) / (455 - 68))
        }
        let laid = LegendGuide(
            .ramp([], labels: labels), properties: LegendProperties(), title: ["Displacement"]
        ).laid(in: .test)
        #expect(laid.group.shapes(.legendGradient) == [Rect(x: 0, y: 16, width: 16, height: 200)])
        let places = laid.group.texts(.legendLabel).map(\.anchor)
        #expect(isNear(places.first, 18, 199.46))
        #expect(isNear(places.last, 18, 44.42))
        #expect(laid.size == Size(72, 216))
    }

    @Test("Beside a vertical ramp the title is turned, and moves the ramp on the left")
    func sideTitle() {
        var properties = LegendProperties()
        properties.titleOrient = .left
        let laid = LegendGuide(.ramp([], labels: []), properties: properties, title: ["d"]).laid(in: .test)
        let title = laid.group.texts(.legendTitle)
        #expect(title.map(\.angle.degrees) == [-90])
        #expect(title.map(\.anchor) == [Point(0, 100)])
        #expect(laid.group.shapes(.legendGradient) == [Rect(x: 16, y: 0, width: 16, height: 200)])
    }

    @Test("The label of a step of a ramp stands where it begins")
    func bands() {
        let bands = (0..<4).map { i in
            LegendGuide.Band(label: "\(i)", color: .black, from: Double(i) / 4, to: Double(i + 1) / 4)
        }
        var properties = LegendProperties()
        properties.direction = .horizontal
        let laid = LegendGuide(.bands(bands), properties: properties).laid(in: .test)
        #expect(laid.group.shapes(.legendBand).map(\.minX) == [0, 50, 100, 150])
        #expect(laid.group.texts(.legendLabel).map { $0.lines[0] } == ["0", "1", "2", "3"])
        #expect(laid.group.texts(.legendLabel).map(\.anchor) == [0, 50, 100, 150].map { Point($0, 18) })
    }

    @Test("A background is as large as the legend with its padding")
    func background() {
        var properties = LegendProperties()
        properties.padding = 10
        properties.fillColor = .white
        let laid = LegendGuide(.symbols([circle("USA")]), properties: properties).laid(in: .test)
        // 16 to the label, 20.56 for its letters; 12 for the row.
        #expect(laid.size == Size(57, 31.0))
        #expect(laid.group.shapes(.legend) == [Rect(x: 0, y: 0, width: 57, height: 31)])
        #expect(laid.group.texts(.legendLabel).map(\.anchor) == [Point(26, 16)])
    }
}
