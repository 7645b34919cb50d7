import Testing

/// Facets, concatenations and repetitions: each is a spec and what its picture holds.
@Suite("What compositions draw")
struct CompositionPictureTests {
    private static let rows = """
        data:
          values:
            - {s: A, k: x, q: 1, r: 5}
            - {s: A, k: y, q: 4, r: 2}
            - {s: B, k: x, q: 2, r: 9}
            - {s: C, k: x, q: 3, r: 1}

        """
    private static let view = """
        {width: 60, height: 40, mark: point, encoding: {x: {field: q, type: quantitative}, y: {field: r, type: quantitative}}}
        """

    private static func unit(_ encoding: String, _ rest: String = "") -> String {
        rows
            + "width: 60\nheight: 40\nmark: point\n\(rest)\nencoding: {x: {field: q, type: quantitative}, "
            + "y: {field: r, type: quantitative}, \(encoding)}"
    }

    @Test("Axes that cells share are drawn once for each row and column")
    func sharedAxes() throws {
        let picture = try ScenePicture(Self.unit("row: {field: s}, column: {field: k}"))
        #expect(picture.texts("axis-title").sorted() == ["q", "q", "r", "r", "r"])
        #expect(picture.texts("title-text").sorted() == ["A", "B", "C", "k", "s", "x", "y"])
    }

    @Test("An axis that is independent stands in each cell, over a scale that they still share")
    func independentAxis() throws {
        let picture = try ScenePicture(Self.unit("row: {field: s}", "resolve: {axis: {x: independent}}"))
        #expect(picture.texts("axis-title").filter { $0 == "q" }.count == 3)
        #expect(picture.texts("axis-label").filter { $0 == "4" }.count == 3)
    }

    @Test("A crossing without rows shows its frame and nothing in it")
    func emptyCell() throws {
        let full = try ScenePicture(Self.unit("row: {field: s}"))
        let crossed = try ScenePicture(Self.unit("row: {field: s}, column: {field: k}"))
        let perCell = full.items("axis-grid").count / 3
        // Of six cells two are empty.
        #expect(crossed.items("axis-grid").count == 4 * perCell)
        #expect(crossed.items("frame").filter { ($0["w"] as? Double) == 60 }.count == 6)
    }

    @Test("A value whose rows a view cannot show has no cell, unless several layers are drawn in it")
    func invalidValues() throws {
        let data = "data: {values: [{s: A, q: 1, r: 1}, {s: B, q: null, r: 2}]}\n"
        let single = try ScenePicture(data + "facet: {field: s}\nspec: \(Self.view)")
        #expect(single.texts("title-text") == ["s", "A"])
        let layered = try ScenePicture(
            data + "facet: {field: s}\nspec: {width: 60, height: 40, layer: [\(Self.view), \(Self.view)]}")
        #expect(layered.texts("title-text") == ["s", "A", "B"])
    }

    @Test("Views side by side share a legend of their common colours; resolved apart each has its own")
    func legends() throws {
        let colored = Self.view.replacing("encoding: {", with: "encoding: {color: {field: k}, ")
        let shared = try ScenePicture(Self.rows + "hconcat: [\(colored), \(colored)]")
        #expect(shared.texts("legend-title") == ["k"])
        let apart = try ScenePicture(
            Self.rows + "hconcat: [\(colored), \(colored)]\nresolve: {legend: {color: independent}}")
        #expect(apart.texts("legend-title") == ["k", "k"])
    }

    @Test("A title over views side by side begins at their start, unless the config says where")
    func titles() throws {
        func x(_ rest: String) throws -> Double {
            let picture = try ScenePicture(
                Self.rows + "title: Whole\nhconcat: [\(Self.view), \(Self.view)]\n\(rest)")
            let title = try #require(picture.items("title-text").first)
            return try #require(title["x"] as? Double)
        }
        #expect(try (5..<6).contains(x("")))
        #expect(try x("config: {title: {anchor: middle}}") > 60)
    }

    @Test("Who aligns one direction alone leaves the other as it is")
    func alignment() throws {
        let titled = Self.view.replacing("mark: point", with: "mark: point, title: T")
        func tops(_ align: String) throws -> [Double] {
            try ScenePicture(
                Self.rows + "columns: 2\nalign: \(align)\n"
                    + "concat: [\(Self.view), \(Self.view), \(titled), \(Self.view)]"
            ).items("frame").filter { ($0["w"] as? Double) == 60 }.compactMap { $0["y"] as? Double }
        }
        let aligned = try tops("each")
        #expect(aligned[2] == aligned[3])
        let free = try tops("{column: each}")
        #expect(free[2] > free[3])
    }

    @Test("Sectors that fill their cells take no room beyond them")
    func sectors() throws {
        let picture = try ScenePicture(
            Self.rows + """
                mark: arc
                width: 60
                height: 60
                encoding: {theta: {aggregate: sum, field: q}, color: {field: k, legend: null}, column: {field: s, header: null}}
                """)
        // Three cells of 60 points, 20 points between them, 5 around.
        #expect(picture.width == 230)
        #expect(picture.height == 70)
    }

    @Test("A repetition puts its fields in, also in titles that follow from them")
    func repetition() throws {
        let picture = try ScenePicture(
            Self.rows + """
                repeat: {row: [q, r], column: [r, q]}
                spec:
                  width: 40
                  height: 40
                  mark: point
                  encoding:
                    x: {field: {repeat: column}, type: quantitative}
                    y: {field: {repeat: row}, type: quantitative}
                """)
        #expect(picture.texts("axis-title") == ["r", "q", "q", "q", "r", "r", "q", "r"])
    }

    @Test("A facet without rows is an empty picture with a warning, whatever its fields are")
    func emptyFacets() throws {
        for facet in ["row: {field: s}", "row: {field: s}, column: {field: k}", "facet: {field: s, columns: 2}"] {
            let drawn = try Drawn(
                "data: {values: []}\nmark: point\nencoding: {x: {field: q, type: quantitative}, \(facet)}")
            #expect(drawn.only?.message == "cannot draw any mark because the data have no rows")
            #expect(drawn.width > 0)
        }
        let filtered = try Drawn(
            Self.rows
                + "transform: [{filter: datum.q > 9}]\nmark: point\nencoding: {row: {field: s}, column: {field: k}}")
        #expect(filtered.only?.message == "cannot draw any mark because this transform leaves no rows")
    }

    @Test("An unknown field of a facet is told with the nearest one")
    func unknownField() throws {
        let drawn = try Drawn(Self.rows + "facet: {field: kk}\nspec: \(Self.view)")
        #expect(drawn.only?.message == "unknown field \"kk\"")
        #expect(drawn.only?.label == "did you mean \"k\"?")
    }
}
