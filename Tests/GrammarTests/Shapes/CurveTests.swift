import Drawing
import Testing

@testable import Grammar

/// The expected outlines are d3-shape's.
@Suite("Curves through points")
struct CurveTests {
    private static let points = [Point(0, 0), Point(30, 60), Point(60, 20), Point(100, 80)]

    private static let fourPoints: [(Interpolation, String)] = [
        (.linear, "M0,0L30,60L60,20L100,80"),
        (.linearClosed, "M0,0L30,60L60,20L100,80Z"),
        (.step, "M0,0L15,0L15,60L45,60L45,20L80,20L80,80L100,80"),
        (.stepBefore, "M0,0L0,60L30,60L30,20L60,20L60,80L100,80"),
        (.stepAfter, "M0,0L30,0L30,60L60,60L60,20L100,20L100,80"),
        (
            .basis,
            "M0,0L5,10C10,20,20,40,30,43.333C40,46.667,50,33.333,61.667,36.667C73.333,40,86.667,60,93.333,70L100,80"
        ),
        (.basisOpen, "M30,43.333C40,46.667,50,33.333,61.667,36.667"),
        (
            .basisClosed,
            "M30,43.333C40,46.667,50,33.333,61.667,36.667C73.333,40,86.667,60,76.667,56.667"
                + "C66.667,53.333,33.333,26.667,21.667,23.333C10,20,20,40,30,43.333"
        ),
        (
            .bundle,
            "M0,0L5.083,9.167C10.167,18.333,20.333,36.667,30.5,40.833C40.667,45,50.833,35,62.417,39.167"
                + "C74,43.333,87,61.667,93.5,70.833L100,80"
        ),
        (.cardinal, "M0,0C0,0,20,56.667,30,60C40,63.333,48.333,16.667,60,20C71.667,23.333,100,80,100,80"),
        (.cardinalOpen, "M30,60C40,63.333,48.333,16.667,60,20"),
        (
            .cardinalClosed,
            "M30,60C40,63.333,48.333,16.667,60,20C71.667,23.333,110,83.333,100,80C90,76.667,11.667,3.333,0,0"
                + "C-11.667,-3.333,20,56.667,30,60"
        ),
        (.catmullRom, "M0,0C0,0,19.15,59.022,30,60C39.367,60.845,49.499,19.709,60,20C72.611,20.35,100,80,100,80"),
        (.monotone, "M0,0C10,30,20,60,30,60C40,60,50,20,60,20C73.333,20,86.667,50,100,80"),
        (
            .natural,
            "M0,0C10.222,31.111,20.444,62.222,30,60C39.556,57.778,48.444,22.222,60,20C71.556,17.778,85.778,48.889,100,80"
        ),
    ]

    @Test("Each curve goes its own way through, or near, four points", arguments: fourPoints)
    func four(kind: Interpolation, expected: String) {
        #expect(Curve(kind).path(CurveTests.points).text == expected)
    }

    @Test("A single point is closed, so that a round cap makes a dot of it; open curves leave it out")
    func one() {
        for kind in Interpolation.allCases {
            let isOpen = kind == .basisOpen || kind == .cardinalOpen
            #expect(Curve(kind).path([Point(1, 2)]).text == (isOpen ? "" : "M1,2Z"), "\(kind)")
        }
    }

    @Test(
        "Two points are a straight line, whatever the curve",
        arguments: [.linear, .basis, .bundle, .cardinal, .catmullRom, .monotone, .natural] as [Interpolation])
    func two(kind: Interpolation) {
        #expect(Curve(kind).path(Array(CurveTests.points.prefix(2))).text == "M0,0L30,60")
    }

    @Test(
        "Loops of two points go there and back, open curves of two are empty",
        arguments: [
            (.linearClosed, "M0,0L30,60Z"), (.basisClosed, "M20,40L10,20Z"), (.cardinalClosed, "M30,60L0,0Z"),
            (.basisOpen, ""), (.cardinalOpen, ""), (.step, "M0,0L15,0L15,60L30,60"),
        ] as [(Interpolation, String)])
    func twoOfLoops(kind: Interpolation, expected: String) {
        #expect(Curve(kind).path(Array(CurveTests.points.prefix(2))).text == expected)
    }

    @Test(
        "Tension tightens cardinals, straightens bundles and spaces Catmull and Rom's",
        arguments: [
            (.cardinal, 0.5, "M0,0C0,0,25,58.333,30,60C35,61.667,54.167,18.333,60,20C65.833,21.667,100,80,100,80"),
            (
                .bundle, 0.5,
                "M0,0L5.278,7.222C10.556,14.444,21.111,28.889,31.667,35C42.222,41.111,52.778,38.889,64.167,45"
                    + "C75.556,51.111,87.778,65.556,93.889,72.778L100,80"
            ),
            (
                .catmullRom, 1,
                "M0,0C0,0,18.043,61.708,30,60C38.913,58.727,50.309,22.196,60,20C73.976,16.833,100,80,100,80"
            ),
        ] as [(Interpolation, Double, String)])
    func tension(kind: Interpolation, tension: Double, expected: String) {
        #expect(Curve(kind, tension: tension).path(CurveTests.points).text == expected)
    }

    @Test("A monotone curve of a horizontal mark is monotone in y")
    func horizontal() {
        let points = CurveTests.points.map { Point($0.y, $0.x) }
        #expect(
            Curve(.monotone, orientation: .horizontal).path(points).text
                == "M0,0C30,10,60,20,60,30C60,40,20,50,20,60C20,73.333,50,86.667,80,100")
    }

    @Test("Nothing is drawn across a missing point")
    func gaps() {
        let points = CurveTests.points
        #expect(Curve(.linear).path([points[0], points[1], nil, points[2]]).text == "M0,0L30,60M60,20Z")
        #expect(Curve(.monotone).path([nil, nil]).isEmpty && Curve(.basis).path([]).isEmpty)
    }

    @Test(
        "An area goes along its top and back along its bottom; steps turn over on the way back; loops are two",
        arguments: [
            (.linear, "M0,0L30,60L60,20L60,100L30,100L0,100Z"),
            (.step, "M0,0L15,0L15,60L45,60L45,20L60,20L60,100L45,100L45,100L15,100L15,100L0,100Z"),
            (.stepAfter, "M0,0L30,0L30,60L60,60L60,20L60,100L60,100L30,100L30,100L0,100Z"),
            (
                .basisClosed,
                "M30,43.333C40,46.667,50,33.333,45,23.333C40,13.333,20,6.667,15,13.333C10,20,20,40,30,43.333"
                    + "M30,100C20,100,10,100,15,100C20,100,40,100,45,100C50,100,40,100,30,100"
            ),
        ] as [(Interpolation, String)])
    func area(kind: Interpolation, expected: String) {
        let top = Array(CurveTests.points.prefix(3))
        #expect(Curve(kind).area(top: top, bottom: top.map { Point($0.x, 100) }).text == expected)
    }
}
