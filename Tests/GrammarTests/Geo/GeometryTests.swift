import Testing

@testable import Grammar

@Suite("Geometries")
struct GeometryTests {
    private func record(_ type: String, _ pairs: (String, Value)...) -> Value {
        .object(Record([("type", .string(type))] + pairs))
    }

    @Test("A feature, a collection and a bare geometry are all shapes")
    func shapes() throws {
        let point = record("Point", ("coordinates", [1, 2]))
        #expect(Geometry.shape(of: point) == Geometry(.point, coordinates: [1, 2]))
        #expect(Geometry.shape(of: record("Feature", ("geometry", point)))?.coordinates == [1, 2])
        let all = Geometry.shape(of: record("FeatureCollection", ("features", .array([point, point]))))
        #expect(all?.parts.count == 2)
        #expect(Geometry.shape(of: record("Sphere"))?.kind == .sphere)
        #expect(Geometry.shape(of: record("Feature", ("geometry", .null))) == nil)
    }

    @Test("Polygons keep their rings apart, and give them back as nested arrays")
    func nesting() throws {
        let rings: Value = [[[[0, 0], [0, 1], [1, 1], [0, 0]]], [[[5, 5], [5, 6], [6, 6], [5, 5]]]]
        let shape = try #require(Geometry.shape(of: record("MultiPolygon", ("coordinates", rings))))
        #expect(shape.lineEnds == [4, 8] && shape.polygonEnds == [1, 2])
        #expect(Value.geometry(shape).part(["coordinates"]) == rings)
        #expect(Value.geometry(shape).part(["coordinates", "1", "0", "2", "0"]) == 6)
        #expect(Value.geometry(shape).part(["type"]) == "MultiPolygon")
    }

    @Test("Coordinates that are not nested as the type asks for are no shape; what is no number is no place")
    func wrong() {
        #expect(Geometry.shape(of: record("Polygon", ("coordinates", [[1, 2]]))) == nil)
        #expect(Geometry.shape(of: record("Point", ("coordinates", []))) == nil)
        #expect(Geometry.shape(of: record("Blob", ("coordinates", [1, 2]))) == nil)
        let hole = Geometry.shape(of: record("LineString", ("coordinates", [[0, 0], .array([.null, 2])])))
        #expect(hole?.strangeNumber?.isNaN == true)
    }
}

extension Value: ExpressibleByArrayLiteral {
    /// The items in their order.
    public init(arrayLiteral elements: Value...) { self = .array(elements) }
}
