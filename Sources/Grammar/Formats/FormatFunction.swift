/// A function of the expression language that writes values (Vega-Lite's custom format types): it is called with the
/// value and, where there is one, with the format.
package struct FormatFunction: Hashable, Sendable {
    package var name: String
    package var origin: Origin?

    package init(_ name: String, at origin: Origin? = nil) {
        self.name = name
        self.origin = origin
    }

    /// All that there are by themselves, in order.
    package static var names: [String] { FunctionTable.names.filter { FunctionTable.all[$0] != nil } }

    /// Whether there is one of that name.
    package static func isKnown(_ name: String, _ others: [String: ExternalFunction] = [:]) -> Bool {
        FunctionTable.all[name] != nil || others[name] != nil
    }

    func text(_ value: Value, _ specifier: LabelFormat.Specifier?, in scope: Scope) throws(Diagnostic) -> String {
        // As in Vega, a function that takes only the value leaves the format.
        let takesFormat = FunctionTable.all[name].map { $0.arity.contains(2) } ?? true
        let format = takesFormat ? specifier?.value : nil
        do throws(Diagnostic) {
            let expression = try Expression(
                "\(name)(datum.value\(format == nil ? "" : ", datum.format"))", calling: scope.functions)
            let result = try expression.value(
                for: Record([("value", value), ("format", format ?? .undefined)]), in: scope)
            return result == .null || result == .undefined ? "" : result.asText
        } catch {
            throw Diagnostic(
                error.severity, error.message, at: origin, label: error.label,
                notes: error.notes + ["a format type is called with the value and the format"])
        }
    }
}

extension LabelFormat.Specifier {
    fileprivate var value: Value {
        switch self {
        case .text(let text): .string(text)
        case .byUnit(let patterns):
            .object(
                Record(
                    TimeUnit.Part.allCases.compactMap { part in patterns[part].map { (part.rawValue, .string($0)) } }))
        }
    }
}

extension LabelFormat {
    /// The function that writes the values, if the format names one.
    var function: FormatFunction? { if case .function(let function)? = kind { function } else { nil } }
}

extension Config {
    /// How numbers are written where nothing is said of the field; nil: as they come.
    var numberLabels: LabelFormat? { labels(numberFormat, numberFormatType) }
    /// The same for shares of a stack of 100 %.
    var normalizedLabels: LabelFormat? { labels(normalizedNumberFormat, normalizedNumberFormatType) }
    /// The same for dates without a time unit.
    var timeLabels: LabelFormat? { labels(timeFormat, timeFormatType) }

    private func labels(_ specifier: String?, _ function: FormatFunction?) -> LabelFormat? {
        let kind = customFormatTypes == true ? function.map { LabelFormat.Kind.function($0) } : nil
        return specifier == nil && kind == nil ? nil : LabelFormat(specifier.map { .text($0) }, kind: kind)
    }

    /// Tells of functions that are named and not used.
    func reviewFormats(_ diagnostics: inout Diagnostics) {
        if customFormatTypes == true { return }
        for function in [numberFormatType, normalizedNumberFormatType, timeFormatType].compactMap(\.self) {
            diagnostics.add(FormatFunction.notAllowed(function))
        }
    }
}

extension FormatFunction {
    fileprivate static func notAllowed(_ function: FormatFunction) -> Diagnostic {
        Diagnostic(
            .warning, "cannot use format type \"\(function.name)\" because \"config.customFormatTypes\" is not true",
            at: function.origin, notes: ["the function and its format are left out"])
    }
}

extension FieldDefinition {
    /// Without formats by functions, unless the config allows them (Vega-Lite's `initFieldOrDatumDef`).
    func allowingFormats(_ config: Config, _ diagnostics: inout Diagnostics) -> FieldDefinition {
        if config.customFormatTypes == true { return self }
        var field = self
        func allowed(_ format: LabelFormat?) -> LabelFormat? {
            guard let function = format?.function else { return format }
            diagnostics.add(FormatFunction.notAllowed(function))
            return nil
        }
        field.format = allowed(field.format)
        if case .on(var axis) = field.axis, axis.format?.function != nil {
            axis.format = allowed(axis.format)
            field.axis = .on(axis)
        }
        if case .on(var legend) = field.legend, legend.format?.function != nil {
            legend.format = allowed(legend.format)
            field.legend = .on(legend)
        }
        return field
    }
}
