import Drawing
import Foundation

/// How colours look to different eyes, and how far apart they are.
enum ColorVision: String, CaseIterable {
    case normal, protanopia, deuteranopia, tritanopia

    /// What an eye without one kind of cone makes of linear red, green and blue (Machado, Oliveira and Fernandes, A
    /// Physiologically-based Model for Simulation of Color Vision Deficiency, 2009, severity 1).
    private var matrix: [[Double]] {
        switch self {
        case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protanopia:
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .deuteranopia:
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        case .tritanopia:
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        }
    }

    /// The distance of two colours in Oklab (Ottosson 2020), a hundred from black to white.
    func distance(_ a: Color, _ b: Color) -> Double {
        let (a, b) = (oklab(a), oklab(b))
        return 100 * zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
    }

    private func oklab(_ color: Color) -> [Double] {
        let seen = (matrix * color.linear).map { min(1, max(0, $0)) }
        let cones = [
            [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ]
        return [
            [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ] * (cones * seen).map { cbrt($0) }
    }
}

extension Color {
    fileprivate var linear: [Double] {
        [red, green, blue].map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    }

    /// Relative luminance, 0 to 1 (IEC 61966-2-1).
    private var luminance: Double { zip([0.2126, 0.7152, 0.0722], linear).map(*).reduce(0, +) }

    /// How light the colour prints in grey: CIE L*, 0 to 100.
    var lightness: Double {
        luminance > 216.0 / 24389 ? 116 * cbrt(luminance) - 16 : luminance * 24389 / 27
    }

    /// The contrast ratio of WCAG 2.2, 1 to 21.
    func contrast(with other: Color) -> Double {
        let (dark, light) = (min(luminance, other.luminance), max(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }
}

private func * (matrix: [[Double]], vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).map(*).reduce(0, +) }
}
