import Drawing

/// A view's width or height as the author gives it.
package enum Extent: Hashable, Sendable {
    case points(Double)
    /// So much for each step of the discrete scale; `forPosition`: nested offsets count inside one step.
    case step(Double, forPosition: Bool)
    /// As large as the command line says.
    case container
}

/// The size of a view along a discrete scale where the author gives none.
package enum DiscreteSize: Hashable, Sendable {
    case points(Double)
    case step(Double)
}

package struct Autosize: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case pad, fit, none
        case fitX = "fit-x"
        case fitY = "fit-y"
    }

    package enum Contains: String, Hashable, Sendable, CaseIterable { case content, padding }

    package var kind: Kind?
    package var contains: Contains?

    package init(kind: Kind? = nil, contains: Contains? = nil) {
        self.kind = kind
        self.contains = contains
    }
}

/// Whether the views of a composition share a scale or a guide.
package struct Resolve: Hashable, Sendable {
    package enum Mode: String, Hashable, Sendable, CaseIterable { case independent, shared }

    package var scale: [Channel: Mode] = [:]
    package var axis: [Channel: Mode] = [:]
    package var legend: [Channel: Mode] = [:]

    package init() {}
}
