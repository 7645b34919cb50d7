import Drawing
import Grammar
import Testing

@testable import Loader

@Suite("Reading icons")
struct IconReaderTests {
    private func icon(_ content: String, root: String = "viewBox='0 0 16 16'") throws(Diagnostic) -> Stencil {
        let text = "<svg xmlns='http://www.w3.org/2000/svg' fill='currentColor' \(root)>\(content)</svg>"
        return try IconReader.stencil(of: Array(text.utf8), file: "icon.svg")
    }

    @Test(
        "Each shape has its outline",
        arguments: [
            ("<rect x='10' y='5' width='2' height='10'/>", Rect(x: 10, y: 5, width: 2, height: 10)),
            ("<rect width='10' height='8' rx='40' ry='2'/>", Rect(x: 0, y: 0, width: 10, height: 8)),
            ("<circle cx='8' cy='8px' r='4'/>", Rect(x: 4, y: 4, width: 8, height: 8)),
            ("<path d='M1 1h4v4z'/>", Rect(x: 1, y: 1, width: 4, height: 4)),
            (
                "<rect width='2' height='2' transform='translate(1 2)scale(3)rotate(90)'/>",
                Rect(x: -5, y: 2, width: 6, height: 6)
            ),
        ])
    func shapes(content: String, bounds: Rect) throws {
        let box = try #require(try icon(content).layers.first).path.bounds
        #expect(abs(box.minX - bounds.minX) < 1e-3 && abs(box.maxX - bounds.maxX) < 1e-3)
        #expect(abs(box.minY - bounds.minY) < 1e-3 && abs(box.maxY - bounds.maxY) < 1e-3)
    }

    @Test(
        "What an icon cannot show is named",
        arguments: [
            ("<text>A</text>", "cannot draw <text> because an icon is made of <path>, <rect> and <circle>"),
            ("<script/>", "cannot draw <script> because an icon is made of <path>, <rect> and <circle>"),
            (
                "<circle r='1' opacity='.5'/>",
                "cannot follow opacity of <circle> because an icon is plain outlines in one colour"
            ),
            (
                "<path d='M0 0h9' onclick='x()'/>",
                "cannot follow onclick of <path> because an icon is plain outlines in one colour"
            ),
            ("<circle r='1' fill='red'/>", "expected \"currentColor\" as fill, found \"red\""),
            ("<path d='M0 0 X'/>", "expected path data as d, found \"M0 0 X\""),
            ("<rect width='50%' height='1'/>", "expected a number of units as width, found \"50%\""),
            ("<circle r='1' transform='spin(3)'/>", "expected transforms as transform, found \"spin(3)\""),
            ("<circle r='1' fill-rule='odd'/>", "expected \"nonzero\", \"evenodd\" as fill-rule, found \"odd\""),
            ("", "cannot draw \"icon.svg\" because it has no outline"),
        ])
    func refusals(content: String, message: String) throws {
        let diagnostic = try #require(throws: Diagnostic.self) { try icon(content) }
        #expect(diagnostic.message == message)
        #expect(diagnostic.origin?.source == "icon.svg")
    }

    @Test("An icon has a view box")
    func viewBox() throws {
        let error = try #require(throws: Diagnostic.self) { try icon("<circle r='1'/>", root: "width='16'") }
        #expect(error.message == "missing viewBox of the icon")
    }
}
