/// Makes a table of the smoothed density of a field.
package struct DensityTransform: Hashable, Sendable {
    package var field: FieldReference
    package var groupBy: [FieldReference] = []
    package var isCumulative = false
    /// Densities times the number of rows.
    package var counts = false
    /// 0 or nil: Scott's rule.
    package var bandwidth: Double?
    /// Nil: from the least to the greatest value.
    package var extent: ClosedRange<Double>?
    /// 25
    package var minSteps: Int?
    /// 200
    package var maxSteps: Int?
    /// Goes before the two above.
    package var steps: Int?
    /// `shared` or nil: all groups over one extent and at the same values, fit for stacking; `independent`: each group
    /// over its own.
    package var resolve: String?
    package var valueName = "value"
    package var densityName = "density"

    package init(field: FieldReference) { self.field = field }
}

extension DensityTransform {
    /// The points of one curve a group. Null counts as 0 in the density, but not in the extent, as in Vega.
    func applied(to table: Table) throws(Diagnostic) -> Table {
        let measure = Measure(try table.require(field))
        let groups = try table.groups(by: groupBy)
        let sampling = try sampling()
        let isShared = resolve != "independent"
        let shared = extent ?? (isShared ? measure.extent : nil)
        let curves = groups.rows.map { rows in
            curve(measure, rows, over: shared ?? (isShared ? nil : measure.extent(of: rows)), sampling)
        }
        var result = try table.curves(groups, by: groupBy, counts: curves.map(\.count))
        result.set(valueName, Column(numbers: curves.joined().map(\.x)))
        result.set(densityName, Column(numbers: curves.joined().map(\.y)))
        return result
    }

    private func curve(
        _ measure: Measure, _ rows: [Int], over domain: ClosedRange<Double>?, _ sampling: CurveSampling
    ) -> [CurvePoint] {
        guard let domain, domain.lowerBound.isFinite, domain.upperBound.isFinite else { return [] }
        let valid = rows.filter(measure.isNumber).map { measure.numbers[$0] }.filter(\.isFinite)
        let nulls = rows.count { measure.state($0) == .missing }
        let numbers = valid + Array(repeating: 0, count: nulls)
        let given = bandwidth ?? 0
        let density = KernelDensity(
            numbers,
            bandwidth: given > 0 ? given : KernelDensity.bandwidth(forSpreadOf: valid, count: numbers.count))
        let scale = counts ? Double(rows.count) : 1
        return sampling.points(over: domain) {
            scale * (isCumulative ? density.cumulative(at: $0) : density.density(at: $0))
        }
    }

    private func sampling() throws(Diagnostic) -> CurveSampling {
        let most = max(1, steps ?? maxSteps ?? 200)
        let least = resolve == "independent" ? max(1, steps ?? minSteps ?? 25) : most
        guard max(least, most) <= 100_000 else {
            throw Diagnostic(.error, "expected at most 100000 steps, found \(max(least, most))", at: field.origin)
        }
        return CurveSampling(minSteps: least, maxSteps: most)
    }
}
