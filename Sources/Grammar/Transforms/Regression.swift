/// Makes a table of the points of a fitted curve, or of its coefficients.
package struct RegressionTransform: Hashable, Sendable {
    package enum Method: String, Hashable, Sendable, CaseIterable { case linear, log, exp, pow, quad, poly }

    /// The field predicted, y.
    package var field: FieldReference
    /// The field it is predicted from, x.
    package var on: FieldReference
    package var groupBy: [FieldReference] = []
    package var method: Method = .linear
    /// Of the method `poly`.
    package var order = 3
    /// Of x; nil: as far as the group's data reach.
    package var extent: ClosedRange<Double>?
    /// The fitted coefficients and R² instead of points on the curve.
    package var params = false
    /// Names of the output: x, then y.
    package var names: [String]

    package init(field: FieldReference, on: FieldReference, names: [String]) {
        self.field = field
        self.on = on
        self.names = names
    }
}

extension RegressionTransform {
    /// Groups with fewer rows than the curve has coefficients are left out.
    func applied(to table: Table) throws(Diagnostic) -> Table {
        guard (0...50).contains(order) else {
            throw Diagnostic(.error, "expected an order from 0 to 50, found \(order)", at: field.origin)
        }
        let (x, y) = (Measure(try table.require(on)), Measure(try table.require(field)))
        let groups = try table.groups(by: groupBy)
        let fits = groups.rows.map { rows in rows.count > degreesOfFreedom ? fitted(x, y, rows) : nil }
        if params { return try parameters(fits, groups, table) }
        let curves = zip(fits, groups.rows).map { fit, rows in
            fit.map { points(on: $0.fit, over: domain(x, rows)) } ?? []
        }
        var result = try table.curves(groups, by: groupBy, counts: curves.map(\.count))
        result.set(name(0) ?? on.name, Column(numbers: curves.joined().map(\.x)))
        result.set(name(1) ?? field.name, Column(numbers: curves.joined().map(\.y)))
        return result
    }

    private func name(_ i: Int) -> String? { names.indices.contains(i) ? names[i] : nil }

    private var degreesOfFreedom: Int {
        switch method {
        case .linear, .log, .exp, .pow: 1
        case .quad: 2
        case .poly: order
        }
    }

    private func fitted(_ x: Measure, _ y: Measure, _ rows: [Int]) -> (fit: Fit, data: Observations) {
        let usable = rows.filter { x.isNumber($0) && y.isNumber($0) }
        let data = Observations(xs: usable.map { x.numbers[$0] }, ys: usable.map { y.numbers[$0] })
        let fit: Fit =
            switch method {
            case .linear: .linear(data)
            case .log: .logarithmic(data)
            case .exp: .exponential(data)
            case .pow: .power(data)
            case .quad: .polynomial(data, order: 2)
            case .poly: .polynomial(data, order: order)
            }
        return (fit, data)
    }

    private func domain(_ x: Measure, _ rows: [Int]) -> ClosedRange<Double>? {
        // A logarithm has no value at 0 and below.
        if let extent, method != .log || extent.lowerBound > 0 { return extent }
        return x.extent(of: rows)
    }

    private func points(on fit: Fit, over domain: ClosedRange<Double>?) -> [CurvePoint] {
        guard let domain, domain.lowerBound.isFinite, domain.upperBound.isFinite else { return [] }
        switch method {
        case .linear: return [domain.lowerBound, domain.upperBound].map { CurvePoint(x: $0, y: fit.predict($0)) }
        case .log, .exp, .pow, .quad, .poly: return CurveSampling().points(over: domain, of: fit.predict)
        }
    }

    /// One row a group: the values grouped by as `keys`, `coef`, `rSquared`.
    private func parameters(
        _ fits: [(fit: Fit, data: Observations)?], _ groups: RowGroups, _ table: Table
    ) throws(Diagnostic) -> Table {
        let dimensions = try table.require(groupBy)
        let found = zip(fits, groups.firstRows).compactMap { fit, row in fit.map { ($0, row) } }
        let keys = found.map { _, row in
            dimensions.isEmpty ? Value.undefined : .array(dimensions.map { $0[row] })
        }
        let coefficients = found.map { Value.array($0.0.fit.coefficients.map(Value.number)) }
        return Table(
            [
                ("keys", Column(.values(keys))), ("coef", Column(.values(coefficients))),
                ("rSquared", Column(numbers: found.map { $0.0.fit.determination($0.0.data) })),
            ], label: table.label)
    }
}
