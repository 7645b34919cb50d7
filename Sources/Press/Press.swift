import Drawing

/// The press of one worker: scenes in, files out. All formats share its fonts and what it has measured.
package final class Press {
    package let typesetter: PangoTypesetter

    package init(typesetter: PangoTypesetter) { self.typesetter = typesetter }

    /// A PNG file.
    package func png(_ scene: Scene, _ options: PNGOptions = PNGOptions()) throws(PressError) -> [UInt8] {
        try PNGEncoder(typesetter: typesetter, options: options).encode(scene)
    }
}
