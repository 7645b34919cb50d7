/// A value kept elsewhere, so that a struct can contain its own kind.
package indirect enum Indirect<Wrapped: Hashable & Sendable>: Hashable, Sendable {
    case value(Wrapped)

    package init(_ value: Wrapped) { self = .value(value) }

    package var wrapped: Wrapped {
        switch self {
        case .value(let value): value
        }
    }
}
