import Handscroll
import Testing

/// A picture of a given size: what is in it gives way, the size does not.
@Suite("A page of a given size")
struct PageSizeTests {
    private static let rows = "data: {values: [{s: A, q: 1, r: 5}, {s: B, q: 4, r: 2}, {s: C, q: 2, r: 9}]}\n"
    private static func view(_ width: Int = 60) -> String {
        "{width: \(width), height: 40, mark: point, encoding: {x: {field: q, type: quantitative}, y: {field: r, type: quantitative}}}"
    }

    private static let pictures: [String] = [
        "hconcat: [\(view()), \(view())]", "vconcat: [\(view()), \(view(80))]",
        "concat: [\(view()), \(view()), \(view(90))]\ncolumns: 2",
        "facet: {column: {field: s}}\nspec: \(view())", "facet: {field: s}\ncolumns: 2\nspec: \(view())",
        "hconcat: [\(view()), {vconcat: [\(view()), \(view())]}]\ntitle: Whole",
        "facet: {row: {field: s}}\nspec: {hconcat: [\(view()), \(view())]}",
        "mark: bar\nencoding: {x: {field: s, type: nominal}, y: {field: q, type: quantitative}}",
    ]

    @Test("Whatever is in it, the picture is exactly as large as its page", arguments: pictures)
    func exact(spec: String) throws {
        let wide = try ScenePicture(Self.rows + spec + "\nconfig: {page: {width: 700}}")
        #expect(wide.width == 700)
        let both = try ScenePicture(Self.rows + spec + "\nconfig: {page: {width: 640, height: 620}}")
        #expect(both.width == 640)
        #expect(both.height == 620)
    }

    @Test("Frames take up the room, and stay in proportion; texts and gaps keep their size")
    func proportions() throws {
        let spec = "hconcat: [\(Self.view(60)), \(Self.view(120))]\n"
        let own = try ScenePicture(Self.rows + spec)
        let wide = try ScenePicture(Self.rows + spec + "config: {page: {width: 800}}")
        func widths(_ picture: ScenePicture) -> [Double] { picture.numbers("frame", "w").filter { $0 > 50 } }
        #expect(widths(own) == [60, 120])
        let frames = widths(wide)
        #expect(abs(frames[1] / frames[0] - 2) < 0.01)
        // What is no frame takes the same room in both.
        #expect(abs((own.width - 180) - (800 - frames[0] - frames[1])) <= 2)
        #expect(Set(wide.numbers("axis-label", "fontSize")) == Set(own.numbers("axis-label", "fontSize")))
    }

    @Test("A page that texts alone overfill is one error with what it would take")
    func tooSmall() throws {
        for side in ["width", "height"] {
            let drawn = try Drawn(
                Self.rows + "hconcat: [\(Self.view()), \(Self.view())]\nconfig: {page: {\(side): 40}}")
            let only = try #require(drawn.only)
            #expect(only.severity == .error)
            #expect(only.message.contains("no \(side)") || only.message.contains("into a \(side) of"))
            #expect(only.notes.contains { $0.contains("a larger \(side)") })
            #expect(drawn.rendering.files.isEmpty)
        }
    }

    @Test("Views side by side cannot be fitted by autosize, which is told with what to do")
    func autosize() throws {
        let drawn = try Drawn(Self.rows + "hconcat: [\(Self.view()), \(Self.view())]\nautosize: fit")
        let only = try #require(drawn.only)
        #expect(only.message == "cannot fit views side by side into a size by autosize \"fit\"")
        #expect(only.severity == .warning)
        #expect(!drawn.marks.isEmpty)
    }
}
