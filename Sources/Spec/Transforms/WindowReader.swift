import Grammar

struct WindowDraft: TransformDraft {
    private var fields: [WindowField] = []
    private var frame: Frame?
    private var ignorePeers = false
    private var groups: [FieldReference] = []
    private var sort: [SortField] = []

    static let shape = Shape<WindowDraft>("Window") { s in
        s.require("window", \.fields, Form<WindowField>.windowField.list)
        s.add("frame", \.frame, .frame)
        s.add("ignorePeers", \.ignorePeers, .boolean)
        s.addGroups(\.groups)
        s.add("sort", \.sort, .sortFields)
    }

    var transform: Transform? {
        var window = WindowTransform(fields: fields)
        if let frame {
            // Wider than any table, yet safe to count with.
            func rows(_ end: Double) -> Int { Int(max(-1e9, min(1e9, end.rounded(.down)))) }
            window.frameBefore = frame.before.map(rows)
            window.frameAfter = frame.after.map(rows)
        }
        window.ignorePeers = ignorePeers
        window.groupBy = groups
        window.sort = sort
        return .window(window)
    }
}

extension Form where Wrapped == WindowField {
    fileprivate static var windowField: Form {
        Form(WindowFieldDraft.shape.schema) { item, reading in
            guard let draft = WindowFieldDraft.shape.form(WindowFieldDraft()).read(item, &reading),
                let word = draft.operation
            else { return nil }
            guard let operation = draft.windowOperation else {
                reading.unknown("window operation", word, at: item["op"] ?? item, among: WindowFieldDraft.operations)
                return nil
            }
            let plain = draft.field.map { "\(word)_\($0.name)" } ?? word
            return WindowField(operation: operation, field: draft.field, name: draft.name ?? plain)
        }
    }
}

private struct WindowFieldDraft: Sendable {
    /// Those that only windows have.
    static let own = [
        "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile", "lag", "lead", "first_value",
        "last_value", "nth_value",
    ]
    static let operations = own + AggregateOperation.allCases.map(\.rawValue)

    var operation: String?
    var field: FieldReference?
    var parameter: Int?
    var name: String?

    static let shape = Shape<WindowFieldDraft>("WindowField") { s in
        s.require("op", \.operation, .string)
        s.add("field", \.field, .field)
        s.add("param", \.parameter, .integer)
        s.add("as", \.name, .line)
    }

    var windowOperation: WindowField.Operation? {
        switch operation {
        case "row_number": .rowNumber
        case "rank": .rank
        case "dense_rank": .denseRank
        case "percent_rank": .percentRank
        case "cume_dist": .cumeDist
        case "ntile": .ntile(parameter ?? 1)
        case "lag": .lag(parameter ?? 1)
        case "lead": .lead(parameter ?? 1)
        case "first_value": .firstValue
        case "last_value": .lastValue
        case "nth_value": .nthValue(parameter ?? 1)
        default: operation.flatMap(AggregateOperation.init(rawValue:)).map { .aggregate($0) }
        }
    }
}
