import Grammar
import Testing

@Suite("Stacks")
struct StackTests {
    private let table = Table([
        ("x", Column(["p", "q", "p", "q", "p"])),
        ("s", Column(["a", "a", "b", "b", "c"])),
        ("v", Column([3, 1, -2, .null, 5])),
    ])

    private func stacked(_ offset: StackOffset, sort: [SortField] = []) throws -> Table {
        var stack = StackTransform(
            field: FieldReference("v"), groupBy: [FieldReference("x")], start: "y0", end: "y1")
        stack.offset = offset
        stack.sort = sort
        return try table.applying(.stack(stack))
    }

    @Test("From zero, negative layers go downwards")
    func zero() throws {
        let result = try stacked(.zero)
        #expect(result.numbers("y0") == [0, 0, 0, 1, 3])
        #expect(result.numbers("y1") == [3, 1, -2, 1, 8])
    }

    @Test("Centred, all layers go upwards about the middle of the highest stack")
    func center() throws {
        let result = try stacked(.center)
        #expect(result.numbers("y0") == [0, 4.5, 3, 5.5, 5])
        #expect(result.numbers("y1") == [3, 5.5, 5, 5.5, 10])
    }

    @Test("Normalized, layers fill the room from 0 to 1")
    func normalize() throws {
        let result = try stacked(.normalize)
        #expect(result.numbers("y0") == [0, 0, 0.1 * 3, 1, 0.5])
        #expect(result.numbers("y1") == [0.1 * 3, 1, 0.5, 1, 1])
    }

    @Test("The sort decides who lies at the bottom")
    func sort() throws {
        let result = try stacked(.zero, sort: [SortField(field: FieldReference("s"), isDescending: true)])
        #expect(result.numbers("y0") == [5, 0, 0, 0, 0])
    }

    @Test("A stack of nothing has no height", arguments: StackOffset.allCases)
    func nothing(offset: StackOffset) throws {
        var stack = StackTransform(field: FieldReference("v"), groupBy: [], start: "y0", end: "y1")
        stack.offset = offset
        let result = try Table([("v", Column([0, .null, .number(.nan)]))]).applying(.stack(stack))
        #expect(result.numbers("y0") == [0, 0, 0] && result.numbers("y1") == [0, 0, 0])
    }
}
