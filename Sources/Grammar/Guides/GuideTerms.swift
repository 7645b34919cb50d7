import Drawing

package enum AxisOrient: String, Hashable, Sendable, CaseIterable {
    case left, right, top, bottom

    package var isVertical: Bool { self == .left || self == .right }
}

package enum LegendOrient: String, Hashable, Sendable, CaseIterable {
    case none, left, right, top, bottom
    case topLeft = "top-left"
    case topRight = "top-right"
    case bottomLeft = "bottom-left"
    case bottomRight = "bottom-right"
}

package enum LegendKind: String, Hashable, Sendable, CaseIterable { case symbol, gradient }
package enum Orientation: String, Hashable, Sendable, CaseIterable { case horizontal, vertical }
package enum TitleAnchor: String, Hashable, Sendable, CaseIterable { case start, middle, end }
package enum TitleFrame: String, Hashable, Sendable, CaseIterable { case bounds, group }
package enum TickBand: String, Hashable, Sendable, CaseIterable { case center, extent }

/// What is done with labels that would touch.
package enum LabelOverlap: String, Hashable, Sendable, CaseIterable {
    /// They overlap.
    case off = "false"
    /// Every other label goes, until none touch.
    case parity
    /// Each label goes that would touch the last one kept.
    case greedy
}

/// On, off, or on by an amount in points.
package enum Toggle: Hashable, Sendable {
    case off, on
    case amount(Double)
}

package enum TickCount: Hashable, Sendable {
    case count(Double)
    /// A time interval's name, such as `month`, every `step`.
    case interval(String, step: Int)
}

/// A value with exceptions: the first case whose test holds (on the tick's `value`, `label` and `index`) wins.
package struct Conditional<Wrapped: Hashable & Sendable>: Hashable, Sendable {
    package struct Case: Hashable, Sendable {
        package var test: Predicate
        package var value: Wrapped

        package init(test: Predicate, value: Wrapped) {
            self.test = test
            self.value = value
        }
    }

    package var cases: [Case]
    package var otherwise: Wrapped?

    package init(_ value: Wrapped?, cases: [Case] = []) {
        self.cases = cases
        otherwise = value
    }
}

/// How legends of one side are put beside each other (`config.legend.layout`).
package struct LegendLayout: Hashable, Sendable {
    package struct Side: Hashable, Sendable {
        package var anchor: TitleAnchor?
        package var bounds: String?
        package var center: Bool?
        package var direction: Orientation?
        package var margin: Double?
        package var offset: Double?

        package init() {}
    }

    /// For all sides.
    package var common = Side()
    package var sides: [LegendOrient: Side] = [:]

    package init() {}
}
