import Testing

@testable import Grammar

@Suite("What is stacked on what")
struct StackingTests {
    private func stacking(
        _ mark: MarkType, _ channels: [Channel: FieldDefinition], orient: Orientation? = nil
    ) -> Stacking? {
        Stacking(mark: mark, orient: orient, encoding: Fields.encoding(channels))
    }

    @Test("Bars, areas and arcs are stacked without being asked; lines, points and texts are not")
    func byDefault() {
        let split: [Channel: FieldDefinition] = [
            .x: Fields.category("c"), .y: Fields.quantity("v", .sum), .color: Fields.category("k"),
        ]
        #expect(stacking(.bar, split)?.channel == .y)
        #expect(stacking(.area, split)?.channel == .y)
        for mark in [MarkType.line, .point, .text, .tick, .rule, .circle, .square] {
            #expect(stacking(mark, split) == nil, "\(mark)")
        }
        let pie: [Channel: FieldDefinition] = [.theta: Fields.quantity("v", .sum), .color: Fields.category("k")]
        #expect(stacking(.arc, pie)?.channel == .theta)
    }

    @Test(
        "Marks without a part of their own in a stack cannot be stacked",
        arguments: [MarkType.rect, .image, .trail, .geoshape])
    func never(mark: MarkType) {
        var value = Fields.quantity("v", .sum)
        value.stack = .on(.zero)
        #expect(stacking(mark, [.x: Fields.category("c"), .y: value, .color: Fields.category("k")]) == nil)
    }

    @Test("What asks for a stack gets one, with its offset; null leaves it out")
    func asked() {
        var value = Fields.quantity("v", .sum)
        let others: [Channel: FieldDefinition] = [.x: Fields.category("c"), .color: Fields.category("k")]
        for offset in [StackOffset.zero, .center, .normalize] {
            value.stack = .on(offset)
            #expect(stacking(.line, others.merging([.y: value]) { $1 })?.offset == offset)
        }
        value.stack = .off
        #expect(stacking(.bar, others.merging([.y: value]) { $1 }) == nil)
    }

    @Test(
        "Every field that splits the marks is a part of the stack, but for what the stacks stand on and what is summed")
    func parts() {
        let stack = stacking(
            .bar,
            [
                .x: Fields.category("c"), .y: Fields.quantity("v", .sum), .color: Fields.category("k"),
                .detail: Fields.category("d"), .opacity: Fields.category("c"), .size: Fields.quantity("w", .mean),
            ])
        #expect(stack?.stackBy.map(\.column) == ["k", "d"])
        #expect(stack?.groupBy == [.x])
    }

    @Test("A second end, or a quantitative offset beside no position, leaves the marks where they are")
    func ends() {
        let split: [Channel: FieldDefinition] = [.y: Fields.quantity("v"), .color: Fields.category("k")]
        #expect(stacking(.bar, split.merging([.y2: Fields.quantity("w")]) { $1 }, orient: .vertical) == nil)
        #expect(stacking(.bar, split.merging([.xOffset: Fields.quantity("w")]) { $1 }, orient: .vertical) == nil)
        #expect(stacking(.bar, split, orient: .vertical)?.channel == .y)
    }

    @Test("Of two quantities the summarized one is stacked, else the one that the marks run along")
    func measures() {
        let color = Fields.category("k")
        #expect(
            stacking(.bar, [.x: Fields.quantity("a", .sum), .y: Fields.quantity("b"), .color: color])?.channel == .x)
        let plain: [Channel: FieldDefinition] = [.x: Fields.quantity("a"), .y: Fields.quantity("b"), .color: color]
        #expect(stacking(.area, plain, orient: .vertical)?.channel == .y)
        #expect(stacking(.area, plain, orient: .horizontal)?.channel == .x)
    }

    @Test("Areas and lines of a stack fill its gaps, bars do not; who imputes by hand does it alone")
    func imputes() {
        var value = Fields.quantity("v", .sum)
        value.stack = .on(.zero)
        let others: [Channel: FieldDefinition] = [.x: Fields.date("t"), .color: Fields.category("k")]
        #expect(stacking(.area, others.merging([.y: value]) { $1 })?.imputes == true)
        #expect(stacking(.line, others.merging([.y: value]) { $1 })?.imputes == true)
        #expect(stacking(.bar, others.merging([.y: value]) { $1 })?.imputes == false)
    }

    @Test("A list orders the parts by their places in it; what it lacks comes first")
    func order() throws {
        let order = StackOrder(field: FieldReference("k"), values: ["b", "a"], isDescending: false)
        let table = order.ranked(Table([("k", Column(strings: ["a", "b", "c"]))]))
        #expect(table.numbers("_k_sort_index") == [1, 0, -1])
    }
}
