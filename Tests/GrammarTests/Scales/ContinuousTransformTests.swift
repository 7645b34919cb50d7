import Testing

@testable import Grammar

/// The expected numbers are d3-scale's and, for padding, Vega's `zoom` functions'.
@Suite("Bent scales")
struct ContinuousTransformTests {
    private func scale(_ transform: ContinuousTransform, _ domain: [Double], to end: Double = 100) -> PlacedScale {
        PlacedScale(type: .linear, domain: .continuous(domain), range: .numbers([0, end]), transform: transform)
    }

    private static let placeCases: [(ContinuousTransform, [Double], Double, Double)] = [
        (.power(exponent: 2), [-10, 10], 5, 62.5), (.power(exponent: 2), [-10, 10], -5, 37.5),
        (.power(exponent: 2), [-10, 10], 20, 250), (.power(exponent: 0.5), [0, 100], 25, 50),
        (.power(exponent: 0.5), [0, 100], -4, -20), (.log(base: 10, isNegative: false), [1, 100], 10, 50),
        (.log(base: 2, isNegative: false), [2, 1024], 10, 25.799201054304028),
        (.log(base: 10, isNegative: true), [-1000, -1], -10, 200.0 / 3),
        (.symlog(constant: 2), [-10, 1000], 0, 22.373597377598777),
        (.symlog(constant: 2), [-10, 1000], 10, 44.747194755197555),
        (.symlog(constant: 2), [-10, 1000], -100, -26.72288302409064),
    ]

    @Test(
        "A number lies between the domain's ends as its bent value does",
        arguments: placeCases)
    func places(transform: ContinuousTransform, domain: [Double], x: Double, place: Double) {
        #expect(abs(scale(transform, domain).number(x) - place) < 1e-9)
    }

    @Test("Zero and the other sign have no finite place on a logarithmic scale", arguments: [0.0, -10])
    func log(x: Double) {
        let positive = scale(.log(base: 10, isNegative: false), [0.1, 10])
        #expect(!positive.number(x).isFinite)
        let negative = scale(.log(base: 10, isNegative: true), [-10, -0.1])
        #expect(!negative.number(-x).isFinite)
    }

    @Test(
        "The inverse leads back",
        arguments: [
            ContinuousTransform.linear, .power(exponent: 3), .power(exponent: 0.5), .symlog(constant: 0.1),
            .log(base: 10, isNegative: false),
        ])
    func inverse(transform: ContinuousTransform) {
        for x in [0.001, 1, 7.5, 1e6] { #expect(abs(transform.inverse(transform(x)) - x) <= 1e-9 * x) }
    }

    @Test(
        "Padding widens the domain so that its ends stand so far inside the range",
        arguments: [
            (.linear, 0...10, -1.25, 11.25),
            (.log(base: 10, isNegative: false), 1...100, 0.562341325190349, 177.82794100389242),
            (.power(exponent: 0.5), 0...100, -1.5625, 126.5625),
            (.power(exponent: 2), 0...10, -3.5355339059327378, 10.606601717798213),
            (.symlog(constant: 1), 0...10, -0.3495037187195417, 13.844540905914965),
        ] as [(ContinuousTransform, ClosedRange<Double>, Double, Double)])
    func padding(transform: ContinuousTransform, domain: ClosedRange<Double>, low: Double, high: Double) {
        let wide = transform.padded(domain, padding: 10, length: 100)
        #expect(abs(wide.lowerBound - low) < 1e-9 && abs(wide.upperBound - high) < 1e-9)
    }

    @Test("Padding for which there is no room leaves the domain as it is", arguments: [50.0, 80, .infinity, .nan])
    func tooMuchPadding(padding: Double) {
        #expect(ContinuousTransform.linear.padded(0...10, padding: padding, length: 100) == 0...10)
    }
}
