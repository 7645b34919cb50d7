/// The number below which the share `p` of the sorted numbers lies, interpolated between neighbours (type 7 of Hyndman
/// and Fan, “Sample Quantiles in Statistical Packages”, 1996); nil for no numbers.
func quantile(_ p: Double, ofSorted numbers: [Double]) -> Double? {
    guard let first = numbers.first, let last = numbers.last, !p.isNaN else { return nil }
    if p <= 0 || numbers.count < 2 { return first }
    if p >= 1 { return last }
    let at = Double(numbers.count - 1) * p
    let i = Int(at)
    return numbers[i] + (numbers[i + 1] - numbers[i]) * (at - Double(i))
}
