import Drawing

/// What the author says about something that has a default and can also be switched off (`null`).
package indirect enum Setting<Wrapped: Hashable & Sendable>: Hashable, Sendable {
    /// The author is silent.
    case automatic
    /// `null`.
    case off
    case on(Wrapped)

    package var value: Wrapped? { if case .on(let v) = self { v } else { nil } }
    package var isOff: Bool { self == .off }
}

package enum FieldType: String, Hashable, Sendable, CaseIterable {
    case quantitative, temporal, ordinal, nominal, geojson
}

/// What a channel shows, unless one of its conditions holds.
package struct ChannelDefinition: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        indirect case field(FieldDefinition)
        case value(ValueDefinition)
        /// Only conditions are given.
        case nothing
    }

    package struct Condition: Hashable, Sendable {
        package var test: Predicate
        package var content: Content

        package init(test: Predicate, content: Content) {
            self.test = test
            self.content = content
        }
    }

    package var content: Content
    /// The first whose test holds wins.
    package var conditions: [Condition]
    package var origin: Origin?

    package init(_ content: Content, conditions: [Condition] = [], origin: Origin? = nil) {
        self.content = content
        self.conditions = conditions
        self.origin = origin
    }
}

/// A constant, or an expression over the row (`{"value": {"expr": …}}`).
package enum ValueDefinition: Hashable, Sendable {
    case constant(Value)
    case expression(Expression)
    /// A colour ramp, for color, fill and stroke.
    case gradient(Gradient)
}

/// A field, a count or a datum, and how it is prepared, scaled and explained.
package struct FieldDefinition: Hashable, Sendable {
    package enum Quantity: Hashable, Sendable {
        case field(FieldReference)
        /// A value on the data's own scale.
        case datum(Value)
        /// No field: `aggregate: count`; without an aggregate, an `order` that says nothing but `sort`.
        case rows
    }

    package enum Bin: Hashable, Sendable {
        case by(BinParameters)
        /// The data already hold bins (`bin: "binned"`).
        case binned
    }

    package struct Aggregate: Hashable, Sendable {
        package var operation: AggregateOperation
        /// The field that `argmin` and `argmax` look at.
        package var argument: FieldReference?

        package init(_ operation: AggregateOperation, argument: FieldReference? = nil) {
            self.operation = operation
            self.argument = argument
        }
    }

    package var quantity: Quantity
    /// Nil: by Vega-Lite's rules from the channel and the rest of the definition.
    package var type: FieldType?
    package var aggregate: Aggregate?
    package var bin: Bin?
    package var timeUnit: TimeUnit?
    package var sort: Setting<Sort> = .automatic
    package var stack: Setting<StackOffset> = .automatic
    package var impute: ImputeDefinition?
    package var scale: Setting<ScaleProperties> = .automatic
    package var axis: Setting<AxisProperties> = .automatic
    package var legend: Setting<LegendProperties> = .automatic
    package var title: Setting<[String]> = .automatic
    package var bandPosition: Double?
    package var format: LabelFormat?
    package var origin: Origin?

    package init(_ quantity: Quantity, type: FieldType? = nil, origin: Origin? = nil) {
        self.quantity = quantity
        self.type = type
        self.origin = origin
    }
}

/// The order of a discrete domain, or of a stack or line by its order channel.
package enum Sort: Hashable, Sendable {
    case ascending, descending
    /// By another channel of the same view: `-x` is descending.
    case channel(Channel, isDescending: Bool)
    /// By a field, summarized within each domain value.
    case field(FieldReference?, operation: AggregateOperation?, isDescending: Bool)
    /// By a list; values that are not in it follow in their own order.
    case list([Value])
}

/// The `impute` of a channel; what is nil takes Vega-Lite's default.
package struct ImputeDefinition: Hashable, Sendable {
    package var method: ImputeTransform.Method?
    package var value: Value?
    package var keyValues: ImputeTransform.KeyValues?
    package var frameBefore: Double?
    package var frameAfter: Double?

    package init() {}
}

/// `format` with `formatType`.
package struct LabelFormat: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case number, time
        case function(FormatFunction)
    }

    /// A d3 specifier; for times also one for each unit.
    package enum Specifier: Hashable, Sendable {
        case text(String)
        /// `{"year": "%Y", "month": "%b", …}`.
        case byUnit([TimeUnit.Part: String])
    }

    package var specifier: Specifier?
    package var kind: Kind?
    package var origin: Origin?

    package init(_ specifier: Specifier?, kind: Kind? = nil, origin: Origin? = nil) {
        self.specifier = specifier
        self.kind = kind
        self.origin = origin
    }
}

extension LabelFormat {
    /// - Throws: what no date can be written by, at its own place or another one.
    func checkTime(orAt other: Origin?) throws(Diagnostic) {
        switch specifier {
        case .text(let pattern)?: try TimeFormat.check(pattern, at: origin ?? other)
        case .byUnit(let patterns)?:
            for pattern in patterns.values.sorted() { try TimeFormat.check(pattern, at: origin ?? other) }
        case nil: break
        }
    }
}
