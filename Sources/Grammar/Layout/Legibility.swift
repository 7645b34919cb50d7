import Drawing

/// Finds characters that no chosen font has: each would be drawn as a box.
struct Legibility {
    let typesetter: any Typesetter

    func problems(in scene: Scene) -> [Diagnostic] {
        var found: [(character: Unicode.Scalar, text: Scene.Text)] = []
        visit(.group(scene.root)) { text in
            for line in text.lines {
                for scalar in typesetter.missingCharacters(in: line, font: text.font, language: text.language)
                where !found.contains(where: { $0.character == scalar }) {
                    found.append((scalar, text))
                }
            }
        }
        return found.map { missing, text in
            let code = String(missing.value, radix: 16, uppercase: true)
            let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
            let families = text.font.families.joined(separator: ", ")
            return Diagnostic(
                .error, "cannot draw \"\(missing)\" (U+\(padded)) because no font of \(families) has it",
                notes: [
                    "it stands in \"\(text.lines.joined(separator: " "))\" (\(text.language.tag))",
                    "install \(FontPackage.suggestion(for: missing)) or name another font",
                ])
        }
    }

    private func visit(_ item: Scene.Item, _ body: (Scene.Text) -> Void) {
        switch item {
        case .group(let group): group.items.forEach { visit($0, body) }
        case .text(let text): body(text)
        case .shape, .image, .stamps: break
        }
    }
}

/// Debian packages whose fonts have a character.
enum FontPackage {
    static func suggestion(for scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0xFE0F: "the package fonts-noto-color-emoji"
        case 0x20000...0x3FFFF: "the package fonts-hanazono or fonts-babelstone-han"
        case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFFEF: "the package fonts-noto-cjk"
        default: "the package fonts-noto-core"
        }
    }
}
