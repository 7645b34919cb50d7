import Grammar
import Testing

@Suite("Densities and quantiles")
struct DensityTests {
    private let table = Table([
        ("g", Column(["a", "b", "a", "b", "a", "b", "a", "b", "a", "b", "a", "b"])),
        ("v", Column(numbers: [3, 5.4, 8.6, 7.6, 12.4, 13, 19.4, 26.6, 29.6, 38.4, 43, 53.4])),
    ])

    private func density(_ change: (inout DensityTransform) -> Void = { _ in }) -> Transform {
        var transform = DensityTransform(field: FieldReference("v"))
        change(&transform)
        return .density(transform)
    }

    @Test("Adaptive curves are Vega's")
    func adaptive() throws {
        // vega-statistics 2.0 for the same data: bandwidth 10.608997843895558 by Scott's rule.
        let result = try table.applying(
            density {
                $0.resolve = "independent"
                $0.extent = 3...50
            })
        #expect(result.rowCount == 61)
        #expect(abs(result.numbers("value")[7] - 6.995) < 1e-9)
        #expect(abs(result.numbers("density")[7] - 0.020189439046202417) < 1e-12)
    }

    @Test("Cumulative curves rise to 1, counts to the number of rows")
    func cumulative() throws {
        let result = try table.applying(
            density {
                $0.isCumulative = true
                $0.extent = 10...500
                $0.steps = 10
            })
        #expect(result.rowCount == 11)
        #expect(abs(result.numbers("density")[0] - 0.3031517286700625) < 1e-7)
        #expect(result.numbers("density")[10] == 1)
        let counts = try table.applying(
            density {
                $0.isCumulative = true
                $0.counts = true
                $0.extent = 10...500
            })
        #expect(counts.numbers("density").last == 12)
    }

    @Test("Groups share their values unless independent")
    func groups() throws {
        let shared = try table.applying(density { $0.groupBy = [FieldReference("g")] })
        #expect(shared.rowCount == 2 * 201)
        #expect(Array(shared.numbers("value").prefix(201)) == Array(shared.numbers("value").suffix(201)))
        #expect(shared.numbers("value").first == 3 && shared.numbers("value").last == 53.4)
        let independent = try table.applying(
            density {
                $0.groupBy = [FieldReference("g")]
                $0.resolve = "independent"
            })
        let firstOfB = independent.values("g").firstIndex(of: "b") ?? 0
        #expect(independent.numbers("value")[firstOfB] == 5.4)
    }

    @Test("A density's area is 1")
    func area() throws {
        let result = try table.applying(density { $0.extent = -100...150 })
        let width = 250.0 / 200
        #expect(abs(result.numbers("density").reduce(0, +) * width - 1) < 1e-6)
    }

    @Test(
        "Any data have a density, if only an empty one",
        arguments: [[], [.null], [.number(.nan)], [.number(.infinity)], ["a"], [1], [2, 2]] as [[Value]])
    func odd(values: [Value]) throws {
        for resolve in ["shared", "independent"] {
            let result = try Table([("v", Column(values))]).applying(density { $0.resolve = resolve })
            #expect(result.names.contains("density"))
        }
    }

    @Test("Too many steps are refused")
    func steps() {
        #expect(throws: Diagnostic.self) { try table.applying(density { $0.steps = 1_000_000_000 }) }
    }

    @Test("Quantiles come at the probabilities asked for, or in steps from half a step on")
    func quantiles() throws {
        var transform = QuantileTransform(field: FieldReference("v"))
        transform.probabilities = [0, 0.25, 0.5, 0.75, 1]
        let result = try table.applying(.quantile(transform))
        #expect(result.numbers("prob") == [0, 0.25, 0.5, 0.75, 1])
        for (a, b) in zip(result.numbers("value"), [3, 8.35, 16.2, 31.8, 53.4]) { #expect(abs(a - b) < 1e-12) }
        transform.probabilities = nil
        transform.step = 0.25
        #expect(try table.applying(.quantile(transform)).numbers("prob") == [0.125, 0.375, 0.625, 0.875])
        transform.step = 1e-12
        #expect(throws: Diagnostic.self) { try table.applying(.quantile(transform)) }
    }

    @Test("An extent becomes a parameter and leaves the table as it is")
    func extent() throws {
        var context = TransformContext()
        let transform = Transform.extent(ExtentTransform(field: FieldReference("v"), parameter: "reach"))
        #expect(try transform.applied(to: table, in: &context) == table)
        #expect(context.scope.values["reach"] == .array([3, 53.4]))
        _ = try transform.applied(to: Table([("v", Column([.null]))]), in: &context)
        #expect(context.scope.values["reach"] == .array([.undefined, .undefined]))
    }
}
