/// The summaries of a group of rows; `argmin` and `argmax` take the row where another field is least or greatest.
package enum AggregateOperation: String, Hashable, Sendable, CaseIterable {
    case count, valid, missing, distinct, sum, product, mean, average, variance, variancep, stdev, stdevp, stderr
    case median, q1, q3, ci0, ci1, min, max, values, exponential, exponentialb, argmin, argmax

    /// Whether it gives a whole row, named by another field (`argmin`, `argmax`).
    package var picksRow: Bool { self == .argmin || self == .argmax }
}
