import ArgumentParser
import Handscroll

/// One spec and the files to make of it.
struct Plan: Hashable {
    var spec: String
    var destinations: [Destination]

    /// What the output options mean for each of the specs; throws `ValidationError` where they contradict each other.
    static func plans(
        specs: [String], outputs: [String], folder: String?, formats: [Output.Format]
    ) throws -> [Plan] {
        guard let folder else { return [try plan(specs: specs, outputs: outputs, formats: formats)] }
        guard outputs.isEmpty else { throw ValidationError("Use either -o or --out-dir, not both.") }
        guard !formats.isEmpty else { throw ValidationError("--out-dir needs --format, as png,svg,pdf.") }
        let plans = try specs.map { spec in
            let stem = try stem(of: spec)
            return Plan(spec: spec, destinations: formats.map { Destination(folder: folder, stem: stem, format: $0) })
        }
        try refuseDoubles(plans)
        return plans
    }

    private static func plan(specs: [String], outputs: [String], formats: [Output.Format]) throws -> Plan {
        guard !outputs.isEmpty else {
            throw ValidationError("Say where to write: -o FILE, or --out-dir DIR with --format.")
        }
        guard specs.count == 1 else { throw ValidationError("-o takes one spec; use --out-dir for several.") }
        let plan = Plan(
            spec: specs[0], destinations: try outputs.map { try Destination(path: $0, formats: formats) })
        try refuseDoubles([plan])
        return plan
    }

    /// A spec's file name without its folder and its last extension.
    private static func stem(of spec: String) throws -> String {
        guard spec != "-" else { throw ValidationError("Standard input has no name for --out-dir; use -o.") }
        let name = spec.split(separator: "/").last ?? Substring(spec)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
        return String(name[..<dot])
    }

    private static func refuseDoubles(_ plans: [Plan]) throws {
        var seen: Set<String> = []
        for path in plans.flatMap(\.destinations).map(\.path) where !seen.insert(path).inserted {
            throw ValidationError("\"\(path)\" would be written twice.")
        }
    }
}
