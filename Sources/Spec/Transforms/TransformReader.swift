import Grammar

/// Reads one step of `transform`; its kind is the key that only this kind has.
enum TransformReader {
    struct Kind: Sendable {
        var key: String
        var schema: SchemaPart
        var read: @Sendable (Item, inout Reading) -> Transform?

        /// A kind whose parts are gathered in a draft.
        init<Draft: TransformDraft>(_ key: String, _ draft: Draft.Type) {
            self.key = key
            schema = Draft.shape.schema
            read = { item, reading in
                // Parts that could not be read make no step; they have been reported.
                let before = reading.diagnostics.all.count
                let draft = Draft.shape.form(Draft()).read(item, &reading)
                return reading.diagnostics.all.count == before ? draft?.transform : nil
            }
        }
    }

    /// `extent` comes last: others have a key of this name among theirs.
    static let kinds: [Kind] = [
        Kind("filter", FilterDraft.self), Kind("calculate", CalculateDraft.self), Kind("lookup", LookupDraft.self),
        Kind("sample", SampleDraft.self), Kind("bin", BinDraft.self), Kind("timeUnit", TimeUnitDraft.self),
        Kind("aggregate", AggregateDraft.self), Kind("joinaggregate", JoinAggregateDraft.self),
        Kind("window", WindowDraft.self), Kind("stack", StackDraft.self), Kind("flatten", FlattenDraft.self),
        Kind("fold", FoldDraft.self), Kind("impute", ImputeDraft.self), Kind("density", DensityDraft.self),
        Kind("quantile", QuantileDraft.self), Kind("regression", RegressionDraft.self),
        Kind("loess", LoessDraft.self), Kind("pivot", PivotDraft.self), Kind("extent", ExtentDraft.self),
    ]

    static var schema: SchemaPart { .named("Transform") { .either(kinds.map(\.schema)) } }

    static func read(_ item: Item, _ reading: inout Reading) -> LocatedTransform? {
        guard let members = item.members else {
            reading.expected("a transform as an object", at: item)
            return nil
        }
        guard let kind = kinds.first(where: { item.node[$0.key] != nil }) else {
            let words = members.lazy.compactMap { Nearest.hint(for: $0.key, among: kinds.map(\.key)) }
            reading.fail(
                "unknown transform", at: item, label: words.first,
                notes: ["one of " + kinds.map { "\"\($0.key)\"" }.joined(separator: ", ")])
            return nil
        }
        return kind.read(item, &reading).map { LocatedTransform($0, at: reading.origin(item)) }
    }
}

/// A transform's parts as they are written.
protocol TransformDraft: Sendable {
    static var shape: Shape<Self> { get }
    init()
    /// Nil where a part is missing.
    var transform: Transform? { get }
}

extension Shape {
    /// `groupby`: the fields whose values make the groups.
    mutating func addGroups(_ path: any WritableKeyPath<Root, [FieldReference]> & Sendable) {
        add("groupby", path, Form<FieldReference>.field.oneOrMore)
    }

    /// `as`: names of the fields that are made.
    mutating func addNames(_ path: any WritableKeyPath<Root, [String]> & Sendable) {
        add("as", path, Form<String>.line.oneOrMore)
    }

    /// A field that must be named.
    mutating func requireField(_ name: String, _ path: any WritableKeyPath<Root, FieldReference?> & Sendable) {
        require(name, path, .field)
    }
}

extension [String] {
    /// The name at a place, or what stands for it where the author gives fewer.
    func name(_ i: Int, else other: String) -> String { indices.contains(i) ? self[i] : other }
}
