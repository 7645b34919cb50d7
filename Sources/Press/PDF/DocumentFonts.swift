import CPangoCairo
import Drawing

/// The fonts of one document, cut down to the glyphs that its texts use, and each of its lines laid out.
///
/// Whoever makes one, asks it or lets go of it holds the `FontLock`.
final class DocumentFonts {
    private struct Key: Hashable {
        var text: String
        var font: Font
        var language: Language

        init(_ line: String, of text: Scene.Text) {
            self.text = line
            font = text.font
            language = text.language
        }
    }

    private let typesetter: PangoTypesetter
    private var lines: [Key: GlyphLine] = [:]
    private var fonts: [GlyphFace: SubsetFont] = [:]

    init(_ pages: [Scene], typesetter: PangoTypesetter) {
        self.typesetter = typesetter
        var used: [GlyphFace: Set<UInt>] = [:]
        for page in pages {
            for text in page.root.texts {
                guard case .color? = text.fill else { continue }
                for line in text.lines where !line.isEmpty { add(Key(line, of: text), to: &used) }
            }
        }
        for (face, glyphs) in used { fonts[face] = SubsetFont(of: face, glyphs: glyphs) }
    }

    private func add(_ key: Key, to used: inout [GlyphFace: Set<UInt>]) {
        guard lines[key] == nil else { return }
        let line = typesetter.layout(key.text, key.font, key.language).glyphs
        if line.runs.contains(where: { $0.face.isInstance }) { return }
        lines[key] = line
        for run in line.runs { for glyph in run.glyphs { used[run.face, default: []].insert(glyph.index) } }
    }

    /// Inks a line of a text, its start on its baseline at the origin.
    func show(_ text: String, of owner: Scene.Text, in color: Color, on canvas: Canvas) {
        guard let line = lines[Key(text, of: owner)], line.runs.allSatisfy({ fonts[$0.face] != nil }) else {
            // No subsetter, or a font that it cannot cut: Cairo then opens the font's file.
            canvas.show(typesetter.layout(text, owner.font, owner.language), in: color)
            return
        }
        canvas.show(line, in: color) { fonts[$0] }
    }
}
