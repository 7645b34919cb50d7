/// One step that turns a table into another, with Vega-Lite's names and defaults.
package enum Transform: Hashable, Sendable {
    case aggregate(AggregateTransform)
    case bin(BinTransform)
    case calculate(CalculateTransform)
    case density(DensityTransform)
    case extent(ExtentTransform)
    case filter(Predicate)
    case flatten(FlattenTransform)
    case fold(FoldTransform)
    case impute(ImputeTransform)
    case joinAggregate(AggregateTransform)
    case loess(LoessTransform)
    case lookup(LookupTransform)
    case pivot(PivotTransform)
    case quantile(QuantileTransform)
    case regression(RegressionTransform)
    case sample(SampleTransform)
    case stack(StackTransform)
    case timeUnit(TimeUnitTransform)
    case window(WindowTransform)
}

/// A field as the author named it, and where.
package struct FieldReference: Hashable, Sendable {
    package var path: FieldPath
    package var origin: Origin?

    package init(_ path: FieldPath, at origin: Origin? = nil) {
        self.path = path
        self.origin = origin
    }

    package init(_ name: String, at origin: Origin? = nil) { self.init(FieldPath(name), at: origin) }

    package var name: String { path.name }
}

/// The summaries of a group of rows; `argmin` and `argmax` take the row where another field is least or greatest.
package enum AggregateOperation: String, Hashable, Sendable, CaseIterable {
    case count, valid, missing, distinct, sum, product, mean, average, variance, variancep, stdev, stdevp, stderr
    case median, q1, q3, ci0, ci1, min, max, values, exponential, exponentialb, argmin, argmax
}

package struct AggregateField: Hashable, Sendable {
    package var operation: AggregateOperation
    /// Not needed by `count`.
    package var field: FieldReference?
    package var name: String
    /// The weight of `exponential` and `exponentialb`.
    package var parameter: Double?

    package init(operation: AggregateOperation, field: FieldReference?, name: String, parameter: Double? = nil) {
        self.operation = operation
        self.field = field
        self.name = name
        self.parameter = parameter
    }
}

package struct AggregateTransform: Hashable, Sendable {
    package var fields: [AggregateField]
    package var groupBy: [FieldReference]

    package init(fields: [AggregateField], groupBy: [FieldReference]) {
        self.fields = fields
        self.groupBy = groupBy
    }
}

/// How a number axis is cut into bins; what is nil takes Vega-Lite's default.
package struct BinParameters: Hashable, Sendable {
    package var maxBins: Int?
    package var step: Double?
    package var steps: [Double]?
    package var minStep: Double?
    package var anchor: Double?
    package var base: Double?
    package var divide: [Double]?
    package var nice: Bool?
    package var extent: ClosedRange<Double>?
    /// The data already hold the bins' edges.
    package var isBinned = false

    package init() {}
}

package struct BinTransform: Hashable, Sendable {
    package var bin: BinParameters
    package var field: FieldReference
    package var start: String
    /// Nil where only the start is asked for.
    package var end: String?

    package init(bin: BinParameters, field: FieldReference, start: String, end: String?) {
        self.bin = bin
        self.field = field
        self.start = start
        self.end = end
    }
}

package struct CalculateTransform: Hashable, Sendable {
    package var expression: Expression
    package var name: String

    package init(expression: Expression, name: String) {
        self.expression = expression
        self.name = name
    }
}

package struct DensityTransform: Hashable, Sendable {
    package var field: FieldReference
    package var groupBy: [FieldReference] = []
    package var isCumulative = false
    package var counts = false
    /// 0 or nil: Scott's rule.
    package var bandwidth: Double?
    package var extent: ClosedRange<Double>?
    package var minSteps: Int?
    package var maxSteps: Int?
    package var steps: Int?
    package var resolve: String?
    package var names: (value: String, density: String) { (valueName, densityName) }
    package var valueName = "value"
    package var densityName = "density"

    package init(field: FieldReference) { self.field = field }
}

/// Makes the least and the greatest value of a field known to expressions under a name.
package struct ExtentTransform: Hashable, Sendable {
    package var field: FieldReference
    package var parameter: String

    package init(field: FieldReference, parameter: String) {
        self.field = field
        self.parameter = parameter
    }
}

package struct FlattenTransform: Hashable, Sendable {
    package var fields: [FieldReference]
    package var names: [String]

    package init(fields: [FieldReference], names: [String]) {
        self.fields = fields
        self.names = names
    }
}

package struct FoldTransform: Hashable, Sendable {
    package var fields: [FieldReference]
    package var keyName: String
    package var valueName: String

    package init(fields: [FieldReference], keyName: String = "key", valueName: String = "value") {
        self.fields = fields
        self.keyName = keyName
        self.valueName = valueName
    }
}

package struct ImputeTransform: Hashable, Sendable {
    package enum Method: String, Hashable, Sendable, CaseIterable { case value, mean, median, max, min }
    package enum KeyValues: Hashable, Sendable {
        case list([Value])
        case sequence(start: Double, stop: Double, step: Double)
    }

    package var field: FieldReference
    package var key: FieldReference
    package var groupBy: [FieldReference] = []
    package var keyValues: KeyValues?
    package var method: Method = .value
    package var value: Value = .null
    /// Rows before and after that the method looks at; nil for an open end.
    package var frame: (before: Double?, after: Double?) { (frameBefore, frameAfter) }
    package var frameBefore: Double?
    package var frameAfter: Double?

    package init(field: FieldReference, key: FieldReference) {
        self.field = field
        self.key = key
    }
}

package struct LoessTransform: Hashable, Sendable {
    package var field: FieldReference
    package var on: FieldReference
    package var groupBy: [FieldReference] = []
    package var bandwidth = 0.3
    /// Names of the output: x, then y.
    package var names: [String]

    package init(field: FieldReference, on: FieldReference, names: [String]) {
        self.field = field
        self.on = on
        self.names = names
    }
}

package struct LookupTransform: Hashable, Sendable {
    package var field: FieldReference
    package var from: DataSource
    package var key: FieldReference
    /// Nil: the whole row of the other table, under the one name in `names`.
    package var fields: [FieldReference]?
    package var names: [String]
    package var fallback: Value = .null

    package init(
        field: FieldReference, from: DataSource, key: FieldReference, fields: [FieldReference]?, names: [String]
    ) {
        self.field = field
        self.from = from
        self.key = key
        self.fields = fields
        self.names = names
    }
}

package struct PivotTransform: Hashable, Sendable {
    package var field: FieldReference
    package var value: FieldReference
    package var groupBy: [FieldReference] = []
    /// 0: all values.
    package var limit = 0
    package var operation: AggregateOperation = .sum

    package init(field: FieldReference, value: FieldReference) {
        self.field = field
        self.value = value
    }
}

package struct QuantileTransform: Hashable, Sendable {
    package var field: FieldReference
    package var groupBy: [FieldReference] = []
    package var probabilities: [Double]?
    package var step = 0.01
    package var probabilityName = "prob"
    package var valueName = "value"

    package init(field: FieldReference) { self.field = field }
}

package struct RegressionTransform: Hashable, Sendable {
    package enum Method: String, Hashable, Sendable, CaseIterable { case linear, log, exp, pow, quad, poly }

    package var field: FieldReference
    package var on: FieldReference
    package var groupBy: [FieldReference] = []
    package var method: Method = .linear
    package var order = 3
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

package struct SampleTransform: Hashable, Sendable {
    package var size: Int

    package init(size: Int) { self.size = size }
}

package struct SortField: Hashable, Sendable {
    package var field: FieldReference
    package var isDescending: Bool

    package init(field: FieldReference, isDescending: Bool = false) {
        self.field = field
        self.isDescending = isDescending
    }
}

package enum StackOffset: String, Hashable, Sendable, CaseIterable { case zero, center, normalize }

package struct StackTransform: Hashable, Sendable {
    package var field: FieldReference
    package var groupBy: [FieldReference]
    package var offset: StackOffset = .zero
    package var sort: [SortField] = []
    package var start: String
    package var end: String

    package init(field: FieldReference, groupBy: [FieldReference], start: String, end: String) {
        self.field = field
        self.groupBy = groupBy
        self.start = start
        self.end = end
    }
}

package struct TimeUnitTransform: Hashable, Sendable {
    package var unit: TimeUnit
    package var field: FieldReference
    package var name: String
    /// Under this name the unit's end is written too; Vega-Lite uses `name` + `_end`.
    package var endName: String?

    package init(unit: TimeUnit, field: FieldReference, name: String, endName: String?) {
        self.unit = unit
        self.field = field
        self.name = name
        self.endName = endName
    }
}

package struct WindowField: Hashable, Sendable {
    package enum Operation: Hashable, Sendable {
        case aggregate(AggregateOperation)
        case rowNumber, rank, denseRank, percentRank, cumeDist
        case ntile(Int)
        case lag(Int), lead(Int)
        case firstValue, lastValue
        case nthValue(Int)
    }

    package var operation: Operation
    package var field: FieldReference?
    package var name: String

    package init(operation: Operation, field: FieldReference?, name: String) {
        self.operation = operation
        self.field = field
        self.name = name
    }
}

package struct WindowTransform: Hashable, Sendable {
    package var fields: [WindowField]
    /// Rows before and after the current one; nil for an open end. Vega-Lite's default is everything up to this row.
    package var frameBefore: Int?
    package var frameAfter: Int? = 0
    package var ignorePeers = false
    package var groupBy: [FieldReference] = []
    package var sort: [SortField] = []

    package init(fields: [WindowField]) { self.fields = fields }
}
