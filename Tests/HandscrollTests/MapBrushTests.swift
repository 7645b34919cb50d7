import Foundation
import Testing

/// Intervals on maps before any input. Which marks they select, and where they stand, is as in Vega-Lite.
@Suite("Intervals on maps")
struct MapBrushTests {
    /// One degree is one point, and longitude 0, latitude 0 stands in the middle of 100 by 100 points.
    private static let map = """
        width: 100
        height: 100
        data: {values: [{k: a, x: 0, y: 0}, {k: b, x: 20, y: 10}, {k: c, x: -30, y: 5}]}
        projection: {type: equirectangular, scale: 57.29577951308232, translate: [50, 50]}

        """
    private static let degrees = "longitude: {field: x, type: quantitative}, latitude: {field: y, type: quantitative}"
    private static let color = "color: {condition: {param: p, value: red}, value: blue}"
    private static let none = "color: {condition: {param: p, value: red, empty: false}, value: blue}"

    private func map(_ value: String, select: String = "interval", color: String = Self.color) throws -> ScenePicture {
        try ScenePicture(
            Self.map + """
                params: [{name: p, select: \(select), value: \(value)}]
                mark: circle
                encoding: {\(Self.degrees), \(color)}
                """)
    }

    private func fills(_ picture: ScenePicture) -> [String] {
        picture.items("mark").filter { $0["t"] as? String == "symbol" }.compactMap { $0["fill"] as? String }
    }

    private func box(_ picture: ScenePicture) -> [Double]? {
        let rect = picture.items("mark").last { $0["t"] as? String == "rect" }
        guard let rect else { return nil }
        return ["x", "y", "w", "h"].compactMap { (rect[$0] as? Double).map { ($0 * 100).rounded() / 100 } }
    }

    @Test("A brush stands between the places of its corners, in whichever order they come, and selects the marks in it")
    func corners() throws {
        for value in ["{longitude: [-5, 25], latitude: [-5, 15]}", "{longitude: [25, -5], latitude: [-5, 15]}"] {
            let picture = try map(value)
            #expect(fills(picture) == ["#ff0000", "#ff0000", "#0000ff"])
            #expect(box(picture) == [50, 40, 30, 20])
        }
    }

    @Test("A brush of longitudes alone fills the frame's height, and one of latitudes its width")
    func oneDirection() throws {
        let longitudes = try map("{longitude: [10, 30]}")
        #expect(fills(longitudes) == ["#0000ff", "#ff0000", "#0000ff"])
        #expect(box(longitudes) == [65, 5, 20, 100])
        let latitudes = try map("{latitude: [4, 12]}", select: "{type: interval, encodings: [latitude]}")
        #expect(fills(latitudes) == ["#0000ff", "#ff0000", "#ff0000"])
        #expect(box(latitudes) == [5, 43, 100, 8])
    }

    @Test("Without a value nothing is drawn and every row counts as selected")
    func noValue() throws {
        let picture = try ScenePicture(
            Self.map + """
                params: [{name: p, select: interval}]
                mark: circle
                encoding: {\(Self.degrees), \(Self.color)}
                """)
        #expect(box(picture) == nil)
        #expect(fills(picture) == ["#ff0000", "#ff0000", "#ff0000"])
    }

    @Test("Other views filter and look up by the rows whose marks a brush on a map touches")
    func otherViews() throws {
        let picture = try ScenePicture(
            """
            data: {values: [{k: a, x: 0, y: 0}, {k: b, x: 20, y: 10}, {k: c, x: -30, y: 5}]}
            hconcat:
              - width: 100
                height: 100
                projection: {type: equirectangular, scale: 57.29577951308232, translate: [50, 50]}
                params: [{name: p, select: interval, value: {longitude: [10, 30]}}]
                mark: circle
                encoding: {\(Self.degrees)}
              - transform: [{filter: {param: p}}]
                mark: text
                encoding: {text: {field: k}}
              - data: {values: [{k: a}, {k: b}]}
                transform:
                  - {lookup: k, from: {param: p, key: k, fields: [y]}}
                  - filter: "isValid(datum.y)"
                mark: text
                encoding: {text: {field: y}}
              - data: {values: [{}]}
                mark: text
                encoding: {text: {value: {expr: "length(data('p_store'))"}}}
            """)
        #expect(picture.items("mark").compactMap { $0["text"] as? String } == ["b", "10", "1"])
    }

    @Test("Marks of summaries are selected by rows of their own")
    func summaries() throws {
        let picture = try ScenePicture(
            Self.map + """
                params: [{name: p, select: interval, value: {longitude: [10, 30]}}]
                mark: circle
                encoding: {\(Self.degrees), size: {aggregate: count, legend: null}, \(Self.none)}
                """)
        #expect(fills(picture).sorted() == ["#0000ff", "#0000ff", "#ff0000"])
    }

    @Test("Texts are selected by their boxes and rules by their lines")
    func boxes() throws {
        let texts = try ScenePicture(
            Self.map + """
                params: [{name: p, select: interval, value: {longitude: [3, 6], latitude: [-2, 2]}}]
                mark: {type: text, text: long words, fontSize: 10}
                encoding: {\(Self.degrees), \(Self.none)}
                """)
        let inks = texts.items("mark").filter { $0["text"] != nil }.compactMap { $0["fill"] as? String }
        #expect(inks == ["#ff0000", "#0000ff", "#0000ff"])
        let rules = try ScenePicture(
            Self.map + """
                params: [{name: p, select: interval, value: {longitude: [8, 12], latitude: [4, 6]}}]
                mark: rule
                encoding: {\(Self.degrees), longitude2: {datum: 0}, latitude2: {datum: 0}, \(Self.none)}
                """)
        let strokes = rules.items("mark").filter { $0["t"] as? String == "rule" }.compactMap { $0["stroke"] as? String }
        #expect(strokes == ["#0000ff", "#ff0000", "#0000ff"])
    }

    @Test("In a facet the cell whose mark comes first shows the brush")
    func facet() throws {
        let picture = try ScenePicture(
            """
            data: {values: [{k: a, x: 0, y: 0}, {k: b, x: 20, y: 10}]}
            facet: {column: {field: k}}
            spec:
              width: 100
              height: 100
              projection: {type: equirectangular, scale: 57.29577951308232, translate: [50, 50]}
              params: [{name: p, select: interval, value: {longitude: [10, 30]}}]
              mark: circle
              encoding: {\(Self.degrees), \(Self.color)}
            """)
        #expect(fills(picture) == ["#0000ff", "#ff0000"])
        #expect(picture.items("mark").filter { $0["t"] as? String == "rect" }.count == 2)
    }

    // MARK: What is wrong

    private func wrong(_ value: String) throws -> [String] {
        try Drawn(
            Self.map + """
                params: [{name: p, select: interval, value: \(value)}]
                mark: circle
                encoding: {\(Self.degrees), \(Self.color)}
                """
        ).diagnostics.map(\.message)
    }

    @Test("A brush that touches no mark, or lies outside of the view, is told")
    func nothing() throws {
        #expect(
            try wrong("{longitude: [40, 45], latitude: [40, 45]}") == ["the interval of \"p\" touches no mark"])
        #expect(
            try wrong("{longitude: [100, 120], latitude: [0, 10]}")
                == ["cannot show the interval of \"p\" because it lies outside of the view"])
    }

    @Test("A brush of which a corner has no place on the map is told, and nothing of it is drawn")
    func offMap() throws {
        let drawn = try Drawn(
            """
            data: {values: [{x: -100, y: 40}]}
            projection: {type: albersUsa}
            params: [{name: p, select: interval, value: {longitude: [0, 10], latitude: [0, 10]}}]
            mark: circle
            encoding: {\(Self.degrees), \(Self.color)}
            """)
        #expect(
            drawn.only?.message == "cannot show the interval of \"p\" because a corner of it has no place on the map")
        #expect(drawn.marks.map(\.t) == ["symbol"])
    }

    @Test("A brush over the antimeridian is drawn the other way round, which is told")
    func antimeridian() throws {
        #expect(
            try wrong("{longitude: [170, -170], latitude: [-20, 20]}").contains(
                "cannot draw the interval of \"p\" over the edge of the map from 170 to -170"))
    }

    @Test("Ends that are no degrees are told")
    func strangeEnds() throws {
        #expect(
            try wrong("{longitude: [a, b]}")
                == ["expected the two ends of an interval in degrees in \"longitude\""])
        #expect(
            try wrong("{latitude: [0, 95]}").contains(
                "expected latitudes from -90 to 90 in \"latitude\", found 95"))
    }

    @Test("Shapes without fields for degrees cannot be selected by them")
    func shapes() throws {
        let drawn = try Drawn(
            """
            data: {values: [{type: Point, coordinates: [0, 0]}]}
            params: [{name: p, select: interval, value: {longitude: [0, 10]}}]
            mark: geoshape
            encoding: {\(Self.color)}
            """)
        #expect(drawn.only?.message == "cannot show the interval of \"p\" because the view has no fields for it")
    }

    @Test("A map has no scales to bind to")
    func scales() throws {
        let drawn = try Drawn(
            Self.map + """
                params: [{name: p, select: interval, bind: scales}]
                mark: circle
                encoding: {\(Self.degrees)}
                """)
        #expect(drawn.only?.message == "cannot bind \"p\" to scales because a map has none")
    }
}
