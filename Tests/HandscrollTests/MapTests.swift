import Handscroll
import Testing

/// Whole pictures of maps, and what is wrong with some of them.
@Suite("Maps") struct MapTests {
    private let square = "{type: Polygon, coordinates: [[[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]]]}"

    @Test("A shape is fitted into the frame and drawn in its middle")
    func fit() throws {
        let drawn = try Drawn(
            """
            width: 200
            height: 100
            projection: {type: equirectangular, precision: 0}
            data: {values: [\(square)]}
            mark: geoshape
            """)
        #expect(drawn.diagnostics.isEmpty, "\(drawn.diagnostics)")
        #expect(drawn.marks.count == 1 && drawn.width == 210)
    }

    @Test("Points, texts and lines stand where the layers' shared projection puts them")
    func layers() throws {
        let drawn = try Drawn(
            """
            width: 100
            height: 100
            layer:
              - data: {values: [\(square)]}
                mark: geoshape
                projection: {type: equirectangular, precision: 0}
              - data: {values: [{x: 5, y: 5}, {x: null, y: 5}]}
                mark: {type: text, text: here}
                encoding:
                  longitude: {field: x, type: quantitative}
                  latitude: {field: y, type: quantitative}
            """)
        #expect(drawn.diagnostics.isEmpty, "\(drawn.diagnostics)")
        let texts = drawn.marks.filter { $0.text != nil }
        // The middle of the frame, with 5 points of padding; null is no place.
        #expect(texts.count == 1)
        #expect(texts.first.map { abs(($0.x ?? 0) - 55) < 0.6 && abs(($0.y ?? 0) - 55) < 0.6 } == true)
    }

    @Test("Rules on maps go from one place to another")
    func rules() throws {
        let drawn = try Drawn(
            """
            width: 100
            height: 100
            projection: {type: equirectangular}
            data: {values: [{a: 0, b: 0, c: 10, d: 10}]}
            mark: rule
            encoding:
              longitude: {field: a, type: quantitative}
              latitude: {field: b, type: quantitative}
              longitude2: {field: c}
              latitude2: {field: d}
            """)
        #expect(drawn.diagnostics.isEmpty, "\(drawn.diagnostics)")
        #expect(drawn.marks.count == 1)
    }

    @Test("Shapes can be looked up, and rows without one are left out")
    func lookup() throws {
        let drawn = try Drawn(
            """
            projection: {type: mercator}
            data: {values: [{k: 1, v: 10}, {k: 2, v: 20}]}
            transform:
              - lookup: k
                from: {data: {values: [{id: 1, shape: \(square)}]}, key: id, fields: [shape]}
            mark: geoshape
            encoding:
              shape: {field: shape, type: geojson}
              color: {field: v, type: quantitative}
            """)
        #expect(drawn.diagnostics.isEmpty, "\(drawn.diagnostics)")
        #expect(drawn.marks.count == 1)
    }

    @Test("Expressions measure shapes on the sphere, and over marks on the page")
    func expressions() throws {
        let drawn = try Drawn(
            """
            width: 100
            height: 100
            projection: {type: equirectangular, precision: 0}
            data: {values: [{type: Feature, geometry: \(square)}]}
            transform:
              - {calculate: "round(geoArea(null, datum.geometry) * 1e4)", as: area}
              - {calculate: "geoBounds(null, datum.geometry)[1][0]", as: east}
            layer:
              - {mark: geoshape}
              - mark: {type: text, text: {expr: "datum.area + ' ' + datum.east + ' ' + round(geoScale('projection'))"}}
            """)
        #expect(drawn.diagnostics.isEmpty, "\(drawn.diagnostics)")
        // 10° by 10° between great circles; 100 points for 10° is 573 points for a radian.
        #expect(drawn.marks.compactMap { $0.text?.lines.first } == ["304 10 573"])
        let early = try Drawn(
            """
            data: {values: [{a: 1}]}
            transform: [{calculate: "geoScale('projection')", as: s}]
            mark: point
            """)
        #expect(
            early.only?.message
                == "cannot use geoScale with the projection \"projection\" because there is none here")
    }

    @Test("The globe and its net are data of their own")
    func globe() throws {
        let drawn = try Drawn(
            """
            projection: {type: orthographic}
            layer:
              - {data: {sphere: true}, mark: {type: geoshape, fill: aliceblue}}
              - {data: {graticule: {step: [15, 15]}}, mark: geoshape}
            """)
        #expect(drawn.diagnostics.isEmpty, "\(drawn.diagnostics)")
        #expect(drawn.marks.count == 2)
    }

    // MARK: Bad input

    @Test("Rows without a shape are an error that says what they have")
    func noShape() throws {
        let drawn = try Drawn("data: {values: [{a: 1}]}\nmark: geoshape")
        #expect(drawn.only?.message == "cannot draw mark \"geoshape\" because no row has a shape")
        #expect(drawn.only?.notes == ["the rows have \"a\""])
        #expect(drawn.only?.place == "chart.yaml:2:7 at mark")
    }

    @Test("A shape with a coordinate that is no number is left out with a warning")
    func nan() throws {
        let drawn = try Drawn(
            """
            data:
              values:
                - \(square)
                - {type: Polygon, coordinates: [[[0, 0], [null, 10], [10, 10], [0, 0]]]}
            mark: geoshape
            """)
        #expect(drawn.only?.message == "cannot draw the shape in row 2 because a coordinate is no number")
        #expect(drawn.only?.severity == .warning && drawn.only?.notes == ["1 of 2 rows is left out"])
        #expect(drawn.marks.count == 1)
    }

    @Test("Metres for degrees are told, with what draws them")
    func metres() throws {
        let shape = "{type: LineString, coordinates: [[530000, 180000], [540000, 190000]]}"
        let drawn = try Drawn("data: {values: [\(shape)]}\nmark: geoshape")
        #expect(drawn.only?.message == "expected latitudes from -90 to 90 in row 1, found 180000")
        #expect(drawn.only?.label == "the projection \"identity\" draws coordinates that are no degrees")
        let planar = try Drawn(
            "data: {values: [\(shape)]}\nprojection: {type: identity, reflectY: true}\nmark: geoshape")
        #expect(planar.diagnostics.isEmpty && planar.marks.count == 1)
    }

    @Test("Rings that run counter-clockwise, as GeoJSON's standard has them, are told: Vega fills the globe with them")
    func winding() throws {
        let drawn = try Drawn(
            """
            data:
              values:
                - \(square)
                - {type: Polygon, coordinates: [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]]}
            mark: geoshape
            """)
        #expect(drawn.only?.message == "expected rings that run clockwise in row 2, found one the other way round")
        #expect(drawn.only?.label == "it is drawn as nearly all of the globe")
        #expect(drawn.only?.severity == .warning && drawn.only?.notes == ["1 of 2 rows is so"])
    }

    @Test("Places without one half, texts for degrees, and places off the map are told")
    func places() throws {
        func draw(_ rows: String, _ channels: String, _ projection: String = "mercator") throws -> Drawn {
            try Drawn(
                """
                data: {values: \(rows)}
                projection: {type: \(projection)}
                mark: circle
                encoding: {\(channels)}
                """)
        }
        let both = "longitude: {field: x}, latitude: {field: y}"
        #expect(try draw("[{x: 1, y: 2}]", "longitude: {field: x}").only?.message == "missing channel \"latitude\"")
        let text = try draw("[{x: 1, y: 2}, {x: east, y: 2}]", both)
        #expect(text.only?.message == "expected degrees in \"x\", found \"east\"")
        #expect(text.only?.severity == .warning && text.marks.count == 1)
        let outside = try draw("[{x: -100, y: 40}, {x: 2, y: 48}]", both, "albersUsa")
        #expect(
            outside.only?.message
                == "cannot place 2, 48 because the projection \"albersUsa\" shows only the United States")
        #expect(
            outside.only?.notes == [
                "1 of 2 rows stand in the upper left corner, as in Vega-Lite; a \"filter\" leaves them out"
            ])
        #expect(outside.marks.count == 2)
    }

    @Test("A scale that makes lines bend at millions of points is an error, not a long wait")
    func hugeScale() throws {
        let drawn = try Drawn(
            """
            width: 100
            height: 100
            projection: {type: orthographic, scale: 1e9, precision: 0.001}
            data: {graticule: true}
            mark: geoshape
            """)
        #expect(drawn.only?.message == "cannot draw the map because its lines bend at more than 1000000 points")
        #expect(drawn.only?.place == "chart.yaml:3:13 at projection")
    }

    @Test("A map larger than its frame is cut at the frame's edge")
    func large() throws {
        let drawn = try Drawn(
            """
            width: 100
            height: 100
            projection: {type: mercator, scale: 5000}
            data: {graticule: true}
            mark: geoshape
            """)
        #expect(drawn.diagnostics.isEmpty && drawn.width == 110)
    }

    @Test("A file whose topology is broken is told with its place in the file")
    func brokenTopology() throws {
        let drawn = try Drawn(
            """
            data: {url: map.json, format: {type: topojson, feature: a}}
            mark: geoshape
            """, file: "map.json",
            #"{"type": "Topology", "objects": {"a": {"type": "Polygon", "arcs": [[5]]}}, "arcs": []}"#)
        #expect(drawn.only?.message == "unknown arc 5 at line 1, column 69")
        #expect(drawn.only?.place == "map.json:1:69")
    }
}
