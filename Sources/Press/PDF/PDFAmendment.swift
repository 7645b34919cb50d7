import Drawing

/// What Cairo has no words for, added to its file: the language of the text, the mark that the file is tagged, the one
/// document that all parts of the structure belong to (ISO 32000-1, section 14.8.4.2), and the descriptions of figures.
struct PDFAmendment {
    var language: Language
    /// Whether the window has the document's title, not the file's name (ISO 14289-1, section 7.1).
    var hasTitle: Bool
    /// The descriptions of the tagged figures, in the order in which they were begun.
    var figures: [String?]

    /// The file with the additions; as it is where it is not written as Cairo 1.16 writes.
    func amended(_ file: [UInt8]) -> [UInt8] {
        guard var objects = PDFObjects(file), let root = objects.root,
            let catalog = objects.object(root, type: "Catalog")
        else { return file }
        var additions = ["/Lang \(pdfText(language.tag))"]
        if hasTitle { additions.append("/ViewerPreferences << /DisplayDocTitle true >>") }
        if let tree = PDFObjects.reference("/StructTreeRoot", in: catalog) {
            additions.append("/MarkInfo << /Marked true >>")
            describeFigures(in: &objects)
            addDocument(to: tree, in: &objects)
        }
        objects.add(additions.joined(separator: "\n   "), to: root, catalog)
        return objects.updated
    }

    /// Cairo numbers the parts of the structure as they are begun.
    private func describeFigures(in objects: inout PDFObjects) {
        var descriptions = figures[...]
        for number in objects.numbers {
            guard let part = objects.object(number, type: "StructElem"), part.contains("/S /\(PDFTags.figure)\n")
            else { continue }
            guard let description = descriptions.popFirst() else { return }
            if let description { objects.add("/Alt \(pdfText(description))", to: number, part) }
        }
    }

    /// Puts one element between the tree's root and all others. As a tag of Cairo's it would go lost where a page is
    /// covered.
    private func addDocument(to tree: Int, in objects: inout PDFObjects) {
        guard let root = objects.object(tree, type: "StructTreeRoot") else { return }
        let parts = PDFObjects.references("/K", in: root)
        guard !parts.isEmpty else { return }
        let list = parts.map { "\($0) 0 R" }.joined(separator: " ")
        let document = objects.insert(type: "StructElem", ["/S /Document", "/P \(tree) 0 R", "/K [ \(list) ]"])
        objects.replace(
            tree,
            by: root.replacing("/K [ \(list) ]", with: "/K \(document) 0 R")
                .replacing("/K \(list)\n", with: "/K \(document) 0 R\n"))
        for number in parts {
            guard let part = objects.object(number, type: "StructElem") else { continue }
            objects.replace(number, by: part.replacing("/P \(tree) 0 R\n", with: "/P \(document) 0 R\n"))
        }
    }

    /// A text string in UTF-16, big end first, as hexadecimal digits (section 7.9.2.2).
    private func pdfText(_ text: String) -> String {
        let digits = text.printable.utf16.map { unit in
            let hex = String(unit, radix: 16, uppercase: true)
            return String(repeating: "0", count: 4 - hex.count) + hex
        }
        return "<FEFF\(digits.joined())>"
    }
}
