import Handscroll
import Testing

@Suite("Empty data") struct EmptyDataTests {
    @Test(
        "Data without rows are told as such, not by fields that they lack",
        arguments: [
            "values: []", "values: [], format: {type: json}", "name: d", "url: e.json", "url: e.ndjson", "url: h.csv",
        ],
        [
            "{y: {field: zeta, type: quantitative}, x: {field: alpha, type: quantitative}}",
            "{y: {field: zeta, aggregate: mean, type: quantitative}, x: {field: alpha, timeUnit: year}}",
            "{y: {field: zeta, bin: true}, x: {aggregate: count}, color: {field: zeta, sort: -x}}",
        ])
    func warning(data: String, encoding: String) throws {
        let drawn = try Drawn(
            """
            datasets: {d: []}
            data: {\(data)}
            mark: point
            encoding: \(encoding)
            """,
            files: ["e.json": Array("[]".utf8), "e.ndjson": [], "h.csv": Array("alpha,zeta\n".utf8)])
        #expect(drawn.only?.message == "cannot draw any mark because the data have no rows")
        #expect(drawn.only?.severity == .warning)
    }

    @Test("An unknown field of data with rows is still an error")
    func unknown() throws {
        let drawn = try Drawn("data: {values: [{a: 1}]}\nmark: point\nencoding: {x: {field: b}}\n")
        #expect(drawn.only?.message == "unknown field \"b\"")
    }
}
