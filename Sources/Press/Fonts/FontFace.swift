import CPangoCairo
import Drawing

/// One face of the library: a file's upright or slanted drawing of one weight. It lives as long as its library.
final class FontFace {
    let pattern: OpaquePointer
    /// 1…1000, as in CSS.
    let weight: Int
    let isSlanted: Bool
    /// 75 condensed, 100 normal, 125 expanded.
    let width: Int
    private let coverage: OpaquePointer?

    /// Nil for variable fonts' masters (their named instances are faces of their own) and for bitmap fonts.
    init?(pattern: OpaquePointer) {
        guard pattern.boolean(FC_VARIABLE) != true, pattern.boolean(FC_OUTLINE) != false else { return nil }
        self.pattern = pattern
        // fontconfig has a scale of its own for weights.
        weight = Int(FcWeightToOpenTypeDouble(pattern.number(FC_WEIGHT) ?? 80).rounded())
        isSlanted = (pattern.number(FC_SLANT) ?? 0) > 0
        width = Int(pattern.number(FC_WIDTH) ?? 100)
        var coverage: OpaquePointer?
        FcPatternGetCharSet(pattern, FC_CHARSET, 0, &coverage)
        self.coverage = coverage
    }

    func covers(_ scalar: Unicode.Scalar) -> Bool {
        guard let coverage else { return false }
        return FcCharSetHasChar(coverage, scalar.value) != 0
    }

    /// What a character with marks on it lacks in this face. HarfBuzz draws a letter and a mark as the one character that
    /// Unicode composes of both, where the face has that.
    func uncovered(_ character: Unicode.Scalar, _ marks: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var whole = character
        var missing: [Unicode.Scalar] = []
        for mark in marks {
            if let composed = whole.composed(with: mark), covers(composed) {
                whole = composed
            } else if !covers(mark) {
                missing.append(mark)
            }
        }
        return covers(whole) ? missing : [character] + missing
    }

    /// The names of the face's family, all languages.
    var familyNames: [String] {
        var names: [String] = []
        while let name = pattern.string(FC_FAMILY, Int32(names.count)) { names.append(name) }
        return names
    }
}

extension FontFace {
    /// The face that fits best: first the width, then the slant, then the weight by the rules of CSS Fonts 4,
    /// section 5.2: between 400 and 500 look up to 500 first, then down, then up; under 400 look down first, over 500
    /// look up first.
    static func best(of faces: [FontFace], weight: Int, slant: Font.Slant) -> FontFace? {
        let slanted = slant != .normal
        return faces.min { a, b in a.distance(weight, slanted) < b.distance(weight, slanted) }
    }

    private func distance(_ wanted: Int, _ slanted: Bool) -> (Int, Int, Int, Int) {
        (abs(width - 100), isSlanted == slanted ? 0 : 1, turn(towards: wanted), abs(weight - wanted))
    }

    /// In which turn CSS comes to this face's weight.
    private func turn(towards wanted: Int) -> Int {
        if weight == wanted { return 0 }
        if (400...500).contains(wanted) { return weight < wanted ? 1 : weight <= 500 ? 0 : 2 }
        return (weight < wanted) == (wanted < 400) ? 1 : 2
    }
}

extension Unicode.Scalar {
    /// The character that stands for this one and the mark after it, by Unicode's canonical composition.
    fileprivate func composed(with mark: Unicode.Scalar) -> Unicode.Scalar? {
        var composed: hb_codepoint_t = 0
        guard hb_unicode_compose(hb_unicode_funcs_get_default(), value, mark.value, &composed) != 0 else { return nil }
        return Unicode.Scalar(composed)
    }
}

extension OpaquePointer {
    fileprivate func number(_ name: String) -> Double? {
        var value = 0.0
        return FcPatternGetDouble(self, name, 0, &value) == FcResultMatch ? value : nil
    }

    fileprivate func boolean(_ name: String) -> Bool? {
        var value: FcBool = 0
        return FcPatternGetBool(self, name, 0, &value) == FcResultMatch ? value != 0 : nil
    }

    fileprivate func string(_ name: String, _ index: Int32) -> String? {
        var value: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(self, name, index, &value) == FcResultMatch, let value else { return nil }
        return String(cString: value)
    }
}
