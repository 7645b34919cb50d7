import Grammar

/// `{"param": …, "encoding": …}` or `{"param": …, "field": …}`: an extent that a parameter gives to a scale's domain or
/// to bins.
extension Reading {
    /// Reports parameters and keys that are unknown.
    mutating func checkExtent(_ item: Item) {
        let keys = ["param", "encoding", "field"]
        for member in item.members ?? [] where !keys.contains(member.key) { unknownKey(member, among: keys) }
        guard let param = item["param"], let name = param.node.string else { return }
        checkParameter(name, at: param)
        guard let store = scope.selections[name], !store.entries.isEmpty else { return }
        let isNamed = item["encoding"] != nil || item["field"] != nil
        if store.projections.count > 1, !isNamed, let first = store.projections.first {
            add(
                Diagnostic(
                    .warning,
                    "expected \"encoding\" or \"field\" beside \(name.shortQuoted); \"\(first.column)\" is taken",
                    at: origin(param), notes: ["the selection has several fields"]))
        }
    }

    /// The two ends, or the values; nil where nothing is selected.
    mutating func extent(_ item: Item) -> [Value]? {
        guard let name = item["param"]?.node.string else { return nil }
        if let store = scope.selections[name] {
            return store.extent(
                channel: item["encoding"]?.node.string.flatMap(Channel.init), field: item["field"]?.node.string)
        }
        guard !selections.contains(name), case .array(let values)? = scope.values[name], !values.isEmpty else {
            return nil
        }
        return values
    }
}
