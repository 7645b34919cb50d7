/// A value kept elsewhere: copies share it until one of them is changed. It makes what holds large values small, so
/// that functions need little stack, and lets a struct contain its own kind.
@propertyWrapper
package struct Boxed<Wrapped: Sendable>: Sendable {
    // Written only where nobody shares it.
    private final class Storage: @unchecked Sendable {
        var value: Wrapped

        init(_ value: Wrapped) { self.value = value }
    }

    private var storage: Storage

    package init(wrappedValue: Wrapped) { storage = Storage(wrappedValue) }
    package init(_ value: Wrapped) { storage = Storage(value) }

    package var wrappedValue: Wrapped {
        _read { yield storage.value }
        _modify {
            if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
            yield &storage.value
        }
    }
}

extension Boxed: Equatable where Wrapped: Equatable {
    package static func == (a: Boxed, b: Boxed) -> Bool {
        a.storage === b.storage || a.storage.value == b.storage.value
    }
}

extension Boxed: Hashable where Wrapped: Hashable {
    package func hash(into hasher: inout Hasher) { hasher.combine(storage.value) }
}
