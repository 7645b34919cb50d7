import Drawing
import Grammar
import Testing

@testable import Loader

@Suite("SVG pictures")
struct SVGReaderTests {
    private func picture(_ content: String, root: String = "viewBox=\"0 0 100 50\"") throws(Diagnostic) -> VectorPicture
    {
        let text = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \(root)>\(content)</svg>
            """
        return try SVGReader.picture(of: Array(text.utf8), file: "logo.svg")
    }

    private func layers(_ content: String) throws -> [VectorPicture.Layer] {
        try picture(content).parts.map { part in
            guard case .layer(let layer) = part else { throw Diagnostic(.error, "expected a layer") }
            return layer
        }
    }

    private func failure(_ content: String) throws -> Diagnostic {
        try #require(throws: Diagnostic.self) { try picture(content) }
    }

    @Test(
        "Each shape has its outline",
        arguments: [
            ("<rect x='10' y='5' width='20' height='10'/>", Rect(x: 10, y: 5, width: 20, height: 10)),
            ("<rect width='20' height='10' rx='40' ry='2'/>", Rect(x: 0, y: 0, width: 20, height: 10)),
            ("<circle cx='20' cy='20' r='8'/>", Rect(x: 12, y: 12, width: 16, height: 16)),
            ("<ellipse cx='20px' cy='20' rx='10' ry='4'/>", Rect(x: 10, y: 16, width: 20, height: 8)),
            ("<line x1='1' y1='2' x2='3' y2='4' stroke='red'/>", Rect(x: 1, y: 2, width: 2, height: 2)),
            ("<polyline points='0,0 10-5.5,20 3'/>", Rect(minX: 0, minY: -5.5, maxX: 20, maxY: 3)),
            ("<polygon points='0 0, 10 0, 10 10'/>", Rect(x: 0, y: 0, width: 10, height: 10)),
            ("<path d='M1 1h4v4z'/>", Rect(x: 1, y: 1, width: 4, height: 4)),
        ])
    func shapes(content: String, bounds: Rect) throws {
        let box = try picture(content).outline.bounds
        #expect(abs(box.minX - bounds.minX) < 1e-3 && abs(box.maxX - bounds.maxX) < 1e-3)
        #expect(abs(box.minY - bounds.minY) < 1e-3 && abs(box.maxY - bounds.maxY) < 1e-3)
    }

    @Test("The transform nearest to the shape is applied first")
    func transforms() throws {
        let content = "<g transform='translate(10 20)'><rect width='2' height='2' transform='scale(3)rotate(90)'/></g>"
        let box = try picture(content).outline.bounds
        #expect(abs(box.minX - 4) < 1e-9 && abs(box.maxX - 10) < 1e-9)
        #expect(abs(box.minY - 20) < 1e-9 && abs(box.maxY - 26) < 1e-9)
    }

    @Test("Paint is inherited; attributes give way to style sheets, and these to the element's own style")
    func cascade() throws {
        let red = VectorPicture.Ink.own(.color(Color(rgb: 0xFF0000)))
        let blue = VectorPicture.Ink.own(.color(Color(rgb: 0x0000FF)))
        #expect(try layers("<rect width='1' height='1'/>").map(\.fill) == [.own(.black)])
        #expect(try layers("<g fill='red'><rect width='1' height='1'/></g>").map(\.fill) == [red])
        let sheet = "<style>/* from a program */ .a, .b { fill: #f00; stroke: none } #c { fill: blue }</style>"
        #expect(try layers(sheet + "<rect class='x b' fill='green' width='1' height='1'/>").map(\.fill) == [red])
        #expect(try layers(sheet + "<rect class='a' id='c' width='1' height='1'/>").map(\.fill) == [blue])
        #expect(
            try layers(sheet + "<rect class='a' style='fill:currentColor' width='1' height='1'/>").map(\.fill)
                == [.tint])
        #expect(
            try layers("<g color='red'><rect fill='currentColor' width='1' height='1'/></g>").map(\.fill) == [red])
    }

    @Test("What is not displayed, invisible or without ink is not there")
    func hidden() throws {
        let content = """
            <g display='none'><rect width='1' height='1'/></g><rect visibility='hidden' width='1' height='1'/>
            <rect fill='none' width='1' height='1'/><defs><rect width='1' height='1'/></defs>
            <rect width='0' height='5'/><rect width='9' height='9'/>
            """
        #expect(try layers(content).map(\.path.bounds) == [Rect(x: 0, y: 0, width: 9, height: 9)])
    }

    @Test("Strokes grow with their transform")
    func strokes() throws {
        let content = """
            <path d='M0 0h9' fill='none' stroke='#000' stroke-width='2' stroke-dasharray='1 2 3' stroke-linecap='round'
              transform='scale(2)'/>
            """
        let style = try #require(try layers(content).first?.stroke?.style)
        #expect(style.width == 4 && style.dash == [2, 4, 6, 2, 4, 6] && style.cap == .round && style.miterLimit == 4)
    }

    @Test("Opacity fades a group as one, and a clip cuts it")
    func sheets() throws {
        let content = """
            <clipPath id='c'><rect width='5' height='5'/></clipPath>
            <g opacity='0.5' clip-path='url(#c)' transform='translate(1)'><rect width='9' height='9'/></g>
            """
        guard case .sheet(let sheet)? = try picture(content).parts.first else {
            Issue.record("no sheet")
            return
        }
        #expect(sheet.opacity == 0.5 && sheet.parts.count == 1)
        #expect(sheet.clip?.bounds == Rect(x: 1, y: 0, width: 5, height: 5))
    }

    @Test(
        "A clip is one plain shape, or a copy of it",
        arguments: [
            ("<rect width='5' height='5'/>", nil), ("<use href='#r'/>", nil),
            ("<path d='M0 0h5v5h-5z'/>", nil),
            (
                "<path clip-rule='evenodd' d='M0 0h5v5h-5z'/>",
                "cannot cut to <clipPath> \"c\" because it is not one plain shape"
            ),
            (
                "<rect width='5' height='5'/><circle r='2'/>",
                "cannot cut to <clipPath> \"c\" because it is not one plain shape"
            ),
            ("<text>A</text>", "cannot cut to <clipPath> \"c\" because it is not one plain shape"),
            ("<use href='#s'/>", "unknown element \"#s\""),
        ] as [(String, String?)])
    func clips(shape: String, message: String?) throws {
        let content = """
            <defs><rect id='r' width='5' height='5'/></defs><clipPath id='c' transform='scale(2)'>\(shape)</clipPath>
            <g clip-path='url(#c)'><rect width='90' height='40'/></g>
            """
        if let message {
            #expect(try failure(content).message == message)
        } else if case .sheet(let sheet)? = try picture(content).parts.first {
            #expect(sheet.clip?.bounds == Rect(x: 0, y: 0, width: 10, height: 10))
        } else {
            Issue.record("no clip")
        }
    }

    @Test("A use element stands for a copy, moved", arguments: ["href", "xlink:href"])
    func use(attribute: String) throws {
        let content = "<defs><rect id='r' width='2' height='2'/></defs><use \(attribute)='#r' x='10' y='4' fill='red'/>"
        let layer = try #require(try layers(content).first)
        #expect(layer.path.bounds == Rect(x: 10, y: 4, width: 2, height: 2))
        #expect(layer.fill == .own(.color(Color(rgb: 0xFF0000))))
    }

    @Test("Without a view box the size is one")
    func size() throws {
        let rect = "<rect width='1' height='1'/>"
        #expect(try picture(rect, root: "width='30' height='20px'").viewBox == Rect(x: 0, y: 0, width: 30, height: 20))
        #expect(try picture(rect, root: "viewBox='-5 -5 10 10'").viewBox == Rect(x: -5, y: -5, width: 10, height: 10))
        let missing = try #require(throws: Diagnostic.self) { try picture(rect, root: "width='100%'") }
        #expect(missing.message == "missing viewBox of the picture")
    }

    // MARK: Bad input

    @Test(
        "What outlines cannot show, or what would have to be run or fetched, is named",
        arguments: [
            ("<script>alert(1)</script>", "cannot draw <script> because scripts are not run"),
            (
                "<rect width='1' height='1' onclick='x()'/>",
                "cannot draw <rect> because its onclick is a script, and scripts are not run"
            ),
            ("<text>A</text>", "cannot draw <text> because a picture's words need its fonts"),
            ("<image href='a.png'/>", "cannot draw <image> because pictures within pictures are not read"),
            (
                "<use href='https://example.org/a.svg#x'/>",
                "cannot follow \"https://example.org/a.svg#x\" because a picture must hold all that it shows"
            ),
            (
                "<rect width='1' height='1' fill='url(other.svg#a)'/>",
                "cannot follow \"other.svg#a\" because a picture must hold all that it shows"
            ),
            (
                "<g filter='url(#f)'/>",
                "cannot draw filter \"url(#f)\" because a picture is made of plain outlines"
            ),
            ("<foreignObject/>", "cannot draw <foreignObject> because a picture is made of plain outlines"),
            ("<set/>", "cannot draw <set> because nothing moves on a page"),
            (
                "<style>@import url(a.css);</style><rect width='1' height='1'/>",
                "cannot follow the style rule \"@import url(a.css);\" because only single elements, classes and names are"
            ),
            ("<g id='a'><use href='#a'/></g>", "cannot draw <use> because it stands for itself"),
            ("<use href='#b'/>", "unknown element \"#b\""),
            ("<path d='M0 0 X'/>", "expected path data as d, found \"M0 0 X\""),
            ("<rect width='50%' height='1'/>", "expected a number of units as width, found \"50%\""),
            ("<g fill='reddish'/>", "expected a colour as fill, found \"reddish\""),
            ("<g transform='spin(3)'/>", "expected transforms as transform, found \"spin(3)\""),
            (
                "<path d='M0 0h9' stroke='red' transform='scale(1 2)'/>",
                "cannot draw a stroke because its transform makes it wider in one direction than in another"
            ),
            ("<g/>", "cannot draw \"logo.svg\" because it has no outline"),
        ])
    func refusals(content: String, message: String) throws {
        let diagnostic = try failure(content)
        #expect(diagnostic.message == message)
        #expect(diagnostic.origin?.source == "logo.svg")
    }

    @Test("A mistake is shown at its element")
    func place() throws {
        let diagnostic = try failure("<g><text x='1'>A</text></g>")
        let text =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
            + "viewBox=\"0 0 100 50\"><g>"
        #expect(diagnostic.origin?.range == text.utf8.count..<text.utf8.count + "<text x='1'>".utf8.count)
    }

    @Test("Uses of uses of uses end at a number of elements", arguments: ["<rect width='1' height='1'/>", ""])
    func bomb(inside: String) throws {
        var content = "<defs><g id='a0'>\(inside)</g>"
        for i in 1...9 {
            content += "<g id='a\(i)'>" + String(repeating: "<use href='#a\(i - 1)'/>", count: 10) + "</g>"
        }
        #expect(
            try failure(content + "</defs><use href='#a9'/>").message
                == "cannot draw \"logo.svg\" because it has more than 100000 elements")
    }

    @Test(
        "What is no SVG says so",
        arguments: [
            ("", "cannot read \"a.svg\" because it is not well-formed XML: no element found"),
            ("\u{89}PNG", "cannot read \"a.svg\" because it is not well-formed XML: not well-formed (invalid token)"),
            (
                "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>",
                "cannot read \"a.svg\" because it is not well-formed XML: mismatched tag"
            ),
            ("<html/>", "expected an SVG picture in \"a.svg\", found <html>"),
            ("<svg/>", "expected an SVG picture in \"a.svg\", found <svg>"),
            (
                "<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg>&a;</svg>",
                "cannot read \"a.svg\" because it defines entities of its own"
            ),
            (
                String(repeating: "<g>", count: 1000),
                "cannot read \"a.svg\" because its elements are nested more than 200 deep"
            ),
        ])
    func broken(text: String, message: String) throws {
        let diagnostic = try #require(throws: Diagnostic.self) {
            try SVGReader.picture(of: Array(text.utf8), file: "a.svg")
        }
        #expect(diagnostic.message == message)
    }
}
