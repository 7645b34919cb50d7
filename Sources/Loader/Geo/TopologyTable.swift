import Grammar

/// Reads what is wanted of a TopoJSON file as rows of GeoJSON.
enum TopologyTable {
    static func table(_ text: SourceText, _ part: DataFormat.TopologyPart?) throws(Diagnostic) -> Table {
        guard let part else {
            throw Diagnostic(
                .error, "missing \"feature\" or \"mesh\" in the format of \"\(text.name)\"",
                notes: ["a topology holds several objects, and the format says which of them is shown"])
        }
        var scanner = JSONScanner(text)
        let topology = try Topology(&scanner)
        let name: String
        switch part {
        case .feature(let object), .mesh(let object, _): name = object
        }
        guard let place = topology.objects.last(where: { $0.name == name })?.place else {
            let names = topology.objects.map(\.name)
            throw Diagnostic(
                .error, "unknown object \"\(name)\" in \"\(text.name)\"", label: Nearest.hint(for: name, among: names),
                notes: [
                    names.isEmpty
                        ? "the topology has no objects"
                        : "the topology has " + names.prefix(30).map { "\"\($0)\"" }.joined(separator: ", ")
                ])
        }
        scanner.at = place
        let object = try TopologyObject(&scanner, topology)
        switch part {
        case .feature: return features(object, topology, label: text.name)
        case .mesh(_, let filter):
            return Table(
                [
                    ("type", Column(["MultiLineString"])),
                    ("coordinates", Column([.geometry(topology.mesh(of: object, filter: filter))])),
                ], label: text.name)
        }
    }

    /// One row for each member of a collection, else one.
    private static func features(_ object: TopologyObject, _ topology: Topology, label: String) -> Table {
        let members = object.type == "GeometryCollection" ? object.members : [object]
        var fields = [("type", Column(repeating: "Feature", count: members.count))]
        if members.contains(where: { $0.id != nil }) {
            fields.append(("id", Column(members.map { $0.id ?? .undefined })))
        }
        if members.contains(where: { $0.box != nil }) {
            fields.append(("bbox", Column(members.map { $0.box ?? .undefined })))
        }
        let empty = Value.object(Record())
        fields.append(
            ("properties", Column(members.map { $0.properties.flatMap { $0 == .null ? nil : $0 } ?? empty })))
        fields.append(("geometry", Column(members.map { $0.geometry(topology).map { .geometry($0) } ?? .null })))
        return Table(fields, label: label)
    }
}
