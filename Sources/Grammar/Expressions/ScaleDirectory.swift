/// The scales that expressions can ask for by name, once they are placed: those of one view.
struct ScaleDirectory: Hashable, Sendable {
    private var scales: [String: PlacedScale] = [:]

    /// - Parameter view: the name of the view, under which its scales are known too (`NAME_x`).
    init(_ scales: [Channel: PlacedScale], view: String?) {
        for (channel, scale) in scales {
            self.scales[channel.rawValue] = scale
            if let view { self.scales[view + "_" + channel.rawValue] = scale }
        }
    }

    /// - Throws: that there is none of this name, with the nearest one.
    func scale(_ name: String) throws(Diagnostic) -> PlacedScale {
        if let scale = scales[name] { return scale }
        let names = scales.keys.sorted()
        throw Diagnostic(
            .error, "unknown scale \"\(name)\"", label: Nearest.hint(for: name, among: names),
            notes: [
                names.isEmpty
                    ? "the view has none" : "the view has \(names.map { "\"\($0)\"" }.joined(separator: ", "))"
            ])
    }
}

extension Scope {
    /// This scope, with a view's scales and the size of its frame to ask for.
    func seeing(_ scales: [Channel: PlacedScale], of view: String?, width: Double, height: Double) -> Scope {
        var scope = self
        scope.scales = ScaleDirectory(scales, view: view)
        scope.values["width"] = .number(width)
        scope.values["height"] = .number(height)
        return scope
    }

    /// The scale of a name.
    /// - Throws: that no scale is known here, or none of this name.
    func scale(_ name: String) throws(Diagnostic) -> PlacedScale {
        guard let scales else {
            throw Diagnostic(
                .error, "cannot ask for the scale \"\(name)\" here because scales are known only to marks and guides",
                notes: ["data are transformed before there are scales"])
        }
        return try scales.scale(name)
    }
}
