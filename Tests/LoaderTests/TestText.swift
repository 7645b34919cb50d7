import Grammar
import Loader

/// Reads a text as a file of that name.
func table(
    _ text: String, _ name: String = "data.csv", _ parse: DataFormat.Parse = .automatic, kind: DataFormat.Kind? = nil,
    zone: TimeZone = .utc
) throws(Diagnostic) -> Table {
    try table(Array(text.utf8), name, parse, kind: kind, zone: zone)
}

func table(
    _ bytes: [UInt8], _ name: String = "data.csv", _ parse: DataFormat.Parse = .automatic,
    kind: DataFormat.Kind? = nil, zone: TimeZone = .utc
) throws(Diagnostic) -> Table {
    try Loader.table(bytes: bytes, format: DataFormat(kind: kind, parse: parse), name: name, zone: zone)
}

/// What is wrong with the text.
func failure(
    _ bytes: some Collection<UInt8>, _ name: String = "data.csv", kind: DataFormat.Kind? = nil
) -> Diagnostic? {
    do {
        _ = try table(Array(bytes), name, kind: kind)
        return nil
    } catch {
        return error
    }
}

extension Table {
    /// All rows as objects.
    var rows: [Value] { (0..<rowCount).map { .object(record($0)) } }
}
