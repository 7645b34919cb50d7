import Testing

@testable import Grammar

@Suite("Who shares a scale with whom")
struct ScaleSetTests {
    private static func unit(_ x: String = "a", color: String = "k") -> View {
        .unit(
            UnitView(
                mark: MarkDefinition(.point),
                encoding: Fields.encoding([
                    .x: Fields.quantity(x), .y: Fields.quantity("b"), .color: Fields.category(color),
                ])))
    }

    private static func set(_ view: View) throws -> ScaleSet {
        var view = view
        let source = DataSource.inline(InlineData(content: .rows([])))
        view.frame.data = .on(source)
        let table = Table([
            ("a", Column(numbers: [1, 2])), ("b", Column(numbers: [3, 4])), ("k", Column(strings: ["x", "y"])),
        ])
        var diagnostics = Diagnostics()
        let figure = Figure(view: view, config: Config(), scope: Scope())
        var tree = try ViewTree(figure, tables: [source: table], diagnostics: &diagnostics)
        return ScaleSet(&tree, config: Config(), diagnostics: &diagnostics)
    }

    private static func concat(_ views: [View], _ change: (inout Resolve) -> Void = { _ in }) -> View {
        var frame = ViewFrame()
        change(&frame.resolve)
        return .concat(ConcatView(frame: frame, views: views))
    }

    private static func facet(_ view: View, _ change: (inout Resolve) -> Void = { _ in }) -> View {
        var frame = ViewFrame()
        change(&frame.resolve)
        return .facet(FacetView(frame: frame, facet: .wrapped(FacetField(Fields.category("k"))), view: view))
    }

    @Test("Views side by side have positions of their own and share all other scales")
    func concatenations() throws {
        let set = try ScaleSetTests.set(ScaleSetTests.concat([ScaleSetTests.unit(), ScaleSetTests.unit()]))
        for channel in [Channel.x, .y] { #expect(set.slot(channel, unit: 0) != set.slot(channel, unit: 1)) }
        #expect(set.slot(.color, unit: 0) == set.slot(.color, unit: 1))
    }

    @Test("What the author resolves goes before the rule")
    func resolved() throws {
        let views = [ScaleSetTests.unit(), ScaleSetTests.unit()]
        let set = try ScaleSetTests.set(
            ScaleSetTests.concat(views) {
                $0.scale[.x] = .shared
                $0.scale[.color] = .independent
            })
        #expect(set.slot(.x, unit: 0) == set.slot(.x, unit: 1))
        #expect(set.slot(.y, unit: 0) != set.slot(.y, unit: 1))
        #expect(set.slot(.color, unit: 0) != set.slot(.color, unit: 1))
    }

    @Test("Cells share all scales, which then belong to the facet; an independent one belongs to each cell")
    func facets() throws {
        let shared = try ScaleSetTests.set(ScaleSetTests.facet(ScaleSetTests.unit()))
        #expect(Set(shared.slots.map(\.owner)).count == 1)
        let apart = try ScaleSetTests.set(ScaleSetTests.facet(ScaleSetTests.unit()) { $0.scale[.y] = .independent })
        let owners = [Channel.x, .y].map { apart.slot($0, unit: 0).map { apart.slots[$0].owner } }
        #expect(owners[0] != owners[1])
    }

    @Test("A scale that is independent further in stays so further out")
    func nested() throws {
        let inner = ScaleSetTests.concat([ScaleSetTests.unit(), ScaleSetTests.unit()]) {
            $0.scale[.color] = .independent
        }
        let set = try ScaleSetTests.set(ScaleSetTests.concat([inner, ScaleSetTests.unit(), ScaleSetTests.unit()]))
        let slots = (0..<4).map { set.slot(.color, unit: $0) }
        #expect(slots[0] != slots[1])
        #expect(slots[2] == slots[3])
        #expect(!slots.prefix(2).contains(slots[2]))
    }
}
