import Grammar
import Testing

@testable import Loader

@Suite("TopoJSON")
struct TopologyTests {
    /// Two squares side by side that share a line, as whole numbers with a transform.
    private let squares = """
        {"type": "Topology", "transform": {"scale": [0.5, 2], "translate": [10, 20]},
         "objects": {
           "pair": {"type": "GeometryCollection", "geometries": [
             {"type": "Polygon", "id": 7, "properties": {"name": "west"}, "arcs": [[0, 1]]},
             {"type": "MultiPolygon", "arcs": [[[-1, 2]]]},
             {"type": null}]},
           "lone": {"type": "Point", "coordinates": [2, 1]},
           "way": {"type": "LineString", "arcs": [1, 0]}},
         "arcs": [[[2, 0], [0, 2]], [[2, 2], [-2, 0], [0, -2], [2, 0]], [[2, 0], [2, 0], [0, 2], [-2, 0]]]}
        """

    private func table(
        _ text: String, _ part: DataFormat.TopologyPart?
    ) throws -> Table {
        try Loader.table(
            bytes: Array(text.utf8), format: DataFormat(kind: .topojson(part)), name: "map.json", zone: .utc)
    }

    private func problem(_ text: String, _ part: DataFormat.TopologyPart?) -> Diagnostic? {
        #expect(throws: Diagnostic.self) { try table(text, part) }
    }

    private func shape(_ table: Table, _ row: Int) -> Geometry? {
        if case .geometry(let shape)? = table["geometry"]?[row] { shape } else { nil }
    }

    @Test("Each member of a collection is a row, a feature with id, properties and geometry")
    func features() throws {
        let table = try table(squares, .feature("pair"))
        #expect(table.rowCount == 3)
        #expect(table["id"]?[0] == 7 && table["id"]?[1] == .undefined)
        #expect(table.column(FieldPath("properties.name"))?[0] == "west")
        #expect(table["type"]?[1] == "Feature")
        #expect(table["geometry"]?[2] == .null)
    }

    @Test("Arcs are laid end to end, forwards and backwards, scaled and moved")
    func arcs() throws {
        let table = try table(squares, .feature("pair"))
        let west = try #require(shape(table, 0))
        #expect(west.kind == .polygon)
        #expect(west.coordinates == [11, 20, 11, 24, 10, 24, 10, 20, 11, 20])
        let east = try #require(shape(table, 1))
        #expect(east.kind == .multiPolygon && east.lineEnds == [5] && east.polygonEnds == [1])
        #expect(east.coordinates == [11, 24, 11, 20, 12, 20, 12, 24, 11, 24])
    }

    @Test("An object that is no collection is one row")
    func single() throws {
        let point = try table(squares, .feature("lone"))
        #expect(point.rowCount == 1 && shape(point, 0) == Geometry(.point, coordinates: [11, 22]))
        #expect(shape(try table(squares, .feature("way")), 0)?.lineEnds == [5])
    }

    @Test("A mesh has each line once; an interior one lies between two members, an exterior one around one")
    func mesh() throws {
        func lines(_ filter: DataFormat.MeshFilter?) throws -> Geometry? {
            let table = try table(squares, .mesh("pair", filter: filter))
            #expect(table.rowCount == 1 && table["type"]?[0] == "MultiLineString")
            if case .geometry(let shape)? = table["coordinates"]?[0] { return shape }
            return nil
        }
        #expect(try lines(.interior)?.coordinates == [11, 20, 11, 24])
        let outer = try #require(try lines(.exterior))
        // Both outer lines run from the shared one's ends, so they make one way around.
        #expect(outer.positionCount == 7 && outer.lineEnds.count == 1 || outer.lineEnds.count == 2)
        #expect(try lines(nil)?.positionCount ?? 0 >= 8)
    }

    @Test("An arc that the topology lacks is an error with its place", arguments: ["[[0, 3]]", "[[-4]]", "[[0.5]]"])
    func range(arcs: String) {
        let text = """
            {"type": "Topology", "objects": {"a": {"type": "Polygon", "arcs": \(arcs)}},
             "arcs": [[[0, 0], [1, 1]], [[1, 1], [2, 0]], [[2, 0], [0, 0]]]}
            """
        let problem = problem(text, .feature("a"))
        #expect(problem?.message.hasPrefix("unknown arc ") == true)
        #expect(problem?.message.contains(" at line 1, column ") == true)
        #expect(
            problem?.notes == ["the topology has 3 arcs, counted from 0; ~0 is the first one backwards"])
    }

    @Test(
        "What is no topology is told",
        arguments: [
            (#"{"type": "FeatureCollection", "features": []}"#, "expected a topology in \"map.json\", found"),
            (#"[1]"#, "expected a topology as an object, found \"[\""),
            (#"{"type": "Topology", "objects": {"a": {}}, "arcs": [[[1]]]}"#, "expected \",\", found \"]\""),
            (#"{"type": "Topology", "objects": {"a": {}}, "arcs": 3}"#, "expected an array of arcs, found \"3\""),
            (#"{"type": "Topology", "objects": {"a": {}"#, "expected \",\" or \"}\", found the end"),
            (#"{"type": "Topology", "objects": {"a": [[["#, "expected the end of the value that begins"),
            (
                #"{"type": "Topology", "objects": {}, "arcs": [], "transform": {"scale": [1]}}"#,
                "expected a transform with scale and translate of two numbers each"
            ),
            (
                #"{"type": "Topology", "objects": {"a": {"type": "Polygon", "arcs": [0]}}, "arcs": [[[0, 0]]]}"#,
                "expected arcs nested 2 deep in a geometry of type \"Polygon\", found 1"
            ),
        ])
    func wrong(text: String, message: String) {
        #expect(problem(text, .feature("a"))?.message.hasPrefix(message) == true, "\(problem(text, .feature("a"))!)")
    }

    @Test("Which object is shown must be said, and must be there")
    func objects() {
        let unknown = problem(squares, .feature("pairs"))
        #expect(unknown?.message == "unknown object \"pairs\" in \"map.json\"")
        #expect(unknown?.label == "did you mean \"pair\"?")
        #expect(unknown?.notes == ["the topology has \"pair\", \"lone\", \"way\""])
        #expect(problem(squares, nil)?.message == "missing \"feature\" or \"mesh\" in the format of \"map.json\"")
    }

    @Test("GeoJSON's coordinates become flat arrays wherever they stand; other objects stay as they are")
    func geoJSON() throws {
        let text = """
            [{"geometry": {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}, "v": 1},
             {"geometry": {"coordinates": [1, 2, 3], "type": "Point"}, "v": 2},
             {"geometry": {"type": "Point", "coordinates": [[1, 2]]}, "v": 3},
             {"geometry": {"coordinates": [[1, 2], [3]]}, "v": 4}, {"geometry": null, "v": 5}]
            """
        let table = try Loader.table(bytes: Array(text.utf8), format: DataFormat(), name: "a.json", zone: .utc)
        #expect(shape(table, 0)?.lineEnds == [4])
        #expect(shape(table, 1) == Geometry(.point, coordinates: [1, 2], altitudes: [3]))
        #expect(table["geometry"]?[1].part(["coordinates", "2"]) == 3)
        #expect(shape(table, 2) == nil && table["geometry"]?[2].part(["coordinates", "0", "1"]) == 2)
        #expect(table["geometry"]?[3].part(["coordinates", "1", "0"]) == 3)
        #expect(table["geometry"]?[4] == .null)
    }

    @Test("Topologies and features that stand in a spec are read like files")
    func inline() throws {
        let document = try Loader.table(
            bytes: Array("[\(squares)]".utf8), format: DataFormat(), name: "a.json", zone: .utc)
        var inline = InlineData(content: .rows([.object(document.record(0))]))
        inline.format.kind = .topojson(.feature("pair"))
        #expect(shape(try Loader.table(inline, zone: .utc), 0)?.positionCount == 5)
    }
}
