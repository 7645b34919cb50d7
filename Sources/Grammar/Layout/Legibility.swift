import Drawing

/// Finds characters that no chosen font has: each would be drawn as a box.
package struct Legibility {
    let typesetter: any Typesetter

    package init(typesetter: any Typesetter) { self.typesetter = typesetter }

    /// A text in a script without a font has dozens of them; more than these help nobody.
    private static let mostProblems = 20

    private struct Missing {
        var character: Unicode.Scalar
        var line: String
        var text: Scene.Text
    }

    /// An error for each script, at its first character's first place; characters of no one script are told each.
    package func problems(in scene: Scene) -> [Diagnostic] {
        var found: [Missing] = []
        scene.root.visitTexts { text in
            for line in text.lines {
                for scalar in typesetter.missingCharacters(in: line, font: text.font, language: text.language)
                where !found.contains(where: { $0.character == scalar }) {
                    found.append(Missing(character: scalar, line: line, text: text))
                }
            }
        }
        let scripts = grouped(found)
        var problems = scripts.prefix(Legibility.mostProblems).map(problem)
        let left = scripts.dropFirst(problems.count).reduce(0) { $0 + $1.count }
        if left > 0 {
            problems.append(
                Diagnostic(.error, "cannot draw \(left) more characters because no font has them"))
        }
        return problems
    }

    /// The characters by script, in the order in which they are met.
    private func grouped(_ found: [Missing]) -> [[Missing]] {
        var groups: [[Missing]] = []
        for missing in found {
            let script = WritingSystem(of: missing.character).name
            let known = groups.firstIndex { WritingSystem(of: $0[0].character).name == script }
            if let known, script != nil { groups[known].append(missing) } else { groups.append([missing]) }
        }
        return groups
    }

    private func problem(_ group: [Missing]) -> Diagnostic {
        let first = group[0]
        let families = first.text.font.families
        let code = String(first.character.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
        var what = "\"\(first.character)\" (U+\(padded))"
        if group.count > 1, let script = WritingSystem(of: first.character).name {
            what = "\(script), \(group.count) characters from \(what) on,"
        }
        var diagnostic = Diagnostic(
            .error,
            "cannot draw \(what) because no font of \(families.joined(separator: ", ")) has "
                + (group.count == 1 ? "it" : "them"),
            notes: [
                "\(group.count == 1 ? "it stands" : "the first stands") in \"\(first.line)\" (\(first.text.language.tag))",
                first.character.isMark
                    ? "a mark and the character that it stands on are drawn from one font, and none has both"
                    : advice(group.map(\.character), families),
            ])
        diagnostic.subject = .character(first.character, line: first.line)
        return diagnostic
    }

    /// An installed font is nearer than one that is not.
    private func advice(_ characters: [Unicode.Scalar], _ families: [String]) -> String {
        let special = ["Mono", "Condensed", "Serif", "Black", "Light"]
        let known = typesetter.families(having: characters)
        guard let family = known.first(where: { name in !special.contains(where: name.contains) }) ?? known.first else {
            return WritingSystem(of: characters[0]).advice
        }
        return "the installed font \"\(family)\" has \(characters.count == 1 ? "it" : "them"): name it in the style as "
            + "\"font\": \"\((families + [family]).joined(separator: ", "))\""
    }
}
