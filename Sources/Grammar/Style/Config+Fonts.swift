import Drawing

extension Config {
    /// The families of a text: the font that it names, else the config's `font`, else the families that the style
    /// names for the language (by its whole tag, then by its first part), else `sans-serif`.
    func families(_ named: String?, language: Language) -> [String] {
        if let named { return Config.families(in: named) }
        if let font { return Config.families(in: font) }
        let base = String(language.tag.prefix { $0 != "-" })
        return page.fonts[language.tag] ?? page.fonts[base] ?? ["sans-serif"]
    }

    /// A CSS font list as families: `"Noto Serif", serif`.
    static func families(in list: String) -> [String] {
        list.split(separator: ",").map { part in
            part.trimming { $0 == " " || $0 == "\"" || $0 == "'" }
        }
    }
}

extension Substring {
    fileprivate func trimming(_ isBlank: (Character) -> Bool) -> String {
        var s = drop(while: isBlank)
        while let last = s.last, isBlank(last) { s.removeLast() }
        return String(s)
    }
}
