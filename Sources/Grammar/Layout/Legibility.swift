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

    /// An error for each character, at its first place.
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
        var problems = found.prefix(Legibility.mostProblems).map(problem)
        if found.count > problems.count {
            problems.append(
                Diagnostic(
                    .error, "cannot draw \(found.count - problems.count) more characters because no font has them"))
        }
        return problems
    }

    private func problem(_ missing: Missing) -> Diagnostic {
        let code = String(missing.character.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
        let families = missing.text.font.families.joined(separator: ", ")
        var diagnostic = Diagnostic(
            .error, "cannot draw \"\(missing.character)\" (U+\(padded)) because no font of \(families) has it",
            notes: [
                "it stands in \"\(missing.line)\" (\(missing.text.language.tag))",
                FontPackage(having: missing.character).advice,
            ])
        diagnostic.subject = .character(missing.character, line: missing.line)
        return diagnostic
    }
}
