import Grammar

/// Transforms that make tables of fitted curves and distributions.
struct DensityDraft: TransformDraft {
    private var field: FieldReference?
    private var groups: [FieldReference] = []
    private var isCumulative = false
    private var counts = false
    private var bandwidth: Double?
    private var extent: ClosedRange<Double>?
    private var minSteps: Int?
    private var maxSteps: Int?
    private var steps: Int?
    private var resolve: Resolve.Mode?
    private var names: [String] = []

    static let shape = Shape<DensityDraft>("Density") { s in
        s.requireField("density", \.field)
        s.addGroups(\.groups)
        s.add("cumulative", \.isCumulative, .boolean)
        s.add("counts", \.counts, .boolean)
        s.add("bandwidth", \.bandwidth, .number)
        s.add("extent", \.extent, .interval)
        s.add("minsteps", \.minSteps, .integer)
        s.add("maxsteps", \.maxSteps, .integer)
        s.add("steps", \.steps, .integer)
        s.add("resolve", \.resolve, .choice())
        s.addNames(\.names)
    }

    var transform: Transform? {
        guard let field else { return nil }
        var density = DensityTransform(field: field)
        density.groupBy = groups
        density.isCumulative = isCumulative
        density.counts = counts
        density.bandwidth = bandwidth
        density.extent = extent
        density.minSteps = minSteps
        density.maxSteps = maxSteps
        density.steps = steps
        density.resolve = resolve?.rawValue
        density.valueName = names.name(0, else: density.valueName)
        density.densityName = names.name(1, else: density.densityName)
        return .density(density)
    }
}

struct QuantileDraft: TransformDraft {
    private var field: FieldReference?
    private var groups: [FieldReference] = []
    private var probabilities: [Double]?
    private var step: Double?
    private var names: [String] = []

    static let shape = Shape<QuantileDraft>("Quantile") { s in
        s.requireField("quantile", \.field)
        s.addGroups(\.groups)
        s.add("probs", \.probabilities, Form<Double>.number.list)
        s.add("step", \.step, .number)
        s.addNames(\.names)
    }

    var transform: Transform? {
        guard let field else { return nil }
        var quantile = QuantileTransform(field: field)
        quantile.groupBy = groups
        quantile.probabilities = probabilities
        if let step { quantile.step = step }
        quantile.probabilityName = names.name(0, else: quantile.probabilityName)
        quantile.valueName = names.name(1, else: quantile.valueName)
        return .quantile(quantile)
    }
}

struct RegressionDraft: TransformDraft {
    private var field: FieldReference?
    private var on: FieldReference?
    private var groups: [FieldReference] = []
    private var method: RegressionTransform.Method?
    private var order: Int?
    private var extent: ClosedRange<Double>?
    private var params = false
    private var names: [String] = []

    static let shape = Shape<RegressionDraft>("Regression") { s in
        s.requireField("regression", \.field)
        s.requireField("on", \.on)
        s.addGroups(\.groups)
        s.add("method", \.method, .choice("regression method"))
        s.add("order", \.order, .integer)
        s.add("extent", \.extent, .interval)
        s.add("params", \.params, .boolean)
        s.addNames(\.names)
    }

    var transform: Transform? {
        guard let field, let on else { return nil }
        var regression = RegressionTransform(
            field: field, on: on, names: [names.name(0, else: on.name), names.name(1, else: field.name)])
        regression.groupBy = groups
        if let method { regression.method = method }
        if let order { regression.order = order }
        regression.extent = extent
        regression.params = params
        return .regression(regression)
    }
}

struct LoessDraft: TransformDraft {
    private var field: FieldReference?
    private var on: FieldReference?
    private var groups: [FieldReference] = []
    private var bandwidth: Double?
    private var names: [String] = []

    static let shape = Shape<LoessDraft>("Loess") { s in
        s.requireField("loess", \.field)
        s.requireField("on", \.on)
        s.addGroups(\.groups)
        s.add("bandwidth", \.bandwidth, .number)
        s.addNames(\.names)
    }

    var transform: Transform? {
        guard let field, let on else { return nil }
        var loess = LoessTransform(
            field: field, on: on, names: [names.name(0, else: on.name), names.name(1, else: field.name)])
        loess.groupBy = groups
        if let bandwidth { loess.bandwidth = bandwidth }
        return .loess(loess)
    }
}
