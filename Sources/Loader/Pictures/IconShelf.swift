import Drawing
import Grammar

/// Icons by name: SVG files in folders, of which the first that has the name wins.
package struct IconShelf: Sendable {
    /// Where Debian's `bootstrap-icons` puts its set: 1,953 icons in a view box of 16 × 16, of one colour.
    package static let bootstrap = "/usr/share/bootstrap-icons/svg"

    /// In order of search.
    package var folders: [String]

    /// - Parameter folders: a page's own icons go before the set.
    package init(folders: [String] = [IconShelf.bootstrap]) { self.folders = folders }

    /// The icon's outlines, to be scaled and tinted by whoever draws it.
    ///
    /// - Throws: a name that is in none of the folders, with the nearest ones; a file of anything but plain outlines. The
    ///   place is that in the icon's file, or none: the name's own place is the caller's.
    package func icon(named name: String) throws(Diagnostic) -> Stencil {
        let path = try path(ofIcon: name)
        return try IconReader.stencil(of: try FileReader.bytes(of: path, most: SVGFile.largest), file: path)
    }

    /// The file that an icon is in.
    package func path(ofIcon name: String) throws(Diagnostic) -> String {
        // A name is no path: it stays within the folders.
        if !name.isEmpty && !name.contains("/") {
            for folder in folders where FileReader.isFile(folder + "/" + name + ".svg") {
                return folder + "/" + name + ".svg"
            }
        }
        throw unknown(name)
    }

    /// All names, sorted, each once.
    package var names: [String] {
        let files = folders.flatMap { FolderListing.names(in: $0) }.filter { $0.hasSuffix(".svg") }
        return Set(files.map { String($0.dropLast(4)) }).sorted()
    }

    private func unknown(_ name: String) -> Diagnostic {
        let names = names
        var notes = ["icons are the SVG files in " + folders.map { "\"\($0)\"" }.joined(separator: ", ")]
        if names.isEmpty { notes = ["there is no SVG file in " + folders.map { "\"\($0)\"" }.joined(separator: ", ")] }
        let related = related(to: name, among: names)
        if !related.isEmpty {
            notes.insert("there are " + related.map { "\"\($0)\"" }.joined(separator: ", "), at: 0)
        }
        return Diagnostic(
            .error, "unknown icon \"\(name)\"", label: Nearest.hint(for: name, among: names), notes: notes)
    }

    /// Up to six names that share a word with the one asked for, those with the fewest further words first.
    private func related(to name: String, among names: [String]) -> [String] {
        let words = Set(name.lowercased().split { $0 == "-" || $0 == " " || $0 == "_" })
        func shared(_ other: String) -> Int { other.split(separator: "-").count { words.contains($0) } }
        let found = names.filter { shared($0) > 0 }
        return found.sorted { a, b in
            let (x, y) = (shared(a), shared(b))
            return x != y ? x > y : a.count != b.count ? a.count < b.count : a < b
        }.prefix(6).map(\.self)
    }
}
