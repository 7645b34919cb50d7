import Drawing

/// The projections of one frame, trained on what its units show: a projection goes the way of scales.
struct FrameMaps: Sendable {
    fileprivate struct Map: Sendable {
        var draft: ProjectionDraft
        /// Of what the projection is fitted to, at `measuringScale` around the origin; nil where it is not fitted.
        var bounds: Rect?
    }

    private var maps: [Map] = []
    private var features: [UnitFeatures?]
    private var units: [Unit]

    /// What a projection is fitted to is measured at this scale, as in d3-geo: its precision is meant for it.
    fileprivate static let measuringScale = 150.0

    /// - Parameters:
    ///   - units: those of the frame.
    ///   - config: what `config.projection` says.
    init(_ units: [Unit], _ data: [UnitData], config: ProjectionProperties) {
        self.units = units
        features = zip(units, data).map { $0.hasProjection ? UnitFeatures($0, $1) : nil }
        for draft in ProjectionDraft.drafts(units, config: config) {
            var map = Map(draft: draft)
            if draft.isFitted || draft.explicit.fit != nil {
                map.bounds = FrameMaps.bounds(
                    draft.explicit, fitted: draft.units.flatMap { features[$0]?.fitted ?? [] })
            }
            maps.append(map)
        }
    }

    /// The same projections over the shapes of one cell of a facet.
    func part(_ data: [UnitData]) -> FrameMaps {
        var part = self
        part.features = zip(units, data).map { $0.hasProjection ? UnitFeatures($0, $1) : nil }
        return part
    }

    /// What is wrong or doubtful in the shapes.
    func problems(_ data: [UnitData]) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for map in maps {
            for index in map.draft.units {
                guard let features = features[index] else { continue }
                let review = MapReview(
                    unit: units[index], data: data[index], kind: map.draft.explicit.kind ?? .equalEarth,
                    features: features)
                problems += review.problems
            }
        }
        return problems
    }

    private static func bounds(_ properties: ProjectionProperties, fitted: [Geometry]) -> Rect {
        let projection = Projection(
            properties, scale: measuringScale, translate: .zero, clipsExtent: properties.kind == .albersUsa)
        return (properties.fit ?? fitted).reduce(Rect.empty) { $0.union(projection.bounds($1)) }
    }

    /// For each unit its placed projection, else that of another unit; nil off maps.
    func placed(in frame: Size) -> [UnitMap?] {
        var result: [UnitMap?] = units.map { _ in nil }
        for map in maps {
            let projection = map.placed(in: frame)
            for index in map.draft.units {
                guard let features = features[index] else { continue }
                result[index] = UnitMap(
                    projection: projection, shapes: features.shapes, isFitted: map.draft.isFitted)
            }
        }
        // Texts beside a map see its projection too.
        if let shared = result.lazy.compactMap(\.self).first?.projection {
            for index in result.indices where result[index] == nil {
                result[index] = UnitMap(projection: shared, shapes: [], isFitted: true)
            }
        }
        return result
    }
}

extension FrameMaps.Map {
    /// Fitted into the frame, in the middle of what is left over in one direction.
    fileprivate func placed(in frame: Size) -> Projection {
        let explicit = draft.explicit
        guard let bounds else {
            return Projection(
                explicit, scale: explicit.scale,
                translate: explicit.translate ?? Point(frame.width / 2, frame.height / 2))
        }
        let room = explicit.extent ?? Rect(x: 0, y: 0, width: frame.width, height: frame.height)
        // Nothing to fit to: the projection's own scale.
        if bounds.isEmpty { return Projection(explicit, scale: nil, translate: room.center) }
        let k = min(room.width / bounds.width, room.height / bounds.height)
        // A single place has no size; it stands in the middle.
        guard k.isFinite else {
            let own = Projection(explicit, scale: nil, translate: .zero)
            let ratio = own.scale / FrameMaps.measuringScale
            return Projection(
                explicit, scale: nil,
                translate: Point(room.center.x - bounds.center.x * ratio, room.center.y - bounds.center.y * ratio))
        }
        return Projection(
            explicit, scale: FrameMaps.measuringScale * k,
            translate: Point(room.center.x - bounds.center.x * k, room.center.y - bounds.center.y * k))
    }
}

/// The projection of a unit in its frame, with the shapes of the unit's rows.
struct UnitMap: Sendable {
    let projection: Projection
    /// For each row that is drawn; empty for marks other than `geoshape`.
    let shapes: [Geometry?]
    /// Whether everything that is shown lies in the frame; else marks are cut at its edge.
    let isFitted: Bool
}
