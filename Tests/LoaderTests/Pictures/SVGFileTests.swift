import Drawing
import Foundation
import Grammar
import Support
import Testing

@testable import Loader

@Suite("SVG pictures")
struct SVGFileTests {
    private static let start = """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
        """

    private func picture(_ content: String, root: String = "viewBox=\"0 0 100 50\"") throws(Diagnostic) -> Picture {
        let text = "\(SVGFileTests.start) \(root)>\(content)</svg>"
        return try SVGFile.picture(of: Array(text.utf8), file: "logo.svg")
    }

    private func failure(_ content: String) throws -> Diagnostic {
        try #require(throws: Diagnostic.self) { try picture(content) }
    }

    private func traits(_ content: String) throws -> SVGTraits? {
        guard case .svg(let traits) = try picture(content).format else { return nil }
        return traits
    }

    @Test(
        "A picture is as large in CSS's pixels as its root says, or as its view box",
        arguments: [
            ("viewBox='-5 -5 10 20'", Size(10, 20)), ("width='30' height='20px'", Size(30, 20)),
            ("width='1in' height='25.4mm'", Size(96, 96)), ("width='72pt' height='6pc'", Size(96, 96)),
            ("width='2.54cm' viewBox='0 0 20 10'", Size(96, 48)), ("height='5' viewBox='0 0 20 10'", Size(10, 5)),
            ("width='100%' height='auto' viewBox='0 0 20 10'", Size(20, 10)),
            ("width='40' height='40' viewBox='0 0 20 10'", Size(40, 40)),
        ])
    func size(root: String, size: Size) throws {
        let found = try picture("<circle r='1'/>", root: root).size
        #expect(abs(found.width - size.width) < 1e-9 && abs(found.height - size.height) < 1e-9)
    }

    @Test(
        "A picture without a size, or with an absurd one, is an error",
        arguments: [
            ("width='100%'", "missing viewBox of the picture"),
            ("width='5' height='auto'", "missing viewBox of the picture"),
            (
                "viewBox='0 0 0 5'",
                "expected four numbers, a width and a height above 0, as viewBox, found \"0 0 0 5\""
            ),
            (
                "width='-5' height='5'",
                "expected a length above 0 in px, in, cm, mm, pt or pc as width, found \"-5\""
            ),
            (
                "width='5em' height='5'",
                "expected a length above 0 in px, in, cm, mm, pt or pc as width, found \"5em\""
            ),
            ("viewBox='0 0 1e9 5'", "cannot draw the picture because it is 1000000000.0 × 5.0 pixels large"),
        ])
    func noSize(root: String, message: String) throws {
        let error = try #require(throws: Diagnostic.self) { try picture("<circle r='1'/>", root: root) }
        #expect(error.message == message && error.origin?.range.lowerBound == 0)
    }

    @Test("The bytes stay as they are; which letters it has, and whether there are pixels in it, is told")
    func traits() throws {
        let text = "<title>T</title><text x='1'>A<tspan>源</tspan></text><style>b{}</style>"
        let letters = try #require(try traits(text))
        #expect(Set(letters.text) == ["A", "源"] && !letters.hasPixels)
        #expect(try String(decoding: picture(text).bytes, as: UTF8.self).hasSuffix(text + "</svg>"))
        for content in [
            "<filter id='f'/><circle r='1'/>", "<mask id='m'/><circle r='1'/>", "<circle r='1' filter='blur(2px)'/>",
            "<style>circle { fill: red; filter: blur(2px) }</style><circle r='1'/>",
        ] {
            #expect(try traits(content)?.hasPixels == true)
        }
    }

    @Test(
        "What drawing programs write is taken",
        arguments: [
            "<g id='a'/><use xlink:href='#a'/>", "<a href='#top'><circle r='1'/></a>",
            "<circle r='1' fill=\"url('#g') red\"/><linearGradient id='g'/>",
            "<style>/* @import { */ .a, #b { fill: none }</style><circle r='1'/>",
            "<x:namedview xmlns:x='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' onset='1'/><circle r='1'/>",
            "<text x='1' y='2' style='-inkscape-font-specification:\"Noto Sans\\, Bold\"'>A</text>",
            "<filter id='f'><feGaussianBlur/></filter><g filter='url(#f)'><circle r='1'/></g>",
        ])
    func accepted(content: String) throws {
        let picture = try picture(content)
        #expect(picture.format.name == "SVG")
        #expect(picture.size == Size(100, 50))
    }

    @Test("Pictures of pixels inside of it are PNG or JPEG, whole and of a size that can be drawn")
    func pixels() throws {
        func image(_ type: String, _ bytes: [UInt8]) -> String {
            "<image href='data:\(type);base64,\(Data(bytes).base64EncodedString())'/>"
        }
        _ = try picture(image("image/jpeg", SamplePicture.jpeg))
        _ = try picture(image("image/png", SamplePicture.png(width: 3, height: 2)))
        #expect(
            try failure(image("image/png", SamplePicture.png(width: 20_000, height: 20_000))).message
                == "cannot read \"logo.svg\" because it has 20000 × 20000 pixels, which is 400 megapixels")
        #expect(
            try failure(image("image/jpeg", Array(SamplePicture.jpeg.dropLast(3)))).message
                == "cannot read \"logo.svg\" because it is cut off: the last part of its JPEG data is missing")
        let inner = "\(SVGFileTests.start) viewBox='0 0 1 1'><circle r='1'/></svg>"
        #expect(
            try failure(image("image/svg+xml", Array(inner.utf8))).message
                == "cannot draw a picture within the picture because it is an SVG")
        #expect(
            try failure("<image href='data:image/svg+xml,&lt;svg/>'/>").message.hasPrefix(
                "expected a picture as data:image/png;base64,… or data:image/jpeg;base64,…, found"))
    }

    // MARK: Bad input

    @Test(
        "What would be run is named",
        arguments: [
            ("<script>alert(1)</script>", "cannot draw <script> because scripts are not run"),
            (
                "<rect width='1' height='1' onclick='x()'/>",
                "cannot draw <rect> because its onclick is a script, and scripts are not run"
            ),
            (
                "<x:y xmlns:x='urn:x'><set/></x:y>", "cannot draw <set> because nothing moves on a page"
            ),
            ("<animate/>", "cannot draw <animate> because nothing moves on a page"),
            ("<foreignObject/>", "cannot draw <foreignObject> because it holds a document of another kind"),
            (
                "<metadata><h:script xmlns:h='http://www.w3.org/1999/xhtml'/></metadata>",
                "cannot draw <script> because it is HTML"
            ),
            (
                "<text><textPath href='#a'>A</textPath></text>",
                "cannot draw <textPath> because librsvg does not know it"
            ),
            ("<mesh/>", "cannot draw <mesh> because librsvg does not know it"),
            (
                "<text dominant-baseline='middle'>A</text>",
                "cannot draw <text> because librsvg does not follow its dominant-baseline"
            ),
            (
                "<style>text { word-spacing: 4px }</style>",
                "cannot draw <style> because librsvg does not follow its word-spacing"
            ),
            ("<text x='1 5 9'>ABC</text>", "cannot draw <text> because librsvg does not follow its x"),
            ("<feTurbulence numOctaves='11'/>", "cannot draw <feTurbulence> because its numOctaves is more than 10"),
            ("<text font-size='1e30px'>A</text>", "cannot draw <text> because its font-size is more than 1000000"),
            ("<g style='stroke-width: 1e999'/>", "cannot draw <g> because its stroke-width is more than 1000000"),
            ("<feTile/>", "cannot draw <feTile> because librsvg fails over some"),
            ("<feConvolveMatrix order='3 41'/>", "cannot draw <feConvolveMatrix> because its order is more than 20"),
            (
                "<switch><g systemLanguage='de'/></switch>",
                "cannot draw <g> because its systemLanguage shows each reader something else"
            ),
        ])
    func refusals(content: String, message: String) throws {
        let diagnostic = try failure(content)
        #expect(diagnostic.message == message)
        #expect(diagnostic.origin?.source == "logo.svg")
    }

    @Test(
        "Nothing outside of the file is followed",
        arguments: [
            ("<image href='a.png'/>", "a.png"), ("<use href='https://example.org/a.svg#x'/>", nil),
            ("<use href='#a' xlink:href='b.svg#a'/>", "b.svg#a"), ("<feImage href='/etc/passwd'/>", "/etc/passwd"),
            ("<image href='file:///etc/passwd'/>", "file:///etc/passwd"),
            ("<rect fill='url(other.svg#a)'/>", "other.svg#a"), ("<g mask='URL( \"b.svg#m\" )'/>", "b.svg#m"),
            ("<g style='fill:red;filter:url(b.svg#f)'/>", "b.svg#f"),
            ("<style>rect { cursor: \\75rl('a.cur') }</style>", "a.cur"),
            ("<g xml:base='https://example.org/'/>", "https://example.org/"),
            ("<use href='data:image/svg+xml,x#y'/>", "data:image/svg+xml,x#y"),
            ("<a href='javascript:x()'/>", "javascript:x()"),
        ] as [(String, String?)])
    func outside(content: String, address: String?) throws {
        let diagnostic = try failure(content)
        let address = address ?? "https://example.org/a.svg#x"
        #expect(
            diagnostic.message == "cannot follow \"\(address)\" because a picture must hold all that it shows")
        #expect(diagnostic.notes == ["nothing outside of the file is read"])
    }

    @Test("Of style sheets only rules of elements are followed", arguments: ["@import url(a.css)", "\\40 media x"])
    func rules(rule: String) throws {
        let shown = rule.replacing("\\40 ", with: "@")
        #expect(
            try failure("<style>/* @x */ \(rule);</style><circle r='1'/>").message
                == "cannot follow the style rule \"\(shown)\" because only those of elements are")
    }

    @Test("A name that no element has is told with the nearest one")
    func unknown() throws {
        let diagnostic = try failure("<linearGradient id='glow'/><circle r='1' fill='url(#glov)'/>")
        #expect(diagnostic.message == "unknown element \"#glov\"")
        #expect(diagnostic.label == "did you mean \"glow\"?")
    }

    @Test("A mistake is shown at its element")
    func place() throws {
        let start = "\(SVGFileTests.start) viewBox=\"0 0 100 50\"><g>"
        let diagnostic = try failure("<g><set x='1'>A</set></g>")
        #expect(diagnostic.origin?.range == start.utf8.count..<start.utf8.count + "<set x='1'>".utf8.count)
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

    @Test("What refers to itself, or to others too deep, is an error")
    func depth() throws {
        #expect(
            try failure("<g id='a'><use href='#a'/></g>").message == "cannot draw <g> because it refers to itself")
        let chain = (1...300).map { "<use id='u\($0)' href='#u\($0 + 1)'/>" }.joined() + "<g id='u301'/>"
        #expect(
            try failure(chain).message
                == "cannot draw \"logo.svg\" because its elements refer to each other more than 200 deep")
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
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><g/></svg>",
                "cannot draw \"a.svg\" because it shows nothing"
            ),
            (
                "<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg>&a;</svg>",
                "cannot read \"a.svg\" because it defines entities of its own"
            ),
            (
                "<!DOCTYPE svg SYSTEM 'a.dtd'><svg>&a;</svg>",
                "cannot read \"a.svg\" because it defines entities of its own"
            ),
            (
                "<?xml-stylesheet href='a.css'?><svg/>",
                "cannot read \"a.svg\" because its style sheet is in another file"
            ),
            (
                String(repeating: "<g>", count: 1000),
                "cannot read \"a.svg\" because its elements are nested more than 200 deep"
            ),
        ])
    func broken(text: String, message: String) throws {
        let diagnostic = try #require(throws: Diagnostic.self) {
            try SVGFile.picture(of: Array(text.utf8), file: "a.svg")
        }
        #expect(diagnostic.message == message)
    }
}
