import Drawing

/// Finds fonts that are named and not installed, so that another one silently takes their place. In a list of fonts it
/// is enough that one is there.
package struct FontReview {
    let typesetter: any Typesetter
    /// What stands behind every list.
    let standard: [String]

    package init(typesetter: any Typesetter, standard: [String]) {
        self.typesetter = typesetter
        self.standard = standard
    }

    /// Names that any font is meant by: beside them, a list still names none that is there.
    private static let generic: Set<String> = ["sans-serif", "serif", "monospace"]

    /// A warning for each font, at its first place.
    package func problems(in scene: Scene) -> [Diagnostic] {
        var seen: Set<[String]> = []
        var missing: [String] = []
        scene.root.visitTexts { text in
            guard seen.insert(text.font.families).inserted else { return }
            let unknown = typesetter.unknownFamilies(in: text.font)
            let named = text.font.families.filter { !standard.contains($0) && !FontReview.generic.contains($0) }
            for list in [named, standard] {
                guard let first = list.first, list.allSatisfy(unknown.contains), !missing.contains(first) else {
                    continue
                }
                missing.append(first)
            }
        }
        return missing.map(problem)
    }

    private func problem(_ family: String) -> Diagnostic {
        var diagnostic = Diagnostic(
            .warning, "unknown font \"\(family)\"", label: Nearest.hint(for: family, among: typesetter.families),
            notes: ["it is not installed; another font takes its place"])
        diagnostic.subject = .word(family)
        return diagnostic
    }
}

extension Scene.Group {
    /// All texts under the group, in paint order.
    func visitTexts(_ body: (Scene.Text) -> Void) {
        for item in items {
            switch item {
            case .group(let group): group.visitTexts(body)
            case .text(let text): body(text)
            case .shape, .image, .stamps: break
            }
        }
    }
}
