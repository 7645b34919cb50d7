import Grammar
import Testing

@Suite("Imputing")
struct ImputeTests {
    private let table = Table([
        ("s", Column(["a", "a", "a", "b", "b"])), ("x", Column(numbers: [1, 2, 3, 1, 4])),
        ("y", Column([10, 20, 60, 5, .null])), ("note", Column(["n", "n", "n", "n", "n"])),
    ])

    private func imputed(_ change: (inout ImputeTransform) -> Void = { _ in }) throws -> Table {
        var impute = ImputeTransform(field: FieldReference("y"), key: FieldReference("x"))
        impute.groupBy = [FieldReference("s")]
        change(&impute)
        return try table.applying(.impute(impute))
    }

    @Test("Each group gets the keys it lacks, at the table's end")
    func rows() throws {
        let result = try imputed()
        #expect(result.values("s").suffix(3) == ["a", "b", "b"])
        #expect(result.values("x").suffix(3) == [4, 2, 3])
        #expect(result.values("y") == [10, 20, 60, 5, .null, 0, 0, 0])
        #expect(result.values("note").last == .undefined)
    }

    @Test("A value, a list of keys and a sequence can be asked for")
    func keys() throws {
        let listed = try imputed {
            $0.value = .null
            $0.keyValues = .list([9, 1])
        }
        #expect(listed.values("x").suffix(5) == [9, 4, 9, 2, 3])
        #expect(listed.values("y").last == .null)
        let sequence = try imputed { $0.keyValues = .sequence(start: 0, stop: 5, step: 1) }
        #expect(sequence.rowCount == 10)
    }

    @Test("Groups that are parted do not lack each other's keys, but all that are listed")
    func parted() throws {
        let parted = try imputed { $0.partBy = [FieldReference("s")] }
        #expect(parted.rowCount == 5)
        let listed = try imputed {
            $0.partBy = [FieldReference("s")]
            $0.keyValues = .list([2])
        }
        #expect(listed.values("s").suffix(1) == ["b"])
        #expect(listed.values("x").suffix(1) == [2])
        #expect(listed.rowCount == 6)
    }

    @Test("Other methods look at the group, and fill nulls too")
    func methods() throws {
        #expect(try imputed { $0.method = .mean }.values("y") == [10, 20, 60, 5, 5, 30, 5, 5])
        #expect(try imputed { $0.method = .max }.values("y").suffix(3) == [60, 5, 5])
        #expect(try imputed { $0.method = .median }.values("y")[5] == 20)
        let near = try imputed {
            $0.method = .mean
            ($0.frameBefore, $0.frameAfter) = (-2, 0)
        }
        #expect(near.values("y")[5] == 40)
    }

    @Test(
        "Endless sequences are refused",
        arguments: [(0, 1e12, 1), (0, 1, 0), (0, Double.infinity, 1), (0, 1, 1e-300)] as [(Double, Double, Double)])
    func endless(start: Double, stop: Double, step: Double) {
        #expect(throws: Diagnostic.self) {
            try imputed { $0.keyValues = .sequence(start: start, stop: stop, step: step) }
        }
    }

    @Test("No rows, nothing to impute")
    func empty() throws {
        var impute = ImputeTransform(field: FieldReference("y"), key: FieldReference("x"))
        impute.keyValues = .list([1, 2])
        #expect(try Table().applying(.impute(impute)).rowCount == 0)
    }
}
