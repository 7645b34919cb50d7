/// The 95 % confidence interval of the numbers' mean: quantiles of the means of a thousand samples drawn with
/// replacement (Efron, “Bootstrap Methods: Another Look at the Jackknife”, 1979). The draw is the same every time.
/// Nil for no numbers.
func bootstrapInterval(ofMean numbers: [Double]) -> ClosedRange<Double>? {
    if numbers.isEmpty { return nil }
    var generator = SeededGenerator(seed: 1)
    var means = (0..<1000).map { _ in
        var sum = 0.0
        for _ in numbers.indices { sum += numbers[Int(generator.unit() * Double(numbers.count))] }
        return sum / Double(numbers.count)
    }
    means.sort()
    guard let low = quantile(0.025, ofSorted: means), let high = quantile(0.975, ofSorted: means), low <= high else {
        return nil
    }
    return low...high
}
