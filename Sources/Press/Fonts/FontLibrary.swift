import CPangoCairo

/// Every font file in some folders. fontconfig reads and caches them, by a configuration of our own: the machine's
/// rules for replacing one family by another never reach a picture.
final class FontLibrary {
    private let config: OpaquePointer
    private let faces: [String: [FontFace]]

    /// - Parameters:
    ///   - folders: searched with their subfolders.
    ///   - caches: folders with fontconfig's caches; the first that can be written is written to.
    init(folders: [String], caches: [String]) throws(PressError) {
        guard let config = FcConfigCreate() else { throw .cairo("out of memory") }
        self.config = config
        let rules = FontLibrary.rules(folders: folders, caches: caches)
        _ = rules.withCString { text in
            text.withMemoryRebound(to: FcChar8.self, capacity: rules.utf8.count + 1) {
                FcConfigParseAndLoadFromMemory(config, $0, FcBool(1))
            }
        }
        FcConfigBuildFonts(config)
        faces = FontLibrary.faces(in: config)
        if faces.isEmpty {
            FcConfigDestroy(config)
            throw .noFonts(folders: folders)
        }
    }

    deinit { FcConfigDestroy(config) }

    /// The faces of a family by any of its names; capital and small letters are the same.
    func faces(ofFamily name: String) -> [FontFace] { faces[name.lowercased()] ?? [] }

    /// All names of families, as they are written, in alphabetic order.
    var families: [String] { Set(faces.values.joined().flatMap(\.familyNames)).sorted() }

    /// The families with a face that has all of the characters, each by its first name, in alphabetic order.
    func families(having characters: [Unicode.Scalar]) -> [String] {
        let fitting = faces.values.joined().filter { face in characters.allSatisfy(face.covers) }
        return Set(fitting.compactMap(\.familyNames.first)).sorted()
    }

    /// Some family, always the same, for who asks for families that are not here and has no CJK font either.
    var lastResort: String { faces.keys.min() ?? "" }

    /// Whether any face has a character.
    func covers(_ scalar: Unicode.Scalar) -> Bool { faces.values.contains { $0.contains { $0.covers(scalar) } } }

    /// Makes Pango's map see every face.
    func open(_ map: OpaquePointer) { pango_fc_font_map_set_config(map, config) }

    private static func faces(in config: OpaquePointer) -> [String: [FontFace]] {
        var families: [String: [FontFace]] = [:]
        guard let set = FcConfigGetFonts(config, FcSetSystem) else { return families }
        for i in 0..<Int(set.pointee.nfont) {
            guard let pattern = set.pointee.fonts[i], let face = FontFace(pattern: pattern) else { continue }
            for name in face.familyNames { families[name.lowercased(), default: []].append(face) }
        }
        return families
    }

    private static func rules(folders: [String], caches: [String]) -> String {
        let places = folders.map { "<dir>\(escaped($0))</dir>" } + caches.map { "<cachedir>\(escaped($0))</cachedir>" }
        return "<fontconfig>\(places.joined())\(substitutes)</fontconfig>"
    }

    /// What stands for CSS's generic families and for fonts that are not installed, where fontconfig chooses.
    private static let substitutes: String = {
        func families(_ family: GenericFamily) -> [String] { [family.latin, family.chinese(.taiwan)] }
        let aliases = GenericFamily.standIns.map { name, family in
            let names = families(family).map { "<family>\($0)</family>" }.joined()
            return "<alias binding=\"same\"><family>\(name)</family><accept>\(names)</accept></alias>"
        }
        let last = families(.sansSerif).map { "<string>\($0)</string>" }.joined()
        return aliases.joined() + "<match><edit name=\"family\" mode=\"append_last\">\(last)</edit></match>"
    }()

    private static func escaped(_ path: String) -> String {
        path.reduce(into: "") { text, character in
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            default: text.append(character)
            }
        }
    }
}
