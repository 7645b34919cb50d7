import Drawing

/// The face and language of a text, as far as children inherit it.
struct SVGTextStyle: Equatable {
    var font: Font?
    var language: Language?

    /// One line as it is set, wherever it stands.
    struct Line: Hashable {
        var text: String
        var font: Font
        var language: Language

        static func count(in texts: [Scene.Text]) -> [Line: Int] {
            var counts: [Line: Int] = [:]
            for text in texts {
                for line in text.lines {
                    counts[Line(text: line, font: text.font, language: text.language), default: 0] += 1
                }
            }
            return counts
        }
    }

    /// The families as CSS lists them: what this press would use, then what is as wide elsewhere, then the generic name.
    var families: String? {
        guard let font, let language else { return nil }
        let generics = font.families.compactMap { GenericFamily(rawValue: $0.lowercased()) }
        let generic = generics.first ?? .sansSerif
        var names = font.resolvedFamilies(CJKRegion(language))
        if let i = names.firstIndex(of: generic.latin) { names.insert(generic.sameWidthElsewhere, at: i + 1) }
        let quoted = names.map { name in
            let clean = String(name.escapedForXML.map { $0 == "'" ? " " : $0 })
            return clean.contains(" ") ? "'\(clean)'" : clean
        }
        return (quoted + [generic.rawValue]).joined(separator: ", ")
    }

    func writeFamilies(on element: inout SVGElement) {
        if let families { element.set("font-family", plain: families) }
    }

    /// Writes what differs from the inherited families and language, and all that is not inherited.
    func write(on element: inout SVGElement, inherited: SVGTextStyle) {
        guard let font, let language else { return }
        if language != inherited.language {
            element.set("lang", language.tag)
            element.set("xml:lang", language.tag)
        }
        if families != inherited.families { writeFamilies(on: &element) }
        element.set("font-size", font.size)
        element.set("font-weight", Double(font.weight), unless: 400)
        if font.slant != .normal { element.set("font-style", plain: font.slant.rawValue) }
        element.set("letter-spacing", font.letterSpacing, unless: 0)
    }
}

extension GenericFamily {
    /// The family that Liberation's was made to be as wide as.
    fileprivate var sameWidthElsewhere: String {
        switch self {
        case .sansSerif: "Arial"
        case .serif: "Times New Roman"
        case .monospace: "Courier New"
        }
    }
}
