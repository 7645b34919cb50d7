/// What is to be drawn: a spec, the styles and parameters that change it, and the files wanted.
public struct Job: Sendable {
    /// A text and where it comes from.
    public enum Source: Sendable, Hashable {
        /// Read from a file; relative data urls start at its folder.
        case file(String)
        /// Bytes at hand, under a name for messages.
        case text([UInt8], name: String)
    }

    /// The spec, in JSON or YAML.
    public var spec: Source
    /// Where relative data urls start; nil: the spec file's folder.
    public var base: String?
    /// Style files; each is laid over the ones before it, the spec's own config over all.
    public var styles: [Source]
    /// Values for the spec's `params`, by name; text as it would stand in the spec (`3`, `true`, `hans`).
    public var parameters: [String: String]
    /// The width of the view, in place of the spec's own, in points.
    public var width: Double?
    /// The height of the view, in place of the spec's own, in points.
    public var height: Double?
    /// A name of the IANA time zone database; nil: UTC.
    public var timeZone: String?
    /// Seconds since 1970 UTC for a PDF's creation date; nil: none is written.
    public var creationDate: Int?
    /// The files wanted; none: the spec is only checked.
    public var outputs: [Output]

    /// A job; each argument but the spec may be left out, and is then as its property says.
    public init(
        spec: Source, base: String? = nil, styles: [Source] = [], parameters: [String: String] = [:],
        width: Double? = nil, height: Double? = nil, timeZone: String? = nil, creationDate: Int? = nil,
        outputs: [Output] = []
    ) {
        self.spec = spec
        self.base = base
        self.styles = styles
        self.parameters = parameters
        self.width = width
        self.height = height
        self.timeZone = timeZone
        self.creationDate = creationDate
        self.outputs = outputs
    }
}

/// One file wanted of a picture.
public struct Output: Sendable, Hashable {
    /// A kind of file.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        case png, svg, pdf
        /// The scene as numbers, in the form of the conformance suite.
        case sceneJSON = "scene.json"
    }

    /// How an SVG holds its words.
    public enum SVGText: String, Sendable, Hashable, CaseIterable {
        /// As text in a named font: can be searched, selected and read aloud.
        case text
        /// As outlines: looks the same where the font is missing.
        case outlines
    }

    /// The kind of file wanted.
    public var format: Format
    /// Pixels a point, for PNG; nil: the style's, else 1. 0.1 … 16.
    public var scale: Double?
    /// Whether the background is left out.
    public var transparent: Bool
    /// How an SVG holds its words; of no meaning in the other formats.
    public var svgText: SVGText

    /// A file of a format; the other arguments are as their properties say.
    public init(_ format: Format, scale: Double? = nil, transparent: Bool = false, svgText: SVGText = .text) {
        self.format = format
        self.scale = scale
        self.transparent = transparent
        self.svgText = svgText
    }
}

/// What came of a job.
public struct Rendering: Sendable {
    /// The files of each page, in the order of the job's outputs: a chart is one page, and so is a page document that
    /// is as long as its content. A PDF holds all pages and comes with the first. Empty where there are errors.
    public var pages: [[[UInt8]]]
    /// The files of the first page; empty where there are errors.
    public var files: [[UInt8]] { pages.first ?? [] }
    /// Errors first stop the job; warnings do not.
    public var diagnostics: [Diagnostic]
    /// The files that the picture depends on, as they were opened, sorted: for a make rule.
    public var dependencies: [String]

    /// Whether nothing was drawn because of errors.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
