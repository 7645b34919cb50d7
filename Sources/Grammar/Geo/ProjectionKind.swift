/// The projections by Vega's names, which are d3-geo's.
package enum ProjectionKind: String, Hashable, Sendable, CaseIterable {
    case albers, albersUsa, azimuthalEqualArea, azimuthalEquidistant, conicConformal, conicEqualArea, conicEquidistant,
        equalEarth, equirectangular, gnomonic, identity, mercator, mollweide, naturalEarth1, orthographic,
        stereographic, transverseMercator
}

/// What a kind of projection starts from where the author says nothing; the numbers are d3-geo's.
struct ProjectionDefaults {
    var scale: Double
    var center: [Double] = [0, 0]
    var rotate: [Double] = [0, 0]
    /// In degrees.
    var parallels: [Double] = [0, 60]
    /// In degrees; nil: cut along the antimeridian.
    var clipAngle: Double?
}

extension ProjectionKind {
    var defaults: ProjectionDefaults {
        switch self {
        case .albers, .albersUsa:
            ProjectionDefaults(scale: 1070, center: [-0.6, 38.7], rotate: [96, 0], parallels: [29.5, 45.5])
        case .azimuthalEqualArea: ProjectionDefaults(scale: 124.75, clipAngle: 180 - 1e-3)
        case .azimuthalEquidistant: ProjectionDefaults(scale: 79.4188, clipAngle: 180 - 1e-3)
        case .conicConformal: ProjectionDefaults(scale: 109.5, parallels: [30, 30])
        case .conicEqualArea: ProjectionDefaults(scale: 155.424, center: [0, 33.6442])
        case .conicEquidistant: ProjectionDefaults(scale: 131.154, center: [0, 13.9389])
        case .equalEarth: ProjectionDefaults(scale: 177.158)
        case .equirectangular: ProjectionDefaults(scale: 152.63)
        case .gnomonic: ProjectionDefaults(scale: 144.049, clipAngle: 60)
        case .identity: ProjectionDefaults(scale: 1)
        case .mercator: ProjectionDefaults(scale: 961 / (2 * .pi))
        case .mollweide: ProjectionDefaults(scale: 169.529)
        case .naturalEarth1: ProjectionDefaults(scale: 175.295)
        case .orthographic: ProjectionDefaults(scale: 249.5, clipAngle: 90 + SpherePoint.tolerance)
        case .stereographic: ProjectionDefaults(scale: 250, clipAngle: 142)
        case .transverseMercator: ProjectionDefaults(scale: 159.155)
        }
    }

    /// - Parameter parallels: where a cone touches or cuts the sphere, in degrees.
    func surface(parallels: [Double]) -> any Surface {
        let south = (parallels.first ?? 0) * .pi / 180
        let north = (parallels.dropFirst().first ?? parallels.first ?? 0) * .pi / 180
        switch self {
        case .albers, .albersUsa, .conicEqualArea: return Conic.equalArea(south, north)
        case .conicConformal: return Conic.conformal(south, north)
        case .conicEquidistant: return Conic.equidistant(south, north)
        case .azimuthalEqualArea: return Azimuthal(distance: .equalArea)
        case .azimuthalEquidistant: return Azimuthal(distance: .equidistant)
        case .gnomonic: return Azimuthal(distance: .gnomonic)
        case .orthographic: return Azimuthal(distance: .orthographic)
        case .stereographic: return Azimuthal(distance: .stereographic)
        case .equalEarth: return EqualEarth()
        case .equirectangular, .identity: return Equirectangular()
        case .mercator: return Mercator()
        case .mollweide: return Mollweide()
        case .naturalEarth1: return NaturalEarth1()
        case .transverseMercator: return TransverseMercator()
        }
    }
}
