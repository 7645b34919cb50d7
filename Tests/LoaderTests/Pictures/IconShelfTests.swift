import Drawing
import Glibc
import Grammar
import Support
import Testing

@testable import Loader

@Suite("Icons")
struct IconShelfTests {
    let shelf = IconShelf()

    /// A few icons of the set are drawn a little over their edge; they are cut there, as a browser cuts them.
    @Test("Every icon of the set has outlines, all within its view box of 16 × 16")
    func wholeSet() throws {
        let names = shelf.names
        #expect(names.count > 1900)
        let square = Rect(x: 0, y: 0, width: 16, height: 16)
        for name in names {
            let icon = try shelf.icon(named: name)
            let box = icon.group(in: square).bounds(FixedTypesetter())
            #expect(icon.viewBox == square, "\(name)")
            #expect(box.width > 0 && box.height > 0, "\(name)")
            #expect(box.intersection(square.expanded(by: 0.08)) == box, "\(name): \(box)")
        }
    }

    @Test(
        "An icon's outlines are filled by the rule that its file names",
        arguments: [
            ("house", FillRule.nonzero), ("activity", .evenodd),
        ])
    func fillRule(name: String, rule: FillRule) throws {
        #expect(try shelf.icon(named: name).layers.first?.fillRule == rule)
    }

    @Test("An unknown icon is answered with the nearest name and with others that share a word")
    func unknown() throws {
        let typo = try #require(throws: Diagnostic.self) { try shelf.icon(named: "hous") }
        #expect(typo.message == "unknown icon \"hous\"")
        #expect(typo.label == "did you mean \"house\"?")
        #expect(typo.notes == ["icons are the SVG files in \"/usr/share/bootstrap-icons/svg\""])
        let family = try #require(throws: Diagnostic.self) { try shelf.icon(named: "tree-green") }
        #expect(family.notes.first == "there are \"tree\", \"tree-fill\"")
    }

    @Test("A name stays within the folders", arguments: ["", "../svg/house", "/etc/passwd", "."])
    func outside(name: String) {
        #expect(throws: Diagnostic.self) { try shelf.icon(named: name) }
    }

    @Test("A page's own icons go before the set; a shelf without files says so")
    func folders() throws {
        try withFolder { folder in
            let empty = try #require(throws: Diagnostic.self) { try IconShelf(folders: [folder]).icon(named: "house") }
            #expect(empty.notes == ["there is no SVG file in \"\(folder)\""])
            let own =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><rect width=\"8\" height=\"8\"/></svg>"
            try write(Array(own.utf8), to: folder + "/house.svg")
            defer { unlink(folder + "/house.svg") }
            let shelf = IconShelf(folders: [folder, IconShelf.bootstrap])
            #expect(try shelf.icon(named: "house").viewBox == Rect(x: 0, y: 0, width: 8, height: 8))
            #expect(try shelf.path(ofIcon: "house") == folder + "/house.svg")
            #expect(try shelf.path(ofIcon: "house-fill") == IconShelf.bootstrap + "/house-fill.svg")
        }
    }
}
