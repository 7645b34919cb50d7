import Drawing

/// How a projection lays the unit sphere on a plane: x to the east, y to the north, before scale and translation.
protocol Surface: Sendable {
    func project(_ p: SpherePoint) -> Point
}
