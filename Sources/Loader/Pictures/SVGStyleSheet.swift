import Drawing
import Grammar

/// The rules of an SVG file's `<style>` elements, as drawing programs write them: plain selectors of an element, a class
/// or a name, and declarations.
struct SVGStyleSheet {
    struct Declaration {
        let property: String
        let value: String
    }

    private struct Rule {
        /// Without its dot or hash.
        let name: String
        let kind: Kind
        let declarations: [Declaration]
    }

    /// In rising order of weight (CSS 2.1, section 6.4.3).
    private enum Kind: CaseIterable { case element, klass, name }

    private var rules: [Rule] = []

    init(_ sheets: [XMLElement], file: String) throws(Diagnostic) {
        for sheet in sheets {
            for block in SVGStyleSheet.withoutComments(sheet.text).split(separator: "}") {
                let parts = block.split(separator: "{", maxSplits: 1, omittingEmptySubsequences: false)
                if parts.count < 2, SVGText.trimmed(block).isEmpty { continue }
                let declarations = parts.count == 2 ? SVGStyleSheet.declarations(String(parts[1])) : []
                for selector in parts[0].split(separator: ",") {
                    rules.append(try SVGStyleSheet.rule(SVGText.trimmed(selector), declarations, sheet, file))
                }
            }
        }
    }

    /// What the rules say of an element, the weightier later.
    func declarations(for element: XMLElement) -> [Declaration] {
        if rules.isEmpty { return [] }
        let classes = (element.attributes["class"] ?? "").split(whereSeparator: \.isWhitespace)
        return Kind.allCases.flatMap { kind in
            rules.filter { rule in
                guard rule.kind == kind else { return false }
                switch kind {
                case .element: return rule.name == element.name || rule.name == "*"
                case .klass: return classes.contains(rule.name[...])
                case .name: return rule.name == element.attributes["id"]
                }
            }.flatMap(\.declarations)
        }
    }

    /// `property: value; …`, without what is no declaration.
    static func declarations(_ text: String) -> [Declaration] {
        text.split(separator: ";").compactMap { declaration -> Declaration? in
            let parts = declaration.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            let value = SVGText.trimmed(String(parts[1]).replacing("!important", with: ""))
            return Declaration(property: SVGText.trimmed(parts[0]), value: value)
        }
    }

    private static func rule(
        _ selector: String, _ declarations: [Declaration], _ sheet: XMLElement, _ file: String
    ) throws(Diagnostic) -> Rule {
        let kind: Kind = selector.hasPrefix(".") ? .klass : selector.hasPrefix("#") ? .name : .element
        let name = kind == .element ? selector : String(selector.dropFirst())
        let isPlain = name.unicodeScalars.allSatisfy { $0.properties.isXIDContinue || $0 == "-" } || name == "*"
        guard isPlain, !name.isEmpty else {
            throw Diagnostic(
                .error,
                "cannot follow the style rule \"\(selector)\" because only single elements, classes and names are",
                at: Origin(source: file, range: sheet.range),
                notes: ["export the picture with presentation attributes"])
        }
        return Rule(name: name, kind: kind, declarations: declarations)
    }

    private static func withoutComments(_ text: String) -> String {
        var rest = text[...]
        var kept = ""
        while let start = rest.firstRange(of: "/*") {
            kept += rest[..<start.lowerBound]
            rest = rest[start.upperBound...].firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
        }
        return kept + rest
    }
}
