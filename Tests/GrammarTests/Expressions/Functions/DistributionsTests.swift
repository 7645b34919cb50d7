import Grammar
import Testing

/// Expected values are those of vega-statistics.
@Suite("Probability distributions")
struct DistributionsTests {
    @Test(
        "At 0.001, 0.3 and 0.975, and at 0.7 with the parameters 0.5 and 2",
        arguments: [
            ("cumulativeNormal", [0.5003989422, 0.6179114222, 0.83521987, 0.5398278373]),
            ("densityNormal", [0.3989420809, 0.3813878155, 0.2480187246, 0.1984762737]),
            ("quantileNormal", [-3.090232306, -0.5244005127, 1.959963985, 1.548801025]),
            ("cumulativeLogNormal", [2.461912025e-12, 0.114300045, 0.4899007349, 0.3342027206]),
            ("densityLogNormal", [1.734910787e-08, 0.6442032574, 0.4090404529, 0.2599808603]),
            ("quantileLogNormal", [0.04549138525, 0.5919101006, 7.099071384, 4.705824635]),
            ("cumulativeUniform", [0.001, 0.3, 0.975, 0.1333333333]),
            ("densityUniform", [1.0, 1.0, 1.0, 0.6666666667]),
            ("quantileUniform", [0.001, 0.3, 0.975, 1.55]),
        ] as [(String, [Double])])
    func values(name: String, expected: [Double]) throws {
        let calls = ["\(name)(0.001)", "\(name)(0.3)", "\(name)(0.975)", "\(name)(0.7, 0.5, 2)"]
        for (call, number) in zip(calls, expected) {
            // Vega's own approximations are good to about nine digits.
            #expect(abs(try value(of: call).asNumber - number) <= 2e-8 * max(1, abs(number)), "\(call)")
        }
    }

    @Test(
        "Quantiles undo shares",
        arguments: ["Normal", "LogNormal", "Uniform"], [1e-12, 0.01, 0.25, 0.5, 0.8, 0.999_999])
    func inverse(name: String, share: Double) throws {
        let back = try value(of: "cumulative\(name)(quantile\(name)(\(share)))").asNumber
        #expect(abs(back - share) < 1e-9 * share)
    }

    @Test("Shares beyond 0 and 1 have no quantile")
    func beyond() throws {
        #expect(
            try notation(of: "[quantileNormal(-1), quantileNormal(0), quantileNormal(1), quantileUniform(2)]")
                == "[NaN,-Infinity,Infinity,NaN]")
    }

    @Test(
        "Samples have the mean and the deviation asked for",
        arguments: [("sampleNormal(5, 2)", 5, 2), ("sampleUniform(0, 6)", 3, 1.732)] as [(String, Double, Double)])
    func samples(text: String, mean: Double, deviation: Double) throws {
        let column = try Expression(text).evaluate(over: Table(rowCount: 10_000), in: Scope())
        let numbers = column.values.map(\.asNumber)
        let average = numbers.reduce(0, +) / 10_000
        let variance = numbers.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 10_000
        #expect(abs(average - mean) < 0.1)
        #expect(abs(variance.squareRoot() - deviation) < 0.1)
    }
}
