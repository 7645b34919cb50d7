import Grammar

/// What a page's lengths are told in: the unit that its size is given in.
package enum LengthUnit: String, Hashable, Sendable, CaseIterable {
    case pixel = "px"
    case millimetre = "mm"
    case centimetre = "cm"
    case inch = "in"
    case point = "pt"

    /// In points; on a page in pixels a point is a pixel.
    package var points: Double {
        switch self {
        case .pixel, .point: 1
        case .millimetre: 72 / 25.4
        case .centimetre: 72 / 2.54
        case .inch: 72
        }
    }

    /// A length in words, rounded up as far as anybody sees: `40 px`, `12.5 mm`.
    func text(_ points: Double) -> String {
        let steps: Double =
            switch self {
            case .pixel: 1
            case .millimetre, .point: 10
            case .centimetre, .inch: 100
            }
        let length = (points / self.points * steps - 1e-6).rounded(.up) / steps
        return "\(Value.text(of: length)) \(rawValue)"
    }
}
