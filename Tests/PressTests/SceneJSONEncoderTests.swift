import Drawing
import Testing

@testable import Press

@Suite struct SceneJSONEncoderTests {
    @Test("A scene is listed item by item, in page coordinates and Vega's words")
    func items() {
        let inner = Scene.Group(
            origin: Point(10, 5),
            items: [
                .shape(
                    Scene.Shape(
                        .rect(Rect(x: 1, y: 2, width: 3, height: 4)), fill: .color(Color(rgb: 0x4C78A8)), opacity: 0.5,
                        role: .mark)),
                .shape(
                    Scene.Shape(
                        .segment(.zero, Point(0, 9)), stroke: Stroke(.color(.white), dash: [2, 1]), role: .axisTick)),
                .shape(Scene.Shape(.line(points: [.zero, nil, Point(1, 1)], path: Path()), stroke: Stroke(.black))),
                .shape(
                    Scene.Shape(
                        .arc(center: .zero, start: 0, end: 1.5, inner: 0, outer: 8, path: Path()), fill: .color(.clear))
                ),
                .text(
                    Scene.Text(
                        ["a", "\"b\""], font: Font(size: 11, weight: 700), language: .english, anchor: Point(1, 1),
                        shift: Point(2, 0), align: .right, baseline: .middle)),
            ], opacity: 0.5)
        let scene = Scene(size: Size(20, 30), root: Scene.Group(items: [.group(inner)]))
        #expect(
            String(decoding: SceneJSONEncoder().encode(scene), as: UTF8.self) == """
                {"width":20,"height":30,"items":[
                {"t":"rect","role":"mark","x":11,"y":7,"w":3,"h":4,"fill":"#4c78a8","opacity":0.25},
                {"t":"rule","role":"axis-tick","x":10,"y":5,"x2":10,"y2":14,"stroke":"#ffffff","strokeWidth":1,\
                "strokeDash":[2,1],"opacity":0.5},
                {"t":"line","pts":[[10,5],null,[11,6]],"stroke":"#000000","strokeWidth":1,"opacity":0.5},
                {"t":"arc","x":10,"y":5,"endAngle":1.5,"outerRadius":8,"fill":"transparent","opacity":0.5},
                {"t":"text","x":11,"y":6,"text":["a","\\"b\\""],"align":"right","baseline":"middle","font":"sans-serif",\
                "fontSize":11,"fontWeight":700,"dx":2,"fill":"#000000","opacity":0.5}]}

                """)
    }

    @Test(
        "Every string is a JSON string",
        arguments: [("a\u{1}b", "\"a\\u0001b\""), ("\\\n", "\"\\\\\\n\""), ("門", "\"門\"")])
    func strings(plain: String, json: String) { #expect(jsonText(plain) == json) }
}
