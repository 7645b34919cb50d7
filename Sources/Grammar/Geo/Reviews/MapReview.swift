/// Looks for rows that a map would silently leave out or draw as what they are not.
struct MapReview {
    let unit: Unit
    let data: UnitData
    let kind: ProjectionKind
    let features: UnitFeatures

    var problems: [Diagnostic] { unit.mark.type == .geoshape ? shapeProblems : placeProblems }

    // MARK: Places

    private var placeProblems: [Diagnostic] {
        var problems = [(Channel.longitude, Channel.latitude), (.longitude2, .latitude2)].compactMap { pair in
            missingHalf(pair.0, pair.1) ?? missingHalf(pair.1, pair.0)
        }
        if !problems.isEmpty { return problems }
        problems = [Channel.longitude, .latitude, .longitude2, .latitude2].compactMap(kindProblem)
        if problems.isEmpty { problems = [poleProblem, outsideProblem].compactMap(\.self) }
        return problems
    }

    private func missingHalf(_ channel: Channel, _ other: Channel) -> Diagnostic? {
        guard let definition = unit.encoding[channel], unit.encoding[other] == nil, unit.encoding[.x] == nil,
            unit.encoding[.y] == nil
        else { return nil }
        return Diagnostic(
            .error, "missing channel \"\(other.rawValue)\"", at: definition.origin,
            notes: ["a place on a map has a longitude and a latitude"])
    }

    /// A text among numbers.
    private func kindProblem(_ channel: Channel) -> Diagnostic? {
        guard let field = unit.encoding.field(channel), let reference = field.reference,
            let column = data.marks.column(reference.path) ?? data.marks[field.column]
        else { return nil }
        if case .numbers(let numbers) = column.storage, !numbers.contains(where: \.isInfinite) { return nil }
        let strange = (0..<column.count).filter {
            column.isValid($0) && column[$0] != "" && !column.number($0).isFinite
        }
        guard let first = strange.first else { return nil }
        let subject = Subject.value(column[first], field: reference.name)
        var diagnostic = Diagnostic(
            strange.count == column.count ? .error : .warning,
            "expected degrees in \"\(reference.name)\", found \(subject.quoted)",
            at: reference.origin ?? field.origin, notes: [leftOut(strange.count, of: column.count)])
        diagnostic.subject = subject
        return diagnostic
    }

    /// A latitude that no place on earth has, as where the two are mixed up.
    private var poleProblem: Diagnostic? {
        guard kind != .identity else { return nil }
        for (channel, other) in [(Channel.latitude, Channel.longitude), (.latitude2, .longitude2)]
        where unit.encoding[channel] != nil {
            let (y, x) = (Degrees(channel, unit.encoding, data.marks), Degrees(other, unit.encoding, data.marks))
            let rows = (0..<data.marks.rowCount).filter { abs(y[$0]) > 90.01 }
            guard let first = rows.first else { continue }
            let isMixedUp = rows.allSatisfy { !(abs(x[$0]) > 90) }
            return Diagnostic(
                .warning,
                "expected latitudes from -90 to 90 in \"\(channel.rawValue)\", found \(Value.text(of: y[first]))",
                at: unit.encoding[channel]?.origin,
                label: isMixedUp ? "longitudes belong into \"\(other.rawValue)\"" : nil,
                notes: ["\(rows.count) of \(data.marks.rowCount) rows are so"])
        }
        return nil
    }

    /// The three maps of `albersUsa` show the United States only.
    private var outsideProblem: Diagnostic? {
        guard kind == .albersUsa, unit.isPlacedByDegrees(.x) else { return nil }
        var properties = ProjectionProperties()
        properties.kind = .albersUsa
        let projection = Projection(properties, scale: nil, translate: .zero)
        let x = Degrees(.longitude, unit.encoding, data.marks)
        let y = Degrees(.latitude, unit.encoding, data.marks)
        let outside = (0..<data.marks.rowCount).filter { row in
            x[row].isFinite && y[row].isFinite && projection.place(longitude: x[row], latitude: y[row]) == nil
        }
        guard let first = outside.first else { return nil }
        let place = "\(Value.text(of: x[first])), \(Value.text(of: y[first]))"
        return Diagnostic(
            .warning,
            "cannot place \(place) because the projection \"albersUsa\" shows only the United States",
            at: unit.encoding[.longitude]?.origin,
            notes: [
                "\(outside.count) of \(data.marks.rowCount) rows stand in the upper left corner, as in Vega-Lite; "
                    + "a \"filter\" leaves them out"
            ])
    }

    private func leftOut(_ count: Int, of all: Int) -> String {
        "\(count) of \(all) \(all == 1 ? "row" : "rows") \(count == 1 ? "is" : "are") left out"
    }

    // MARK: Shapes

    private var shapeProblems: [Diagnostic] {
        let table = data.marks
        if table.rowCount == 0 { return [] }
        let shapes = features.shapes
        if shapes.allSatisfy({ $0 == nil }) { return [nothingToDraw] }
        if let row = shapes.firstIndex(where: { $0?.strangeNumber != nil }) {
            let count = shapes.count { $0?.strangeNumber != nil }
            return [
                Diagnostic(
                    .warning, "cannot draw the shape in row \(row + 1)\(place) because a coordinate is no number",
                    at: unit.mark.origin, notes: [leftOut(count, of: table.rowCount)])
            ]
        }
        return [typeProblem(shapes), planarProblem(shapes) ?? windingProblem(shapes)].compactMap(\.self)
            + flawProblems(shapes)
    }

    private func flawProblems(_ shapes: [Geometry?]) -> [Diagnostic] {
        var rows: [ShapeFlaw: (first: Int, count: Int)] = [:]
        var budget = 200_000
        for (row, shape) in shapes.enumerated() {
            for flaw in shape?.flaws(&budget) ?? [] {
                let known = rows[flaw] ?? (row, 0)
                rows[flaw] = (known.first, known.count + 1)
            }
        }
        return ShapeFlaw.allCases.compactMap { flaw in
            guard let (first, count) = rows[flaw] else { return nil }
            // A county without land draws nothing, as it should; a map without any shape is a mistake.
            if flaw == .blank, shapes.contains(where: { $0?.hasPlaces == true }) { return nil }
            return flaw.problem(
                "in row \(first + 1)\(place)", at: unit.mark.origin, count: count, of: shapes.count)
        }
    }

    /// A row that is a shape by its `type`, but of no kind that there is.
    private func typeProblem(_ shapes: [Geometry?]) -> Diagnostic? {
        guard unit.encoding.field(.shape) == nil, let types = data.marks["type"] else { return nil }
        let known = Geometry.Kind.allCases.map(\.rawValue) + ["Feature", "FeatureCollection"]
        let strange = shapes.indices.filter { row in
            guard shapes[row] == nil, case .string(let word) = types[row] else { return false }
            return !known.contains(word)
        }
        guard let first = strange.first else { return nil }
        let word = types[first].asText
        return Diagnostic(
            .warning, "unknown geometry type \"\(word.prefix(40))\" in row \(first + 1)\(place)", at: unit.mark.origin,
            label: Nearest.hint(for: word, among: known), notes: [leftOut(strange.count, of: shapes.count)])
    }

    private var place: String { data.marks.label.map { " of \"\($0)\"" } ?? "" }

    private var nothingToDraw: Diagnostic {
        let field = unit.encoding.field(.shape)
        let names = data.marks.names.prefix(30).map { "\"\($0)\"" }.joined(separator: ", ")
        return Diagnostic(
            .error, "cannot draw mark \"geoshape\" because no row\(place) has a shape",
            at: field?.origin ?? unit.mark.origin,
            label: field?.type == .geojson ? nil : "a shape is a GeoJSON feature or geometry",
            notes: names.isEmpty ? [] : ["the rows have \(names)"])
    }

    /// GeoJSON's standard turns rings the other way round than d3-geo: then a country is all the world but itself.
    private func windingProblem(_ shapes: [Geometry?]) -> Diagnostic? {
        guard kind != .identity else { return nil }
        let inverted = shapes.indices.filter { shapes[$0]?.isInsideOut == true }
        guard let first = inverted.first else { return nil }
        let (count, all) = (inverted.count, shapes.count)
        return Diagnostic(
            .warning, "expected rings that run clockwise in row \(first + 1)\(place), found one the other way round",
            at: unit.mark.origin, label: "it is drawn as nearly all of the globe",
            notes: ["\(count) of \(all) \(all == 1 ? "row" : "rows") \(count == 1 ? "is" : "are") so"])
    }

    /// Coordinates beyond the poles are metres or pixels, which only `identity` draws.
    private func planarProblem(_ shapes: [Geometry?]) -> Diagnostic? {
        guard kind != .identity else { return nil }
        for (row, shape) in shapes.enumerated() {
            guard let latitude = shape?.latitudeBeyondPole else { continue }
            return Diagnostic(
                .warning,
                "expected latitudes from -90 to 90 in row \(row + 1)\(place), found \(Value.text(of: latitude))",
                at: unit.mark.origin,
                label: "the projection \"identity\" draws coordinates that are no degrees")
        }
        return nil
    }
}

extension Geometry {
    /// Whether a polygon covers nearly all of the globe, as hardly one is meant to.
    fileprivate var isInsideOut: Bool {
        if kind == .collection { return parts.contains(where: \.isInsideOut) }
        // What runs clockwise on a flat map can be all right only.
        guard polygonEnds.indices.contains(where: { flatArea(ofRing: range(ofPolygon: $0).first) > 0 }) else {
            return false
        }
        return sphericalArea > 3.5 * .pi
    }

    /// Twice the area in square degrees, above 0 for a ring that runs counter-clockwise.
    func flatArea(ofRing ring: Int?) -> Double {
        guard let ring, let start = range(ofLine: ring).first else { return 0 }
        var sum = 0.0
        for i in range(ofLine: ring).dropFirst() {
            // From the first point, so that small rings far from the origin keep their digits.
            let (x0, y0) = (coordinates[2 * start], coordinates[2 * start + 1])
            sum += (coordinates[2 * i - 2] - x0) * (coordinates[2 * i + 1] - y0)
            sum -= (coordinates[2 * i] - x0) * (coordinates[2 * i - 1] - y0)
        }
        return sum
    }

    /// The first latitude that no place on earth has, a little rounding aside.
    fileprivate var latitudeBeyondPole: Double? {
        for i in 0..<positionCount where abs(coordinates[2 * i + 1]) > 90.01 { return coordinates[2 * i + 1] }
        return parts.lazy.compactMap(\.latitudeBeyondPole).first
    }
}
