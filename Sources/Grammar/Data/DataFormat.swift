/// How the bytes of a dataset are to be read; what is nil follows from the file's name, else JSON.
package struct DataFormat: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case csv, tsv, ndjson
        case dsv(delimiter: Character)
        /// `property`: the way to the array of rows inside the document.
        case json(property: String?)
        case topojson(TopologyPart?)
    }

    package var kind: Kind?
    package var parse: Parse

    /// What of a TopoJSON file is shown.
    package enum TopologyPart: Hashable, Sendable {
        /// An object's members, one row each.
        case feature(String)
        /// An object's lines, each once, as one row.
        case mesh(String, filter: MeshFilter?)
    }

    package enum MeshFilter: String, Hashable, Sendable, CaseIterable {
        /// Lines between two members.
        case interior
        /// Lines around one member only.
        case exterior
    }

    /// How fields get their types.
    package enum Parse: Hashable, Sendable {
        /// By what all rows of a text format hold; JSON keeps its own types.
        case automatic
        /// As read: text stays text.
        case none
        /// The fields named as said, the others automatically.
        case fields([FieldParse])
    }

    package init(kind: Kind? = nil, parse: Parse = .automatic) {
        self.kind = kind
        self.parse = parse
    }
}

/// One field's type: `{"date": "utc:'%Y'"}`.
package struct FieldParse: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case number, boolean, string
        /// Without a pattern the forms that JavaScript's `Date` reads.
        case date(pattern: String?)
        case utc(pattern: String?)
        /// Left as it is.
        case keep
    }

    package var field: FieldPath
    package var kind: Kind

    package init(field: FieldPath, kind: Kind) {
        self.field = field
        self.kind = kind
    }
}
