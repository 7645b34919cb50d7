import CPangoCairo
import Drawing

/// The fonts of one worker: a library of faces, and Pango's font map over them. Pango's maps are not safe to share, so
/// each thread opens its own; no `FontBook` crosses an `await`.
package final class FontBook {
    let context: OpaquePointer
    private let library: FontLibrary
    private let config: OpaquePointer
    private let map: UnsafeMutablePointer<PangoFontMap>
    private var admitted: Set<String> = []
    private var descriptions: [ObjectIdentifier: FontDescription] = [:]
    private var stacks: [Font: [Language: FontStack]] = [:]

    /// Opens the fonts.
    /// - Parameters:
    ///   - folders: with font files, searched with their subfolders.
    ///   - cacheFolder: where fontconfig keeps what it learnt about the files (as in `~/.cache/fontconfig`); without a
    ///     folder that it can write, and where the system's own cache is out of date, every start reads every font.
    package init(folders: [String] = ["/usr/share/fonts"], cacheFolder: String?) throws(PressError) {
        FontBook.quietFontconfig
        library = try FontLibrary(folders: folders, caches: ["/var/cache/fontconfig"] + [cacheFolder].compactMap { $0 })
        // Pango sees only the faces that were asked for: it sorts all faces it knows for every size of every family.
        config = FcConfigCreate()
        FcConfigBuildFonts(config)
        map = pango_cairo_font_map_new()
        pango_fc_font_map_set_config(OpaquePointer(map), config)
        context = pango_font_map_create_context(map)
        FontBook.turnHintingOff(context)
    }

    deinit {
        FontLock.held {
            stacks = [:]
            g_object_unref(UnsafeMutableRawPointer(context))
            g_object_unref(UnsafeMutableRawPointer(map))
            FcConfigDestroy(config)
        }
    }

    /// The faces for a font in a language.
    func stack(for font: Font, language: Language) -> FontStack {
        if let stack = stacks[font]?[language] { return stack }
        let stack = FontLock.held { makeStack(font, language) }
        stacks[font, default: [:]][language] = stack
        return stack
    }

    private func makeStack(_ font: Font, _ language: Language) -> FontStack {
        let region = CJKRegion(language)
        let families = font.resolvedFamilies(region).filter { !library.faces(ofFamily: $0).isEmpty }
        // Pango cannot lay out anything without a face.
        let usable = families.isEmpty ? [library.lastResort] : families
        return FontStack(
            font: font, language: language, region: region, faces: faces(of: usable, for: font),
            others: { [unowned self] system in
                FontLock.held { faces(of: system.families(withSerifs: font.hasSerifs), for: font) }
            })
    }

    /// The face of each family that fits a font best; families that are not installed have none.
    private func faces(of families: [String], for font: Font) -> [(face: FontFace, description: FontDescription)] {
        let installed = families.filter { !library.faces(ofFamily: $0).isEmpty }
        admit(installed)
        return installed.compactMap { family in
            FontFace.best(of: library.faces(ofFamily: family), weight: font.weight, slant: font.slant)
                .map { ($0, description(of: $0, in: family)) }
        }
    }

    /// The families of a font that are not installed, generic names included, in order.
    package func unknownFamilies(in font: Font) -> [String] {
        font.families.filter { name in
            GenericFamily.names(standingFor: name).allSatisfy { library.faces(ofFamily: $0).isEmpty }
        }
    }

    /// All families, by all of their names.
    var families: [String] { library.families }

    /// The families with a face that has all of the characters, each by its first name.
    func families(having characters: [Unicode.Scalar]) -> [String] { library.families(having: characters) }

    /// Whether any font has a character.
    func covers(_ scalar: Unicode.Scalar) -> Bool { library.covers(scalar) }

    /// For a picture that chooses among all fonts itself.
    func pictureFonts() -> PictureFonts { PictureFonts(library) }

    /// Lets Pango see all faces of the families: of all of them at once, since it then forgets what it has loaded.
    private func admit(_ families: [String]) {
        let strangers = families.filter { admitted.insert($0.lowercased()).inserted }
        if strangers.isEmpty { return }
        for face in strangers.flatMap(library.faces(ofFamily:)) {
            FcPatternReference(face.pattern)
            FcFontSetAdd(FcConfigGetFonts(config, FcSetSystem), face.pattern)
        }
        pango_fc_font_map_config_changed(OpaquePointer(map))
    }

    private func description(of face: FontFace, in family: String) -> FontDescription {
        let key = ObjectIdentifier(face)
        if let known = descriptions[key] { return known }
        let description = FontDescription(family: family, face: face)
        descriptions[key] = description
        return description
    }

    /// Unhinted glyphs at unrounded places: text is as wide at every size, scale and format.
    private static func turnHintingOff(_ context: OpaquePointer) {
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
    }

    /// Pango's first font map reads the machine's whole font configuration, used or not, unless the process has one
    /// already: an empty one saves 5 to 9 ms.
    private static let quietFontconfig: Void = {
        let empty = FcConfigCreate()
        FcConfigBuildFonts(empty)
        FcConfigSetCurrent(empty)
        FcConfigDestroy(empty)
    }()
}
