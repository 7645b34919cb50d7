import Handscroll
import Testing

/// What is wrong with maps, and how it is told.
@Suite("Bad input: maps")
struct BadInputMapsTests {
    private let square = "{type: Polygon, coordinates: [[[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]]]}"

    private func shapes(_ values: String, _ projection: String = "{type: mercator}") throws -> Drawn {
        try Drawn("data: {values: [\(values)]}\nprojection: \(projection)\nmark: geoshape")
    }

    private func polygon(_ rings: String) -> String { "{type: Polygon, coordinates: [\(rings)]}" }

    @Test(
        "Shapes that are not what they seem are told, each fault with its first row and how many there are",
        arguments: [
            ("[[0, 0], [10, 0]]", "expected 4 positions or more in the rings in row 1, found fewer"),
            (
                "[[0, 0], [0, 10], [10, 10], [10, 0]]",
                "expected rings that end where they begin in row 1, found one that does not"
            ),
            (
                "[[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]], [[2, 2], [2, 4], [4, 4], [4, 2], [2, 2]]",
                "expected holes that run counter to their outline in row 1, found one that does not"
            ),
            (
                "[[0, 0], [0, 14], [10, 0], [10, 10], [0, 0]]",
                "expected rings that do not cross themselves in row 1, found one that does"
            ),
        ])
    func flaws(rings: String, message: String) throws {
        let drawn = try shapes(polygon(rings) + ", \(square)")
        #expect(drawn.only?.message == message)
        #expect(drawn.only?.severity == .warning && drawn.only?.notes == ["1 of 2 rows is so"])
    }

    @Test("A line of one position is told")
    func shortLine() throws {
        let drawn = try shapes("{type: LineString, coordinates: [[0, 0]]}")
        #expect(drawn.only?.message == "expected 2 positions or more in the lines in row 1, found fewer")
    }

    @Test("Rows whose shapes have no coordinates at all are told, one among others is not")
    func blank() throws {
        for shape in ["{type: FeatureCollection, features: []}", polygon("")] {
            let drawn = try shapes(shape)
            #expect(drawn.only?.message == "expected coordinates in the shape in row 1, found none")
            #expect(try shapes(shape + ", \(square)").diagnostics.isEmpty)
        }
    }

    @Test("A small loop, as simplified coasts have them, is no fault")
    func smallLoop() throws {
        let drawn = try shapes(
            polygon("[[0, 0], [0, 10], [5, 10], [5.2, 9.9], [5, 9.9], [5.2, 10], [10, 10], [10, 0], [0, 0]]"))
        #expect(drawn.diagnostics.isEmpty, "\(drawn.diagnostics)")
    }

    @Test("A hole that runs counter to its outline, and sides that only touch, are no faults")
    func soundShapes() throws {
        let hole = "[[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]], [[2, 2], [4, 2], [4, 4], [2, 4], [2, 2]]"
        let touching = "[[0, 0], [0, 10], [5, 0], [10, 10], [10, 0], [0, 0]]"
        for rings in [hole, touching] {
            let drawn = try shapes(polygon(rings))
            #expect(drawn.diagnostics.isEmpty, "\(drawn.diagnostics)")
        }
    }

    @Test("A geometry of a kind that does not exist is left out, with the one that was probably meant")
    func unknownType() throws {
        let drawn = try shapes("{type: Poligon, coordinates: []}, \(square)")
        #expect(drawn.only?.message == "unknown geometry type \"Poligon\" in row 1")
        #expect(drawn.only?.label?.contains("Polygon") == true && drawn.only?.notes == ["1 of 2 rows is left out"])
    }

    @Test("Coordinates that are null leave their shape out")
    func nullCoordinates() throws {
        let drawn = try shapes("{type: Polygon, coordinates: [[[0, 0], [0, 10], [null, 10], [0, 0]]]}, \(square)")
        #expect(drawn.only?.message == "cannot draw the shape in row 1 because a coordinate is no number")
        #expect(drawn.marks.count == 1)
    }

    @Test("Latitudes beyond the poles are told, with the channel that longitudes belong into")
    func mixedUp() throws {
        let drawn = try Drawn(
            """
            data: {values: [{lat: -100, lon: 40}, {lat: -80, lon: 42}]}
            projection: {type: equirectangular}
            mark: point
            encoding: {longitude: {field: lon, type: quantitative}, latitude: {field: lat, type: quantitative}}
            """)
        #expect(drawn.only?.message == "expected latitudes from -90 to 90 in \"latitude\", found -100")
        #expect(drawn.only?.label == "longitudes belong into \"longitude\"")
    }

    @Test("A map that its own numbers put outside of the view is told")
    func outside() throws {
        for projection in [
            "{type: mercator, scale: 100000, center: [100, 50]}",
            "{type: mercator, clipExtent: [[5000, 5000], [6000, 6000]]}",
        ] {
            let drawn = try shapes(square, projection)
            #expect(drawn.only?.message == "cannot see anything of the map because it lies outside of the view")
            #expect(drawn.only?.place == "chart.yaml:2:13 at projection")
        }
        #expect(try shapes(square, "{type: mercator, scale: 1000, translate: [50, 150]}").diagnostics.isEmpty)
    }

    @Test(
        "Properties of projections that make no map are errors",
        arguments: [
            ("{type: mercater}", "unknown projection \"mercater\""),
            ("{type: mercator, scale: 0}", "expected a scale above 0 and at most 1e9, found number 0"),
            ("{type: conicEqualArea, parallels: [100, 20]}", "expected latitudes from -90 to 90, found an array"),
            (
                "{type: mercator, fit: {type: Polygon, coordinates: []}}",
                "expected a GeoJSON feature or geometry with coordinates, found an object"
            ),
        ])
    func projections(projection: String, message: String) throws {
        let drawn = try shapes(square, projection)
        #expect(drawn.only?.message == message && drawn.only?.severity == .error)
    }

    @Test("A topology's unknown object and unknown arc are told, with what there is")
    func topology() throws {
        let file = """
            {"type": "Topology", "objects": {"states": {"type": "Polygon", "arcs": [[0]]}, "bad": {"type": "Polygon", \
            "arcs": [[3]]}}, "arcs": [[[0, 0], [0, 10], [10, 10], [0, 0]]]}
            """
        func draw(_ format: String) throws -> Diagnostic? {
            try Drawn(
                "data: {url: map.json, format: {type: topojson, \(format)}}\nmark: geoshape", file: "map.json", file
            ).only
        }
        let feature = try draw("feature: stats")
        #expect(feature?.message.hasPrefix("unknown object \"stats\" in ") == true)
        #expect(feature?.label?.contains("states") == true)
        #expect(try draw("mesh: stats")?.message.hasPrefix("unknown object \"stats\" in ") == true)
        #expect(try draw("feature: bad")?.message.hasPrefix("unknown arc 3 at line 1") == true)
    }

    @Test("An empty collection of a topology or of a file is told")
    func emptyFiles() throws {
        let topology = """
            {"type": "Topology", "objects": {"a": {"type": "GeometryCollection", "geometries": []}}, "arcs": []}
            """
        for (format, file) in [
            ("{type: topojson, feature: a}", topology),
            ("{property: features}", #"{"type": "FeatureCollection", "features": []}"#),
        ] {
            let drawn = try Drawn(
                "data: {url: map.json, format: \(format)}\nmark: geoshape", file: "map.json", file)
            #expect(drawn.only?.message == "cannot draw any mark because the data have no rows")
        }
    }

    @Test("Parameters that read each other in a circle are told with the way around")
    func circle() throws {
        let drawn = try Drawn(
            """
            params: [{name: a, expr: b + 1}, {name: b, expr: c + 1}, {name: c, expr: a + 1}]
            data: {values: [\(square)]}
            mark: geoshape
            """)
        #expect(drawn.only?.message == "cannot compute \"a\" because it depends on itself")
        #expect(drawn.only?.notes == ["\"a\" reads \"b\" reads \"c\" reads \"a\""])
    }
}
