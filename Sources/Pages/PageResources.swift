import Drawing
import Grammar

/// What a page's blocks name and others have to read before it can be laid out.
package struct PageResources: Sendable {
    /// Icons by name, QR codes by their text.
    package var icons: [String: Stencil] = [:]
    package var codes: [String: Stencil] = [:]
    package var pictures: [String: Picture] = [:]
    /// Charts by where their specs are, with all that they need.
    package var charts: [ChartBlock.Source: ChartMaterial] = [:]

    package init() {}

    /// - Throws: a picture that was not read, or has nothing to show.
    func picture(_ file: String, at origin: Origin?) throws(Diagnostic) -> Picture {
        guard let picture = pictures[file] else {
            throw Diagnostic(.error, "missing the picture \"\(file)\"", at: origin)
        }
        guard picture.size.width > 0, picture.size.height > 0 else {
            throw Diagnostic(.error, "cannot draw \"\(file)\" because it has no size", at: origin)
        }
        return picture
    }

    /// A chart's figure with the tables and pictures that it names.
    package struct ChartMaterial: Sendable {
        package var figure: Figure
        package var tables: [DataSource: Table]
        package var images: [String: Picture]

        package init(figure: Figure, tables: [DataSource: Table], images: [String: Picture]) {
            self.figure = figure
            self.tables = tables
            self.images = images
        }
    }
}
