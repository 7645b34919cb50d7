import Grammar

extension Table {
    /// A table of rows written as records.
    init(_ rows: [[(String, Value)]], label: String? = nil) {
        self.init(rows: rows.map { .object(Record($0)) }, label: label)
    }

    /// The values of one field; undefined throughout where there is no such field.
    func values(_ name: String) -> [Value] {
        self[name]?.values ?? Array(repeating: .undefined, count: rowCount)
    }

    /// The numbers of one field.
    func numbers(_ name: String) -> [Double] { values(name).map(\.asNumber) }

    func applying(_ transform: Transform) throws -> Table {
        var context = TransformContext()
        return try transform.applied(to: self, in: &context)
    }
}
