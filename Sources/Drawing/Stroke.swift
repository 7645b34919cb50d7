/// How an outline is drawn: its paint, its width in points, its ends, corners and dashes.
package struct Stroke: Hashable, Sendable {
    package enum Cap: String, Hashable, Sendable, CaseIterable { case butt, round, square }
    package enum Join: String, Hashable, Sendable, CaseIterable { case miter, round, bevel }

    package var paint: Paint
    package var width: Double
    package var cap: Cap
    package var join: Join
    package var miterLimit: Double
    /// Lengths of dashes and gaps in turn, in points; empty for a solid line.
    package var dash: [Double]
    package var dashOffset: Double

    package init(
        _ paint: Paint, width: Double = 1, cap: Cap = .butt, join: Join = .miter, miterLimit: Double = 10,
        dash: [Double] = [], dashOffset: Double = 0
    ) {
        self.paint = paint
        self.width = width
        self.cap = cap
        self.join = join
        self.miterLimit = miterLimit
        self.dash = dash
        self.dashOffset = dashOffset
    }
}
