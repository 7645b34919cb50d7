import Grammar
import Testing

/// Expected numbers are those of vega-statistics 2.0 for the same data.
@Suite("Fitted curves")
struct RegressionTests {
    private static let xs = (0..<12).map { Double($0) * 1.5 + 1 }
    private static let ys = [3, 5.4, 8.6, 7.6, 12.4, 13, 19.4, 26.6, 29.6, 38.4, 43, 53.4]
    private let table = Table([("x", Column(numbers: xs)), ("y", Column(numbers: ys))])

    private func regression(_ method: RegressionTransform.Method, order: Int = 3) -> RegressionTransform {
        var transform = RegressionTransform(field: FieldReference("y"), on: FieldReference("x"), names: ["x", "y"])
        transform.method = method
        transform.order = order
        return transform
    }

    @Test(
        "Coefficients and R² are Vega's",
        arguments: [
            (.linear, 3, [-5.476456876456879, 2.9379953379953383], 0.9328645396978976),
            (.log, 3, [-9.585463921411126, 15.832638364829712], 0.6782214466507788),
            (.exp, 3, [4.091492260087496, 0.15006377805872412], 0.9846021648204791),
            (.pow, 3, [2.1413229130226696, 1.009251779483999], 0.8670826544697066),
            (.quad, 3, [4.055011655011651, -0.06340326340326241, 0.1622377622377622], 0.9926010116930323),
            (
                .poly, 3, [3.251103628881392, 0.41747388414056186, 0.09835103168436361, 0.002302224524446794],
                0.9928359002107138
            ),
            (
                .poly, 4,
                [
                    1.6777310138420916, 1.8679023137356734, -0.23859211775878952, 0.03025266914155839,
                    -0.0007554174220840971,
                ], 0.9932983369798992
            ),
        ] as [(RegressionTransform.Method, Int, [Double], Double)])
    func parameters(method: RegressionTransform.Method, order: Int, coefficients: [Double], rSquared: Double) throws {
        var transform = regression(method, order: order)
        transform.params = true
        let result = try table.applying(.regression(transform))
        guard case .array(let found) = result.values("coef")[0] else {
            Issue.record("no coefficients")
            return
        }
        #expect(found.count == coefficients.count)
        for (a, b) in zip(found, coefficients) { #expect(abs(a.asNumber - b) < 1e-8 * max(1, abs(b))) }
        #expect(abs(result.numbers("rSquared")[0] - rSquared) < 1e-9)
    }

    @Test("A line is its two ends")
    func line() throws {
        let result = try table.applying(.regression(regression(.linear)))
        #expect(result.numbers("x") == [1, 17.5])
        #expect(abs(result.numbers("y")[0] - (2.9379953379953383 - 5.476456876456879)) < 1e-12)
    }

    @Test(
        "Curves have points where they bend",
        arguments: [
            (.log, 49, 2.65, 5.844386423637916), (.exp, 44, 6.28, 10.49931781955771),
            (.pow, 26, 7.6, 16.58230311568583), (.quad, 42, 3.31, 5.62264), (.poly, 40, 4.3, 7.0477948717948795),
        ] as [(RegressionTransform.Method, Int, Double, Double)])
    func samples(method: RegressionTransform.Method, count: Int, x: Double, y: Double) throws {
        let result = try table.applying(.regression(regression(method)))
        #expect(result.rowCount == count)
        #expect(abs(result.numbers("x")[10] - x) < 1e-9)
        #expect(abs(result.numbers("y")[10] - y) < 1e-9)
    }

    @Test("Groups with too few rows are left out")
    func fewRows() throws {
        let rows = Table([
            ("g", Column(["a", "b", "b"])), ("x", Column(numbers: [1, 2, 3])), ("y", Column(numbers: [1, 2, 4])),
        ])
        var transform = regression(.linear)
        transform.groupBy = [FieldReference("g")]
        #expect(try rows.applying(.regression(transform)).values("g") == ["b", "b"])
        transform.method = .quad
        #expect(try rows.applying(.regression(transform)).rowCount == 0)
    }

    @Test("Orders beyond all sense are refused", arguments: [-1, 51, .max])
    func order(order: Int) {
        #expect(throws: Diagnostic.self) { try table.applying(.regression(regression(.poly, order: order))) }
    }

    private func smoothed(_ xs: [Double], _ ys: [Double], bandwidth: Double) throws -> Table {
        var loess = LoessTransform(field: FieldReference("y"), on: FieldReference("x"), names: ["x", "y"])
        loess.bandwidth = bandwidth
        return try Table([("x", Column(numbers: xs)), ("y", Column(numbers: ys))]).applying(.loess(loess))
    }

    @Test("Smoothed points are Vega's")
    func loess() throws {
        let result = try smoothed(RegressionTests.xs.reversed(), RegressionTests.ys.reversed(), bandwidth: 0.5)
        let expected = [
            3.305631878650395, 5.355242381730715, 7.378175906621394, 9.465436613184012, 11.757560709592063,
            15.433496601844292, 20.01635153194392, 25.392415579149166, 31.463017461982673, 37.718451644806464,
            44.977532980359044, 52.29984868333953,
        ]
        #expect(result.numbers("x") == RegressionTests.xs)
        for (a, b) in zip(result.numbers("y"), expected) { #expect(abs(a - b) < 1e-9) }
    }

    @Test("Rows with one x make one point")
    func repeated() throws {
        let result = try smoothed(
            Array(RegressionTests.xs.prefix(6)) + [2.5, 2.5, 4], Array(RegressionTests.ys.prefix(6)) + [9, 4, 0],
            bandwidth: 0.5)
        let expected = [3, 5.896858538930353, 4.299999999999999, 7.6, 11.170945833854319, 13.491735797407735]
        #expect(result.numbers("x") == [1, 2.5, 4, 5.5, 7, 8.5])
        for (a, b) in zip(result.numbers("y"), expected) { #expect(abs(a - b) < 1e-9) }
    }

    @Test(
        "Any data can be fitted and smoothed",
        arguments: [
            [], [.null], [1], [1, 1], [.number(.nan), 1, 2], [.number(.infinity), 1, 2, 3], ["a", "b", "c", "d"],
        ] as [[Value]])
    func odd(values: [Value]) throws {
        let rows = Table([("x", Column(values)), ("y", Column(values.reversed()))])
        for method in RegressionTransform.Method.allCases {
            _ = try rows.applying(.regression(regression(method)))
        }
        let loess = LoessTransform(field: FieldReference("y"), on: FieldReference("x"), names: [])
        #expect(try rows.applying(.loess(loess)).rowCount <= values.count)
    }
}
