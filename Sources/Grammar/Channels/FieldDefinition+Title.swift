extension FieldDefinition {
    /// What an axis or a legend is called where the author gives no title (Vega-Lite's `fieldTitle` styles).
    func defaultTitle(_ config: Config) -> String {
        let name = reference?.path.text ?? ""
        switch config.fieldTitle ?? .verbal {
        case .plain: return name
        case .functional: return functionalTitle(name)
        case .verbal: return verbalTitle(name, countTitle: config.countTitle ?? "Count of Records")
        }
    }

    private func verbalTitle(_ name: String, countTitle: String) -> String {
        if isCount { return countTitle }
        if isBinning { return "\(name) (binned)" }
        if let timeUnit, !timeUnit.isBinned, !timeUnit.parts.isEmpty {
            return "\(name) (\(timeUnit.parts.map(\.rawValue).joined(separator: "-")))"
        }
        guard let aggregate else { return name }
        let operation = aggregate.operation.rawValue
        if aggregate.operation.picksRow {
            return "\(name) for \(operation.dropFirst(3)) \(aggregate.argument?.name ?? "")"
        }
        return "\(operation.prefix(1).uppercased())\(operation.dropFirst()) of \(name)"
    }

    private func functionalTitle(_ name: String) -> String {
        if let aggregate, aggregate.operation.picksRow {
            return "\(name) for \(aggregate.operation.rawValue)(\(aggregate.argument?.name ?? ""))"
        }
        let function =
            aggregate?.operation.rawValue ?? timeUnit.map { $0.parts.map(\.rawValue).joined() }
            ?? (isBinning ? "bin" : nil)
        return function.map { "\($0.uppercased())(\(name))" } ?? name
    }
}
