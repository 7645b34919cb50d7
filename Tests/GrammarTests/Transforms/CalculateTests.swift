import Grammar
import Testing

@Suite("Calculated fields")
struct CalculateTests {
    private let table = Table([("a", Column(numbers: [1, 2, 3]))])

    @Test("A formula over the row becomes a field, and replaces one of the same name")
    func calculate() throws {
        let double = CalculateTransform(expression: try Expression("datum.a * 2"), name: "b")
        #expect(try table.applying(.calculate(double)).values("b") == [2, 4, 6])
        let same = CalculateTransform(expression: try Expression("datum.a + 1"), name: "a")
        #expect(try table.applying(.calculate(same)).names == ["a"])
    }

    @Test("A formula sees the parameter that an extent left")
    func parameter() throws {
        var context = TransformContext()
        let extent = Transform.extent(ExtentTransform(field: FieldReference("a"), parameter: "reach"))
        let share = Transform.calculate(
            CalculateTransform(expression: try Expression("datum.a / reach[1]"), name: "share"))
        let result = try share.applied(to: try extent.applied(to: table, in: &context), in: &context)
        #expect(result.values("share").last == 1)
    }

    @Test("A formula can be a filter")
    func filter() throws {
        #expect(try table.applying(.filter(.expression(try Expression("datum.a > 1")))).values("a") == [2, 3])
    }
}
