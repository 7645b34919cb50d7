/// A make rule for each picture: what it was made from. Each source is also a target without a recipe, so that make does
/// not stop when one of them is gone.
struct Depfile {
    struct Rule {
        var targets: [String]
        var sources: [String]
    }

    var rules: [Rule]

    var text: String {
        var seen: Set<String> = []
        let sources = rules.flatMap(\.sources).filter { seen.insert($0).inserted }
        let lines =
            rules.map { rule in Self.line(rule.targets, rule.sources) } + sources.map { Self.line([$0], []) }
        return lines.joined(separator: "\n") + "\n"
    }

    func write(to path: String) throws(FileError) { try OutputFile.write(Array(text.utf8), to: path) }

    private static func line(_ targets: [String], _ sources: [String]) -> String {
        let left = targets.map(escaped).joined(separator: " ") + ":"
        return ([left] + sources.map(escaped)).joined(separator: " ")
    }

    /// GNU make splits names at spaces, starts comments at `#` and reads `$` as a variable.
    private static func escaped(_ path: String) -> String {
        var result = ""
        for character in path {
            switch character {
            case " ", "#", ":": result += "\\\(character)"
            case "$": result += "$$"
            default: result.append(character)
            }
        }
        return result
    }
}
