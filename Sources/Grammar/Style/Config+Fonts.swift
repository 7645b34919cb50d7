import Drawing

extension Config {
    /// The families of a text: the font that it names, else the config's `font`, else `sans-serif`. What `sans-serif`
    /// means in a language is for the style to say (by the language's whole tag, then by its first part).
    package func families(_ font: String?, language: Language) -> [String] {
        let own = standardFamilies(language)
        let families = (font ?? self.font).map(Config.families(in:)) ?? ["sans-serif"]
        let named = families.flatMap { $0 == "sans-serif" ? own : [$0] }
        // Behind a font that is not installed, or lacks a character, stands the language's usual one.
        return named + own.filter { !named.contains($0) }
    }

    /// What `sans-serif` means in a language.
    package func standardFamilies(_ language: Language) -> [String] {
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
