import Testing

@testable import Grammar

@Suite("Scales that cannot be one")
struct ScaleSharingTests {
    /// A view with x and a colour of these types.
    private static func unit(_ x: FieldDefinition, _ color: FieldDefinition? = nil) -> View {
        var channels: [Channel: FieldDefinition] = [.x: x]
        channels[.color] = color
        return .unit(UnitView(mark: MarkDefinition(.point), encoding: Fields.encoding(channels)))
    }

    private static func made(_ view: View) throws -> (tree: ViewTree, set: ScaleSet) {
        var view = view
        let source = DataSource.inline(InlineData(content: .rows([])))
        view.frame.data = .on(source)
        let table = Table([
            ("a", Column(numbers: [1, 2])), ("t", Column(numbers: [3, 4])), ("k", Column(strings: ["x", "y"])),
        ])
        var diagnostics = Diagnostics()
        let figure = Figure(view: view, config: Config(), scope: Scope())
        var tree = try ViewTree(figure, tables: [source: table], diagnostics: &diagnostics)
        let set = ScaleSet(&tree, config: Config(), diagnostics: &diagnostics)
        return (tree, set)
    }

    private static func concat(_ views: [View], sharing channels: [Channel] = []) -> View {
        var frame = ViewFrame()
        for channel in channels { frame.resolve.scale[channel] = .shared }
        return .concat(ConcatView(frame: frame, views: views))
    }

    @Test("A colour of numbers and one of names stay apart, and so do the legends of all their neighbours")
    func colors() throws {
        let (tree, set) = try Self.made(
            Self.concat([
                Self.unit(Fields.quantity("a"), Fields.quantity("a")),
                Self.unit(Fields.quantity("a"), Fields.category("k")),
                Self.unit(Fields.quantity("a"), Fields.category("k")),
            ]))
        let slots = (0..<3).map { set.slot(.color, unit: $0) }
        #expect(Set(slots).count == 3)
        #expect(!tree.root.sharesScale(.color))
        #expect(!tree.root.sharesGuide(.color))
    }

    @Test("Bands and times can be one scale, which is a band; numbers and times cannot")
    func positions() throws {
        let banded = try Self.made(
            Self.concat([Self.unit(Fields.category("k")), Self.unit(Fields.date("t"))], sharing: [.x]))
        #expect(banded.set.slot(.x, unit: 0) == banded.set.slot(.x, unit: 1))
        #expect(banded.set.type(.x, unit: 1)?.isDiscrete == true)
        #expect(banded.tree.root.sharesScale(.x))
        let apart = try Self.made(
            Self.concat([Self.unit(Fields.quantity("a")), Self.unit(Fields.date("t"))], sharing: [.x]))
        #expect(apart.set.slot(.x, unit: 0) != apart.set.slot(.x, unit: 1))
        #expect(!apart.tree.root.sharesScale(.x))
    }

    @Test("What stays apart further in says nothing further out")
    func nested() throws {
        let inner = Self.concat([
            Self.unit(Fields.quantity("a"), Fields.quantity("a")),
            Self.unit(Fields.quantity("a"), Fields.category("k")),
        ])
        let (tree, set) = try Self.made(
            Self.concat([
                inner, Self.unit(Fields.quantity("a"), Fields.category("k")),
                Self.unit(Fields.quantity("a"), Fields.category("k")),
            ]))
        #expect(set.slot(.color, unit: 2) == set.slot(.color, unit: 3))
        #expect(set.slot(.color, unit: 1) != set.slot(.color, unit: 2))
        #expect(tree.root.sharesScale(.color))
        #expect(!tree.root.children[0].sharesScale(.color))
    }

    @Test("Layers whose colours cannot be one keep their legends to themselves")
    func layers() throws {
        var (tree, _) = try Self.made(
            .layer(
                LayerView(
                    layers: [
                        Self.unit(Fields.quantity("a"), Fields.quantity("a")),
                        Self.unit(Fields.quantity("a"), Fields.category("k")),
                    ])))
        tree.settleLegends()
        guard case .frame(let frame) = tree.root, case .layer(_, let resolve) = frame.layers else {
            Issue.record("layers are one frame")
            return
        }
        #expect(resolve.scale[.color] == .independent)
        #expect(resolve.scale[.x] == nil)
    }
}
