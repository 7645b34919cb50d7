import Drawing
import Grammar
import Support
import Testing

@Suite("A frame with its guides decides the canvas")
struct ViewLayoutTests {
    private func entries(_ labels: [String]) -> [LegendGuide.Entry] {
        labels.map {
            LegendGuide.Entry(
                label: $0, shape: "square", path: .rect(Rect(x: -5, y: -5, width: 10, height: 10)), area: 100,
                fill: .black)
        }
    }

    private func axes(_ frame: Size) throws(Diagnostic) -> [LaidAxis] {
        let up = Span(frame.height, 0)
        let labels = stride(from: 0, through: 100, by: 20).map { "\($0)" }
        let left = AxisGuide(
            orient: .left, ticks: evenTicks(labels, over: up), range: up, properties: AxisProperties(), title: ["b"])
        var turned = AxisProperties()
        turned.labelAngle = 270
        turned.labelAlign = Conditional(.right)
        turned.labelBaseline = Conditional(.middle)
        let step = frame.width / 9
        let ticks = "ABCDEFGHI".enumerated().map { i, letter in
            AxisTick(
                value: .string(String(letter)), position: step * (Double(i) + 0.5), label: [String(letter)])
        }
        let bottom = AxisGuide(
            orient: .bottom, ticks: ticks, range: Span(0, frame.width), properties: turned, title: ["a"])
        return [try bottom.laid(out: frame, in: .test), try left.laid(out: frame, in: .test)]
    }

    @Test("The canvas of `bar_tooltip`: whole points beyond the frame, and the padding")
    func pad() throws {
        let frame = Size(180, 300)
        let layout = ViewLayout(frame: frame, ViewContents(axes: try axes(frame)), in: .test)
        let canvas = CanvasSize(frame: frame, bounds: layout.bounds, autosize: Autosize(), padding: Insets(5))
        #expect(canvas == CanvasSize(size: Size(229, 345), origin: Point(44, 10), frame: frame))
    }

    @Test("The frame of `bar_fit` gives way to its guides")
    func fit() throws {
        var sizes: [Size] = []
        let (layout, canvas) = try ViewLayout.fitted(
            Size(300, 300), autosize: Autosize(kind: .fit, contains: .padding), padding: Insets(5),
            legendLayout: LegendLayout(), in: .test
        ) { frame throws(Diagnostic) in
            sizes.append(frame)
            return ViewContents(axes: try axes(frame))
        }
        #expect(canvas == CanvasSize(size: Size(300, 300), origin: Point(44, 10), frame: Size(251, 255)))
        #expect(sizes == [Size(300, 300), Size(251, 255)])
        #expect(layout.frame == Size(251, 255))
    }

    @Test("A canvas that is not fitted keeps its size, whatever stands out")
    func none() {
        let canvas = CanvasSize(
            frame: Size(100, 80), bounds: Rect(minX: -30, minY: -5, maxX: 150, maxY: 99),
            autosize: Autosize(kind: Autosize.Kind.none), padding: Insets(5))
        #expect(canvas == CanvasSize(size: Size(110, 90), origin: Point(5, 5), frame: Size(100, 80)))
    }

    @Test("The legend of `point_color` stands 18 points beside the frame and widens the canvas")
    func legend() {
        let frame = Size(300, 300)
        let names = ["Europe", "Japan", "USA"]
        let legend = LegendGuide(.symbols(entries(names)), properties: LegendProperties(), title: ["Origin"])
        let layout = ViewLayout(
            frame: frame, ViewContents(legends: [legend.laid(in: .test)]), in: .test)
        #expect(layout.bounds == Rect(minX: 0, minY: 0, maxX: 367, maxY: 300))
        guard case .group(let group)? = layout.over.first else { return }
        #expect(group.origin == Point(318, 0))
    }

    @Test("Legends of one side follow each other, those in corners stay in the frame", arguments: LegendOrient.allCases)
    func sides(orient: LegendOrient) throws {
        var properties = LegendProperties()
        properties.orient = orient
        (properties.legendX, properties.legendY) = (7, 9)
        let legend = LegendGuide(.symbols(entries(["USA"])), properties: properties).laid(in: .test)
        let (w, h) = (legend.size.width, legend.size.height)
        let layout = ViewLayout(frame: Size(200, 100), ViewContents(legends: [legend, legend]), in: .test)
        let origins = layout.over.compactMap { item -> Point? in
            if case .group(let group) = item { group.origin } else { nil }
        }
        let expected: [Point] =
            switch orient {
            case .none: [Point(7, 9), Point(7, 9)]
            case .left: [Point(-18 - w, 0), Point(-18 - w, h + 8)]
            case .right: [Point(218, 0), Point(218, h + 8)]
            case .top: [Point(0, -18 - h), Point(w + 8, -18 - h)]
            case .bottom: [Point(0, 118), Point(w + 8, 118)]
            case .topLeft: [Point(18, 18), Point(26 + w, 18)]
            case .topRight: [Point(174 - 2 * w, 18), Point(182 - w, 18)]
            case .bottomLeft: [Point(18, 82 - h), Point(26 + w, 82 - h)]
            case .bottomRight: [Point(174 - 2 * w, 82 - h), Point(182 - w, 82 - h)]
            }
        #expect(origins == expected)
    }

    @Test("In a fitted view a long legend takes its width and not its height")
    func fittedLegend() {
        let names = (1...40).map { "No \($0)" }
        var properties = LegendProperties()
        properties.symbolLimit = 0
        let legend = LegendGuide(.symbols(entries(names)), properties: properties).laid(in: .test)
        let contents = ViewContents(legends: [legend])
        let fitted = ViewLayout(frame: Size(200, 100), contents, isFitted: true, in: .test)
        #expect(fitted.bounds.maxY == 100 && fitted.bounds.maxX == 218 + legend.size.width)
        #expect(ViewLayout(frame: Size(200, 100), contents, in: .test).bounds.maxY == legend.size.height)
    }
}
