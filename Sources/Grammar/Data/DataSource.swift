/// Where a view's rows come from.
package enum DataSource: Hashable, Sendable {
    /// Rows written in the spec.
    case inline(InlineData)
    case file(FileData)
    /// A dataset named at the top of the spec.
    case named(String, origin: Origin?)
    case sequence(SequenceData)
    /// One row: the whole globe.
    case sphere
    case graticule(Graticule)
}

package struct InlineData: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case rows([Value])
        /// CSV, TSV or JSON text in the spec.
        case text(String)
    }

    package var content: Content
    package var format: DataFormat
    package var name: String?
    package var origin: Origin?

    package init(content: Content, format: DataFormat = DataFormat(), name: String? = nil, origin: Origin? = nil) {
        self.content = content
        self.format = format
        self.name = name
        self.origin = origin
    }
}

package struct FileData: Hashable, Sendable {
    /// As written; relative to the spec's folder or `--base`.
    package var url: String
    package var format: DataFormat
    package var origin: Origin?

    package init(url: String, format: DataFormat = DataFormat(), origin: Origin? = nil) {
        self.url = url
        self.format = format
        self.origin = origin
    }
}

package struct SequenceData: Hashable, Sendable {
    package var start: Double
    package var stop: Double
    package var step: Double
    package var name: String

    package init(start: Double, stop: Double, step: Double = 1, name: String = "data") {
        self.start = start
        self.stop = stop
        self.step = step
        self.name = name
    }
}
