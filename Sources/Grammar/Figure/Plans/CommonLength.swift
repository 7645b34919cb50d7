/// A length along x or y that a view has as a whole, and where it comes from.
struct CommonLength: Equatable {
    var length: Double
    /// Whether an author gave it.
    var isGiven = false
    /// Whether it follows from a discrete scale with a step.
    var isStepped = false
}

extension CommonLength {
    /// The length that several views have in common: views that share the scale take one that is given, else the first;
    /// others have one where all are equally long, and none of them by a step.
    ///
    /// - Parameter views: nil for views that have no length as a whole.
    init?(of views: [CommonLength?], isShared: Bool) {
        let known = views.compactMap(\.self)
        guard let first = known.first else { return nil }
        if isShared {
            self = known.first(where: \.isGiven) ?? first
            return
        }
        guard known.count == views.count, known.allSatisfy({ $0.length == first.length && !$0.isStepped }) else {
            return nil
        }
        self = first
    }
}
