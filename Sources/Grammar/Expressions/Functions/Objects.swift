extension Function {
    static let objects: [Function] = [
        .values("merge", 0...Int.max) { a, _ in
            var merged = Record()
            for case .object(let record) in a.values {
                for (key, value) in zip(record.keys, record.values) { merged[key] = value }
            }
            return .object(merged)
        },
        .values("data", 1...1) { (a, context) throws(Diagnostic) in
            let table = try table(a.text(0), context.scope)
            return .array((0..<table.rowCount).map { .object(table.record($0)) })
        },
        // How many rows hold the value; undefined, which counts as false, for none.
        .values("indata", 3...3) { (a, context) throws(Diagnostic) in
            let table = try table(a.text(0), context.scope)
            guard let column = table.column(FieldPath(a.text(1))) else { return .undefined }
            let count = (0..<column.count).count { Value.isStrictlyEqual(column[$0], a[2]) }
            return count == 0 ? .undefined : .number(Double(count))
        },
    ]

    /// Vega's messages to the console: a picture says nothing, and goes on with the last argument.
    static let logging: [Function] = ["warn", "info", "debug"].map { name in
        .values(name, 1...Int.max) { a, _ in a[a.count - 1] }
    }

    private static func table(_ name: String, _ scope: Scope) throws(Diagnostic) -> Table {
        if let table = scope.tables[name] { return table }
        throw Diagnostic(
            .error, "unknown data \"\(name)\"", label: Nearest.hint(for: name, among: scope.tables.keys.sorted()))
    }
}
