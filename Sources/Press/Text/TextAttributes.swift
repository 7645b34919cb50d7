import CPangoCairo
import Drawing

/// What Pango must know about a text beside its characters: one face a run and no other (Pango's own search for fallback
/// fonts is off), the language, spacing and features.
struct TextAttributes: ~Copyable {
    private let list: OpaquePointer?

    /// What holds for a whole text in one of the stack's fonts, in the first face.
    init(font: Font, language: OpaquePointer?) {
        list = pango_attr_list_new()
        pango_attr_list_insert(list, pango_attr_fallback_new(0))
        pango_attr_list_insert(list, pango_attr_language_new(language))
        if font.letterSpacing != 0 && font.size > 0 {
            let spacing = font.letterSpacing * FontDescription.size / font.size
            pango_attr_list_insert(list, pango_attr_letter_spacing_new(pangoUnits(spacing)))
        }
        if !font.features.isEmpty {
            let features = font.features.map { "\($0)=1" }.joined(separator: ", ")
            pango_attr_list_insert(list, pango_attr_font_features_new(features))
        }
    }

    /// What holds for `text`, face by face.
    init(_ text: String, stack: FontStack) {
        let others = stack.runs(of: text).filter { ($0.face ?? 0) > 0 }
        guard !others.isEmpty else {
            list = pango_attr_list_ref(stack.attributes.list)
            return
        }
        list = pango_attr_list_copy(stack.attributes.list)
        for run in others {
            guard let face = run.face else { continue }
            insert(pango_attr_font_desc_new(stack.descriptions[face].pointer), over: run)
            insert(pango_attr_language_new(stack.regionLanguage), over: run)
        }
    }

    deinit { pango_attr_list_unref(list) }

    func apply(to layout: OpaquePointer) { pango_layout_set_attributes(layout, list) }

    private func insert(_ attribute: UnsafeMutablePointer<PangoAttribute>?, over run: FontStack.Run) {
        attribute?.pointee.start_index = UInt32(run.start)
        attribute?.pointee.end_index = UInt32(run.end)
        pango_attr_list_change(list, attribute)
    }
}

/// Points as Pango counts them.
func pangoUnits(_ points: Double) -> Int32 {
    let units = points * Double(PANGO_SCALE)
    return units.isNaN ? 0 : Int32(max(-2e9, min(2e9, units)))
}
