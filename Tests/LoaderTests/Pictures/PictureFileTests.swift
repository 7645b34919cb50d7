import Drawing
import Grammar
import Support
import Testing

@testable import Loader

@Suite("Picture files")
struct PictureFileTests {
    private func failure(_ bytes: [UInt8]) throws -> Diagnostic {
        try #require(throws: Diagnostic.self) { try PictureFile.picture(of: bytes, file: "photo") }
    }

    @Test("The bytes tell what a picture is, and how large")
    func kinds() throws {
        let png = SamplePicture.png(width: 300, height: 200)
        #expect(
            try PictureFile.picture(of: png, file: "a.jpg")
                == Picture(name: "a.jpg", format: .png, size: Size(300, 200), bytes: png))
        for jpeg in [SamplePicture.jpeg, SamplePicture.greyJPEG, SamplePicture.jpeg(orientation: 1)] {
            let picture = try PictureFile.picture(of: jpeg, file: "a.jpg")
            #expect(picture.size == Size(16, 8))
        }
        let svg =
            "\u{FEFF} <?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 2'>"
            + "<circle r='1'/></svg>"
        // Blanks before the declaration are no XML; that the file is meant as SVG is clear all the same.
        #expect(try failure(Array(svg.utf8)).message.contains("not well-formed XML"))
        let clean = svg.replacing("\u{FEFF} ", with: "\u{FEFF}")
        let picture = try PictureFile.picture(of: Array(clean.utf8), file: "a")
        #expect(picture.format == .svg(SVGTraits()) && picture.size == Size(4, 2))
    }

    @Test(
        "Picture files that are no PNG, JPEG or SVG are named",
        arguments: [
            ("GIF89a", "a GIF"), ("RIFF\0\0\0\0WEBP", "a WebP"), ("%PDF-1.7", "a PDF"), ("hello", "something else"),
            ("", "an empty file"),
        ])
    func others(text: String, kind: String) throws {
        #expect(
            try failure(Array(text.utf8)).message == "expected a PNG, JPEG or SVG picture in \"photo\", found \(kind)")
    }

    @Test("More than 100 megapixels are refused before they are decoded")
    func tooLarge() throws {
        let error = try failure(SamplePicture.png(width: 10_001, height: 10_000))
        #expect(error.message == "cannot read \"photo\" because it has 10001 × 10000 pixels, which is 101 megapixels")
        #expect(error.notes == ["a picture may have at most 100 megapixels"])
        #expect(throws: Never.self) {
            try PictureFile.picture(of: SamplePicture.png(width: 10_000, height: 10_000), file: "photo")
        }
        let side = try failure(SamplePicture.png(width: 40_000, height: 10))
        #expect(side.message == "cannot read \"photo\" because it has 40000 × 10 pixels")
        #expect(
            try failure(SamplePicture.png(width: 0, height: 10)).notes == ["a side may have from 1 to 32767 pixels"])
        #expect(try failure(SamplePicture.png(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF)).message.contains("4294967295"))
    }

    @Test("A file that is cut off anywhere is an error")
    func cutOff() throws {
        for whole in [SamplePicture.png(width: 3, height: 2), SamplePicture.jpeg] {
            for count in 0..<whole.count {
                #expect(throws: Diagnostic.self) { try PictureFile.picture(of: Array(whole[..<count]), file: "photo") }
            }
        }
        #expect(
            try failure(Array(SamplePicture.jpeg.dropLast(3))).message
                == "cannot read \"photo\" because it is cut off: the last part of its JPEG data is missing")
        #expect(
            try failure(Array(SamplePicture.png(width: 3, height: 2).dropLast(1))).message
                == "cannot read \"photo\" because it is cut off: the last part of its PNG data is missing")
    }

    @Test("A picture that viewers would show differently is refused")
    func ambiguous() throws {
        let turned = try failure(SamplePicture.jpeg(orientation: 6))
        #expect(turned.message.hasPrefix("cannot read \"photo\" because it is stored turned (EXIF orientation 6)"))
        #expect(
            try failure(SamplePicture.printJPEG).message
                == "cannot read \"photo\" because its colours are for print (CMYK)")
    }
}
