import Testing

/// What views side by side, and layers, have in common: scales, lengths, axes and legends.
@Suite("What views share")
struct SharingTests {
    private static let rows = """
        data:
          values:
            - {c: A, k: x, q: 1, r: 5, t: "2020-01-01"}
            - {c: A, k: y, q: 4, r: 2, t: "2021-01-01"}
            - {c: B, k: x, q: 2, r: 9, t: "2022-01-01"}

        """

    private static func view(_ color: String, _ width: Int, x: String = "{field: q, type: quantitative}") -> String {
        "{width: \(width), height: 40, mark: point, encoding: {x: \(x), y: {field: r, type: quantitative}, \(color)}}"
    }

    private static func frames(_ picture: ScenePicture) -> [(w: Double, h: Double)] {
        picture.items("frame").compactMap { item in
            guard let w = item["w"] as? Double, let h = item["h"] as? Double else { return nil }
            return (w, h)
        }
    }

    @Test("Views that are to share an axis which they cannot share keep their own lengths")
    func incompatibleLengths() throws {
        let picture = try ScenePicture(
            Self.rows
                + "vconcat: [\(Self.view("", 60)), \(Self.view("", 90, x: "{field: t, type: temporal}"))]\n"
                + "resolve: {scale: {x: shared}}",
            warnings: ["cannot share the scale of \"x\" because one is \"linear\" and another \"time\""])
        #expect(Self.frames(picture).map(\.w) == [60, 90])
    }

    @Test("Views that share an axis are as long as the first that says how long")
    func sharedLengths() throws {
        let picture = try ScenePicture(
            Self.rows
                + "vconcat: [\(Self.view("", 60)), \(Self.view("", 90))]\nresolve: {scale: {x: shared}}")
        #expect(Self.frames(picture).map(\.w) == [60, 60])
    }

    @Test("A shared length goes through a column of views, not through a row of them")
    func nestedLengths() throws {
        let inner = "[\(Self.view("", 90)), \(Self.view("", 90))]"
        func widths(_ kind: String) throws -> [Double] {
            let picture = try ScenePicture(
                Self.rows + "vconcat: [\(Self.view("", 60)), {\(kind): \(inner)}]\nresolve: {scale: {x: shared}}")
            return Self.frames(picture).map(\.w)
        }
        #expect(try widths("vconcat") == [60, 60, 60])
        #expect(try widths("hconcat") == [60, 90, 90])
    }

    @Test("Colours that cannot be one scale have their legends beside their own views")
    func incompatibleLegends() throws {
        let picture = try ScenePicture(
            Self.rows
                + "vconcat: [\(Self.view("color: {field: q, type: quantitative}", 60)), "
                + "\(Self.view("color: {field: k, type: nominal}", 60))]")
        let titles = picture.items("legend-title").compactMap { $0["y"] as? Double }
        #expect(picture.texts("legend-title") == ["q", "k"])
        let frames = picture.items("frame").compactMap { $0["y"] as? Double }
        // The second view's legend stands beside it, not under the first one's.
        #expect(try #require(titles.last) >= #require(frames.max()) - 10)
    }

    @Test("Legends that are wanted on different sides stand beside their own views")
    func sides() throws {
        let picture = try ScenePicture(
            Self.rows
                + "hconcat: [\(Self.view("color: {field: k, type: nominal, legend: {orient: left}}", 60)), "
                + "\(Self.view("color: {field: k, type: nominal, legend: {orient: right}}", 60))]")
        let titles = picture.items("legend-title").compactMap { $0["x"] as? Double }
        #expect(titles.count == 2)
        #expect(try #require(titles.first) < 10)
        #expect(try #require(titles.last) > picture.width - 60)
    }

    @Test("A line with points has the same legend as a bar of the same colours")
    func overlay() throws {
        let bar = Self.view("color: {field: k, type: nominal}", 60)
        let line = bar.replacing("mark: point", with: "mark: {type: line, point: true}")
        let picture = try ScenePicture(Self.rows + "hconcat: [\(line), \(bar), \(line)]")
        #expect(picture.texts("legend-title") == ["k"])
    }

    @Test("A constant beside a field leaves the legend the field's name")
    func constants() throws {
        for views in [("{datum: a}", "{field: k, type: nominal}"), ("{field: k, type: nominal}", "{datum: a}")] {
            let picture = try ScenePicture(
                Self.rows
                    + "hconcat: [\(Self.view("color: \(views.0)", 60)), \(Self.view("color: \(views.1)", 60))]")
            #expect(picture.texts("legend-title") == ["k"])
            #expect(Set(picture.texts("legend-label")) == ["a", "x", "y"])
        }
    }

    @Test("Of layers with axes of their own the first is on its side, all others across")
    func axes() throws {
        func layer(_ field: String) -> String {
            "{mark: line, encoding: {x: {field: q, type: quantitative}, y: {field: \(field), type: quantitative}}}"
        }
        let picture = try ScenePicture(
            Self.rows
                + "transform: [{calculate: datum.q * 100, as: s}]\nwidth: 100\nheight: 80\n"
                + "layer: [\(layer("q")), \(layer("r")), \(layer("s"))]\nresolve: {scale: {y: independent}}")
        let titles = picture.items("axis-title").filter {
            ($0["text"] as? String) != "q" || ($0["x"] as? Double ?? 0) < 50
        }
        let byText = Dictionary(
            titles.compactMap { item in
                (item["text"] as? String).flatMap { text in (item["x"] as? Double).map { (text, $0) } }
            }, uniquingKeysWith: { first, _ in first })
        let left = try #require(byText["q"])
        #expect(try #require(byText["r"]) > left + 100)
        #expect(try #require(byText["s"]) > left + 100)
    }

    @Test("Areas in the cells of several views are not cut where only other cells have rows")
    func stacksApart() throws {
        let rows = "data: {values: [{f: 1, x: 0, v: 5}, {f: 1, x: 2, v: 5}, {f: 2, x: 1, v: 5}, {f: 2, x: 3, v: 5}]}\n"
        let area = """
            {width: 60, height: 40, mark: area, encoding: {x: {field: x, type: quantitative}, \
            y: {field: v, type: quantitative, aggregate: sum}, color: {field: f, type: nominal}}}
            """
        let two = try ScenePicture(rows + "facet: {column: {field: f}}\nspec: {vconcat: [\(area), \(area)]}")
        // Each cell's area goes from its first row to its last, with nothing between them.
        #expect(two.items("mark").compactMap { ($0["pts"] as? [[Double]])?.count } == [2, 2, 2, 2])
        let one = try ScenePicture(rows + "facet: {column: {field: f}}\nspec: \(area)")
        #expect(one.items("mark").compactMap { ($0["pts"] as? [[Double]])?.count } == [4, 4])
    }

    @Test("Facets in facets have at most as many cells as one")
    func nestedCells() throws {
        let rows = (0..<60).flatMap { a in (0..<50).map { b in "{a: \(a), b: \(b), q: 1}" } }.joined(separator: ", ")
        let drawn = try Drawn(
            "data: {values: [\(rows)]}\nfacet: {row: {field: a}}\n"
                + "spec: {mark: point, encoding: {x: {field: q, type: quantitative}, column: {field: b}}}")
        let only = try #require(drawn.only)
        #expect(only.message == "cannot draw 3000 cells for \"a\" × \"b\"")
        #expect(only.place?.hasSuffix("at spec.encoding.column.field") == true)
    }
}
