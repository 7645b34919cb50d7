import Drawing
import Grammar

/// A figure that a block shows: an indicator of the page's data, or one written in the page.
package struct FigureEntry: Hashable, Sendable {
    package var indicator: IndicatorReference?
    /// In place of the indicator's.
    package var value: Double?
    /// With `value` the two ends of a range.
    package var upper: Double?
    package var unit: RichText?
    package var bound: Quantity.Bound?
    /// A number format: `.1w` for 1.2億.
    package var format: String?
    /// What the figure counts; nil: the indicator's label or name.
    package var label: RichText?
    package var icon: IconName?
    package var theme: String?
    /// How the figure has changed, in words, and which way; number cards show it.
    package var change: RichText?
    package var trend: Trend?
    /// The values on the way to the figure, as a number card's small line.
    package var series: [Double] = []
    package var origin: Origin?

    package init() {}
}

/// An icon by its name in the icon set.
package struct IconName: Hashable, Sendable {
    package var name: String
    package var origin: Origin?

    package init(_ name: String, at origin: Origin? = nil) {
        self.name = name
        self.origin = origin
    }
}

extension PageContext {
    /// The entry's figure with what the page says in place of the data's.
    func quantity(_ entry: FigureEntry) throws(Diagnostic) -> Quantity {
        try design.checkTheme(entry.theme)
        var quantity = Quantity(value: entry.value ?? .nan, unit: "", locale: scope.locale)
        if let reference = entry.indicator { quantity = try self.quantity(reference) }
        if let value = entry.value { (quantity.value, quantity.upper) = (value, nil) }
        if let upper = entry.upper { quantity.upper = upper }
        if let bound = entry.bound { quantity.bound = bound }
        if let format = entry.format {
            quantity.format = try NumberFormat(format, locale: scope.locale, at: entry.origin)
        }
        if let unit = entry.unit { quantity.unit = try plainText(unit) }
        if let label = entry.label {
            quantity.name = try plainText(label)
        } else if let reference = entry.indicator, let indicators {
            quantity.name = try indicators.label(of: reference.id, at: reference.origin)
        }
        guard quantity.value.isFinite else {
            throw Diagnostic(
                .error, "missing a value", at: entry.origin,
                notes: ["a figure has an \"indicator\" of the page's data, or a \"value\""])
        }
        try quantity.checkRange(of: "the figure", at: entry.origin)
        return quantity
    }

    /// What the figure counts, in the page's words or the data's.
    func label(_ entry: FigureEntry, _ quantity: Quantity, width: Double, align: TextAlign = .left)
        throws(Diagnostic) -> LaidBlock
    {
        if let label = entry.label { return try text(label, .label, width: width, align: align) }
        return try text(quantity.name, .label, width: width, align: align)
    }

    /// The context of an entry that has a theme of its own.
    func themed(_ theme: String?) -> PageContext {
        var context = self
        context.theme = theme ?? self.theme
        return context
    }

    func icon(_ icon: IconName) throws(Diagnostic) -> Stencil {
        if let picture = resources.icons[icon.name] { return picture }
        throw Diagnostic(.error, "unknown icon \"\(icon.name)\"", at: icon.origin)
    }
}
