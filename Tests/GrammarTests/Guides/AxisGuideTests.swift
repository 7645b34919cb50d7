import Drawing
import Grammar
import Support
import Testing

/// The numbers are those of Vega-Lite's own examples as Vega lays them out, less the place of the frame.
@Suite("Axes lie where Vega puts them")
struct AxisGuideTests {
    let frame = Size(180, 300)

    /// The x axis of `bar`: nine bands of 18 points in steps of 20.
    private var bandAxis: AxisGuide {
        let ticks = "ABCDEFGHI".enumerated().map { i, letter in
            AxisTick(value: .string(String(letter)), position: Double(20 * i + 1), label: [String(letter)])
        }
        var properties = AxisProperties()
        properties.tickOffset = -0.5
        return AxisGuide(
            orient: .bottom, ticks: ticks, range: Span(0, 180), bandwidth: 18, properties: properties, title: ["a"])
    }

    private var valueAxis: AxisGuide {
        let range = Span(300, 0)
        let labels = stride(from: 0, through: 100, by: 10).map { "\($0)" }
        return AxisGuide(
            orient: .left, ticks: evenTicks(labels, over: range), range: range, properties: AxisProperties(),
            title: ["b"])
    }

    @Test("Ticks of bands are rounded to their pixel, labels are not")
    func bands() throws {
        let laid = try bandAxis.laid(out: frame, in: .test)
        let ticks = laid.body.shapes(.axisTick)
        #expect(ticks.first == Rect(minX: 10.5, minY: 300.5, maxX: 10.5, maxY: 305.5))
        #expect(isNear(laid.body.texts(.axisLabel).first?.anchor, 10, 307.5))
        #expect(laid.body.texts(.axisLabel).allSatisfy { $0.align == .center && $0.baseline == .top })
    }

    @Test("The title stands beyond the labels")
    func titles() throws {
        let bottom = try bandAxis.laid(out: frame, in: .test).body.texts(.axisTitle)
        #expect(isNear(bottom.first?.anchor, 90.5, 321.5))
        let left = try valueAxis.laid(out: frame, in: .test).body.texts(.axisTitle)
        #expect(isNear(left.first?.anchor, 16.82 - 44, 150.5))
        #expect(left.first?.angle.degrees == -90)
    }

    @Test("Turned labels push the title away by their length")
    func turnedLabels() throws {
        var axis = bandAxis
        axis.properties.labelAngle = 270
        axis.properties.labelAlign = Conditional(.right)
        axis.properties.labelBaseline = Conditional(.middle)
        let title = try axis.laid(out: frame, in: .test).body.texts(.axisTitle)
        #expect(isNear(title.first?.anchor, 90.5, 319.28))
    }

    @Test("Labels at the ends of a flush axis stay within it")
    func flush() throws {
        let range = Span(0, 300)
        var axis = AxisGuide(
            orient: .bottom, ticks: evenTicks(["0", "40", "80", "120"], over: range), range: range,
            properties: AxisProperties())
        axis.properties.labelFlush = .on
        let labels = try axis.laid(out: Size(300, 300), in: .test).body.texts(.axisLabel)
        #expect(labels.map(\.align) == [.left, .center, .center, .right])
        #expect(labels.map(\.shift.x) == [0, 0, 0, 0])
        axis.properties.labelFlushOffset = 3
        let moved = try axis.laid(out: Size(300, 300), in: .test).body.texts(.axisLabel)
        #expect(moved.map(\.shift.x) == [-3, 0, 0, 3])
    }

    @Test("Grid lines cross the frame from every side", arguments: AxisOrient.allCases)
    func grid(orient: AxisOrient) throws {
        var properties = AxisProperties()
        properties.grid = true
        properties.offset = 7
        let axis = AxisGuide(
            orient: orient, ticks: [AxisTick(value: 0, position: 60, label: ["0"])], range: Span(0, 100),
            properties: properties)
        let lines = try axis.laid(out: Size(200, 100), in: .test).grid?.shapes(.axisGrid)
        let along = orient.isVertical
        #expect(
            lines == [
                along
                    ? Rect(minX: 0.5, minY: 60.5, maxX: 200.5, maxY: 60.5)
                    : Rect(minX: 60.5, minY: 0.5, maxX: 60.5, maxY: 100.5)
            ])
    }

    @Test("Ticks between bands: one more than there are bands, without a label")
    func tickBandExtent() throws {
        var axis = bandAxis
        axis.properties.tickBand = .extent
        let laid = try axis.laid(out: frame, in: .test)
        #expect(laid.body.shapes(.axisTick).map(\.minX).sorted().prefix(2) == [1.5, 19.5])
        #expect(laid.body.shapes(.axisTick).count == 10)
        #expect(laid.body.texts(.axisLabel).count == 9)
    }

    @Test("A condition on a tick's value or index changes its looks alone")
    func conditions() throws {
        var axis = valueAxis
        let isZero = Predicate.field(FieldPredicate(field: FieldReference("value"), comparison: .equal("0")))
        let isLast = Predicate.field(FieldPredicate(field: FieldReference("index"), comparison: .equal(1)))
        axis.properties.labelColor = Conditional(
            .black,
            cases: [
                .init(test: isZero, value: Color(rgb: 0xFF0000)), .init(test: isLast, value: Color(rgb: 0x00FF00)),
            ])
        let fills = try axis.laid(out: frame, in: .test).body.texts(.axisLabel).map(\.fill)
        #expect(fills.first == .color(Color(rgb: 0xFF0000)))
        #expect(fills.last == .color(Color(rgb: 0x00FF00)))
        #expect(fills.dropFirst().dropLast().allSatisfy { $0 == .black })
    }

    @Test("Extents hold the title between a least and a greatest distance")
    func extents() throws {
        var axis = valueAxis
        axis.properties.minExtent = 30
        #expect(isNear(try axis.laid(out: frame, in: .test).body.texts(.axisTitle).first?.anchor, -33.5, 150.5))
        axis.properties.minExtent = 0
        axis.properties.maxExtent = 10
        #expect(isNear(try axis.laid(out: frame, in: .test).body.texts(.axisTitle).first?.anchor, -13.5, 150.5))
    }

    @Test("A label beyond its limit ends in an ellipsis and never in half a character")
    func limits() throws {
        var axis = bandAxis
        axis.ticks[0].label = ["全市居民人均可支配收入"]
        axis.properties.labelLimit = 65
        let label = try axis.laid(out: frame, in: .test).body.texts(.axisLabel).first
        #expect(label?.lines == ["全市居民人…"])
    }

    @Test("titleX and titleY stand over the automatic place")
    func fixedTitle() throws {
        var axis = valueAxis
        axis.properties.titleX = -40
        axis.properties.titleY = 12
        #expect(isNear(try axis.laid(out: frame, in: .test).body.texts(.axisTitle).first?.anchor, -39.5, 12.5))
    }
}
