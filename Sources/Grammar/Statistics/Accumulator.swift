#if canImport(Glibc)
    import Glibc
#endif

/// A summary that grows number by number and can take the oldest back.
protocol Accumulator {
    mutating func add(_ x: Double)
    mutating func remove(_ x: Double)
    /// Whether `remove` would restore what was there before; where not, the summary must be built anew.
    func canRemove(_ x: Double) -> Bool
}

extension Accumulator {
    // Infinity taken from infinity is NaN.
    func canRemove(_ x: Double) -> Bool { x.isFinite }
}

struct Sum: Accumulator {
    private var count = 0
    private var sum = 0.0

    mutating func add(_ x: Double) {
        count += 1
        sum += x
    }

    mutating func remove(_ x: Double) {
        count -= 1
        // Nothing is left of nothing, not even what rounding left.
        sum = count == 0 ? 0 : sum - x
    }

    var value: Double? { count > 0 ? sum : nil }
}

struct Product: Accumulator {
    private var count = 0
    private var product = 1.0

    mutating func add(_ x: Double) {
        count += 1
        product *= x
    }

    mutating func remove(_ x: Double) {
        count -= 1
        product = count == 0 ? 1 : product / x
    }

    func canRemove(_ x: Double) -> Bool { x.isFinite && x != 0 }

    var value: Double? { count > 0 ? product : nil }
}

/// Mean and spread in one pass (Welford, “Note on a Method for Calculating Corrected Sums of Squares and Products”,
/// 1962).
struct Moments: Accumulator {
    private(set) var count = 0
    private var average = 0.0
    private var squares = 0.0

    mutating func add(_ x: Double) {
        count += 1
        let d = x - average
        average += d / Double(count)
        squares += d * (x - average)
    }

    mutating func remove(_ x: Double) {
        count -= 1
        if count == 0 {
            self = Moments()
            return
        }
        let d = x - average
        average -= d / Double(count)
        squares -= d * (x - average)
    }

    var mean: Double? { count > 0 ? average : nil }
    /// Of a sample; nil for fewer than two numbers.
    var variance: Double? { count > 1 ? max(0, squares) / Double(count - 1) : nil }
    var populationVariance: Double? { count > 0 ? max(0, squares) / Double(count) : nil }
    var deviation: Double? { variance.map { $0.squareRoot() } }
    var populationDeviation: Double? { populationVariance.map { $0.squareRoot() } }
    /// Of the mean.
    var standardError: Double? { variance.map { ($0 / Double(count)).squareRoot() } }
}

/// A weighted mean in which each number weighs `ratio` times what the next one does.
struct ExponentialMean: Accumulator {
    private let ratio: Double
    private var count = 0
    private var sum = 0.0

    init(ratio: Double) { self.ratio = ratio }

    mutating func add(_ x: Double) {
        count += 1
        sum = ratio * sum + x
    }

    mutating func remove(_ x: Double) {
        count -= 1
        sum = count == 0 ? 0 : sum - x * pow(ratio, Double(count))
    }

    /// Weights that sum to 1.
    var value: Double? { count > 0 ? sum * (1 - ratio) / (1 - pow(ratio, Double(count))) : nil }
    /// As if all numbers before the first had been 0.
    var biased: Double? { count > 0 ? sum * (1 - ratio) : nil }
}
