import Drawing

/// What an author says of the parts of a guide in the terms of Vega's marks (`axis.encoding.labels.text`) and its own
/// properties cannot say: expressions over `value`, `label` and `index`, and exceptions.
package struct GuideEncoding: Hashable, Sendable {
    package enum Part: String, Hashable, Sendable, CaseIterable {
        case labels, title, ticks, grid, domain, symbols
    }

    package enum Content: Hashable, Sendable {
        case value(Value)
        case expression(Expression)
    }

    package struct Case: Hashable, Sendable {
        package var test: Predicate
        package var content: Content

        package init(test: Predicate, content: Content) {
            self.test = test
            self.content = content
        }
    }

    /// One property of the mark: the first case that holds, else the general content.
    package struct Entry: Hashable, Sendable {
        package var cases: [Case] = []
        package var otherwise: Content?
        package var origin: Origin?

        package init(cases: [Case] = [], otherwise: Content?, at origin: Origin?) {
            self.cases = cases
            self.otherwise = otherwise
            self.origin = origin
        }
    }

    package var parts: [Part: [GuideLook.Property: Entry]] = [:]

    package init() {}

    /// This encoding, with what it does not say taken from `base`.
    package func over(_ base: GuideEncoding) -> GuideEncoding {
        var merged = base
        merged.parts.merge(parts) { $0.merging($1) { $1 } }
        return merged
    }

    /// What the part of one tick or entry looks like; nil where nothing is said.
    func look(_ part: Part, of datum: Record = Record(), in scope: Scope) throws(Diagnostic) -> GuideLook? {
        guard let entries = parts[part] else { return nil }
        var look = GuideLook()
        for property in GuideLook.Property.allCases {
            guard let entry = entries[property] else { continue }
            var content = entry.otherwise
            for exception in entry.cases where try exception.test.holds(for: datum, in: scope) {
                content = exception.content
                break
            }
            switch content {
            case .value(let value)?: try look.set(property, value, at: entry.origin)
            case .expression(let expression)?:
                try look.set(property, try expression.value(for: datum, in: scope), at: entry.origin)
            case nil: break
            }
        }
        return look
    }
}
