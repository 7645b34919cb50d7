import Drawing

extension Function {
    /// The functions that ask for the scales of a view (vega-functions, `scale` and `scale-gradient`).
    static let scales: [Function] = [
        .values("scale", 2...3) { (a, context) throws(Diagnostic) in
            try context.scope.scale(a.text(0)).image(of: a[1])
        },
        .values("invert", 2...3) { (a, context) throws(Diagnostic) in
            try context.scope.scale(a.text(0)).inverse(of: a[1])
        },
        .values("domain", 1...2) { (a, context) throws(Diagnostic) in
            .array(try context.scope.scale(a.text(0)).domainValues)
        },
        .values("range", 1...2) { (a, context) throws(Diagnostic) in
            .array(try context.scope.scale(a.text(0)).rangeValues)
        },
        .values("bandwidth", 1...2) { (a, context) throws(Diagnostic) in
            .number(try context.scope.scale(a.text(0)).bandwidth)
        },
        // Nothing can be done with a copy but to ask whether there is one.
        .values("copy", 1...2) { (a, context) throws(Diagnostic) in
            _ = try context.scope.scale(a.text(0))
            return .object(Record([("type", .string(try context.scope.scale(a.text(0)).type.rawValue))]))
        },
        .values("gradient", 3...5) { (a, context) throws(Diagnostic) in
            let scale = try context.scope.scale(a.text(0))
            return scale.gradient(from: a[1], to: a[2], count: a.given(3)?.asNumber ?? 15, in: context.scope)
        },
        .values("scaleGradient", 3...5) { (a, context) throws(Diagnostic) in
            let scale = try context.scope.scale(a.text(0))
            return scale.gradient(from: a[1], to: a[2], count: a.given(3)?.asNumber ?? 15, in: context.scope)
        },
    ]

    static let scaleNames = Set(scales.map(\.name))

    /// What asks for the page around the picture: there is none.
    static let surroundings: [Function] = [
        .values("containerSize", 0...0) { _, _ in .array([.undefined, .undefined]) },
        .values("inScope", 0...1) { _, _ in .boolean(false) },
    ]
}

extension PlacedScale {
    /// What the scale makes of a value, as expressions see it: a number, a colour's text, an item of a list.
    func image(of value: Value) -> Value {
        switch range {
        case .ramp: color(value).map { .string($0.functionText) } ?? .undefined
        case .values, .numbers, .bands: self.value(value) ?? .undefined
        }
    }

    /// The values of the range.
    var rangeValues: [Value] {
        switch range {
        case .numbers(let numbers): numbers.map { .number($0) }
        case .bands: [.number(extent.start), .number(extent.end)]
        case .ramp(let ramp): [0, 1].map { .string(ramp.color(at: $0).functionText) }
        case .values(let values): values
        }
    }

    /// What lies at a place of the range; of two places what lies between them, for a continuous scale its two ends.
    func inverse(of place: Value) -> Value {
        guard case .array(let places) = place else { return inverse(at: place.asNumber) }
        guard places.count >= 2, places[0].isValid, places[1].isValid else { return .undefined }
        let (a, b) = (places[0].asNumber, places[1].asNumber)
        let (low, high) = (min(a, b), max(a, b))
        switch domain {
        case .discrete: return values(from: low, to: high).map { .array($0) } ?? .undefined
        case .continuous: return .array([inverse(at: low), inverse(at: high)])
        case .thresholds(let edges):
            guard let first = inverse(at: low).ends, let last = inverse(at: high).ends else { return .undefined }
            return edges.isEmpty
                ? .undefined : .array([first.0 ?? first.1 ?? .undefined, last.1 ?? last.0 ?? .undefined])
        }
    }

    private func inverse(at place: Double) -> Value {
        switch domain {
        case .discrete: return values(from: place, to: place)?.first ?? .undefined
        case .continuous(let ends):
            guard case .numbers(let numbers) = range else { return .undefined }
            let x = Stretches.inverse(ends, over: numbers, transform: transform, clamps: clamps, at: place)
            return type.isTemporal ? .date(x) : .number(x)
        case .thresholds(let edges):
            // The stretch of the domain that has this very value.
            guard let i = rangeValues.firstIndex(of: .number(place)) else {
                return .array([.number(.nan), .number(.nan)])
            }
            let low: Value = i == 0 ? .undefined : .number(edges[i - 1])
            return .array([low, i < edges.count ? .number(edges[i]) : .undefined])
        }
    }

    /// The values whose bands lie between two places (vega-scale's `invertRange`); nil where there are none.
    private func values(from low: Double, to high: Double) -> [Value]? {
        guard case .discrete(let values) = domain, case .bands(let layout) = range, !values.isEmpty, low.isFinite,
            high.isFinite
        else { return nil }
        let isReversed = layout.step < 0
        let starts = values.indices.map(layout.position).sorted()
        guard high >= starts[0], low <= max(extent.start, extent.end) else { return nil }
        func index(_ place: Double) -> Int { max(0, (starts.lastIndex { $0 <= place } ?? 0)) }
        var first = index(low)
        let last = low == high ? first : index(high)
        if low - starts[first] > bandwidth + 1e-10 { first += 1 }
        guard first <= last else { return nil }
        let ordered = isReversed ? Array(values.reversed()) : values
        return isReversed ? ordered[first...last].reversed() : Array(ordered[first...last])
    }

    /// The scale's colours along a line, as a mark can be painted with.
    fileprivate func gradient(from start: Value, to end: Value, count: Double, in scope: Scope) -> Value {
        func point(_ value: Value) -> (Value, Value) { (value.part(["0"]), value.part(["1"])) }
        var values = ticks(tickWish(.count(count), default: count, minStep: nil), zone: scope.timeZone)
        let ends = domainValues
        if let first = ends.first, values.first != first { values.insert(first, at: 0) }
        if let last = ends.last, values.last != last { values.append(last) }
        let stops = values.map { value in
            Value.object(Record([("offset", .number(legendFraction(value.asNumber))), ("color", image(of: value))]))
        }
        let ((x1, y1), (x2, y2)) = (point(start), point(end))
        return .object(
            Record([
                ("gradient", "linear"), ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stops", .array(stops)),
            ]))
    }
}

extension Value {
    /// The two ends of an array, nil for an end that is undefined.
    fileprivate var ends: (Value?, Value?)? {
        guard case .array(let items) = self, items.count == 2 else { return nil }
        return (items[0].isValid ? items[0] : nil, items[1].isValid ? items[1] : nil)
    }

    /// A colour ramp as expressions make it (`gradient`); nil where this is none.
    var gradient: Gradient? {
        guard case .object(let record) = self, record["gradient"] == "linear", case .array(let stops)? = record["stops"]
        else { return nil }
        func number(_ key: String, _ usual: Double) -> Double {
            let n = record[key]?.asNumber ?? usual
            return n.isFinite ? n : usual
        }
        return Gradient(
            geometry: .linear(
                from: Point(number("x1", 0), number("y1", 0)), to: Point(number("x2", 1), number("y2", 0))),
            stops: stops.compactMap { stop in
                guard let color = stop.part(["color"]).color else { return nil }
                let offset = stop.part(["offset"]).asNumber
                return Gradient.Stop(offset: offset.isFinite ? max(0, min(1, offset)) : 0, color: color)
            })
    }
}

extension Color {
    /// `rgb(1, 2, 3)`, as d3 writes colours that it has mixed.
    var functionText: String {
        let (r, g, b) = bytes
        return alpha < 1 ? "rgba(\(r), \(g), \(b), \(Value.text(of: alpha)))" : "rgb(\(r), \(g), \(b))"
    }
}

extension Stretches {
    /// The number of the domain that stands at a place: the stretch between each two neighbouring places, backwards.
    static func inverse(
        _ ends: [Double], over places: [Double], transform: ContinuousTransform, clamps: Bool, at place: Double
    ) -> Double {
        let count = min(ends.count, places.count)
        guard count >= 2 else { return .nan }
        let isAscending = places[0] <= places[count - 1]
        var i = 0
        while i < count - 2 && (isAscending ? place > places[i + 1] : place < places[i + 1]) { i += 1 }
        let (a, b) = (transform(ends[i]), transform(ends[i + 1]))
        var t = places[i] == places[i + 1] ? 0.5 : (place - places[i]) / (places[i + 1] - places[i])
        if clamps { t = max(0, min(1, t)) }
        return transform.inverse(a * (1 - t) + b * t)
    }
}
