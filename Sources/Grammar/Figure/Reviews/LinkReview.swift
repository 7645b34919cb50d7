/// Looks for addresses in the data that are not linked to.
struct LinkReview {
    let unit: Unit
    let data: UnitData
    let scope: Scope

    var problem: Diagnostic? {
        for (content, origin) in contents {
            guard let values = values(content) else { continue }
            let refused = values.filter { LinkAddress.refusedScheme(of: $0.asText) != nil }
            guard let first = refused.first, let scheme = LinkAddress.refusedScheme(of: first.asText) else { continue }
            var problem = LinkAddress.problem(scheme, .warning, at: origin)
            let places = refused.count == 1 ? "1 mark leads" : "\(refused.count) marks lead"
            problem.notes.insert("\(places) nowhere", at: 0)
            if case .field(let field) = content, let name = field.reference?.name {
                problem.subject = .value(first, field: name)
            }
            return problem
        }
        return nil
    }

    private var contents: [(ChannelDefinition.Content, Origin?)] {
        var contents: [(ChannelDefinition.Content, Origin?)] = unit.encoding[all: .href].flatMap { definition in
            ([definition.content] + definition.conditions.map(\.content)).map { ($0, definition.origin) }
        }
        if unit.encoding[.href] == nil, let expression = unit.mark.expressions["href"] {
            contents.append((.value(.expression(expression)), unit.mark.origin))
        }
        return contents
    }

    private func values(_ content: ChannelDefinition.Content) -> [Value]? {
        switch content {
        case .field(let field):
            if let datum = field.datum { return [datum] }
            return data.marks.column(FieldPath(name: field.column))?.values.filter(\.isValid)
        case .value(.expression(let expression)):
            return (try? expression.evaluate(over: data.marks, in: scope))?.values.filter(\.isValid)
        case .value(.constant(let value)): return value.isValid ? [value] : nil
        case .value(.gradient), .nothing: return nil
        }
    }
}
