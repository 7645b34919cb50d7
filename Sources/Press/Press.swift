import Drawing

/// The press of one worker: scenes in, files out. All formats share its fonts and what it has measured.
package final class Press {
    package let typesetter: PangoTypesetter

    package init(typesetter: PangoTypesetter) { self.typesetter = typesetter }

    /// A PNG file.
    package func png(_ scene: Scene, _ options: PNGOptions = PNGOptions()) throws(PressError) -> [UInt8] {
        try PNGEncoder(typesetter: typesetter, options: options).encode(scene)
    }

    /// A PDF file of one page.
    package func pdf(_ scene: Scene, _ options: PDFOptions = PDFOptions()) throws(PressError) -> [UInt8] {
        try pdf(pages: [scene], options)
    }

    /// A PDF file, one page a scene. Title, author and keywords are the first page's.
    package func pdf(pages: [Scene], _ options: PDFOptions = PDFOptions()) throws(PressError) -> [UInt8] {
        try PDFEncoder(typesetter: typesetter, options: options).encode(pages)
    }

    /// An SVG file.
    package func svg(_ scene: Scene, _ options: SVGOptions = SVGOptions()) throws(PressError) -> [UInt8] {
        var encoder = SVGEncoder(typesetter: typesetter, options: options)
        return try encoder.encode(scene)
    }

    /// The scene as numbers, for comparing pictures; see `SceneJSONEncoder`.
    package func sceneJSON(_ scene: Scene) -> [UInt8] { SceneJSONEncoder().encode(scene) }
}
