import Drawing

/// Inks a scene on pixels and writes them as a PNG file (ISO/IEC 15948).
struct PNGEncoder {
    /// 2²⁸ pixels, 1 GB of memory: a sheet of A0 at 330 dpi.
    static let mostPixels = 268_435_456.0
    /// Cairo's limit for one side.
    static let longestSide = 32_767.0

    let typesetter: PangoTypesetter
    let options: PNGOptions

    func encode(_ scene: Scene) throws(PressError) -> [UInt8] {
        let (width, height) = try pixelSize(of: scene)
        let isOpaque = scene.background?.isOpaque ?? false
        let surface = try Surface.image(width: width, height: height, isOpaque: isOpaque)
        // Texts are outlines, but those of SVG pictures: then Cairo holds fonts until the canvas is gone.
        func ink() throws(PressError) {
            let canvas = try Canvas(surface)
            canvas.scale(by: options.scale)
            let pictures = DecodedPictures(fonts: typesetter.fonts)
            try ScenePainter(canvas: canvas, typesetter: typesetter, medium: .pixels, pictures: pictures).paint(scene)
        }
        if scene.pictures.contains(where: \.isDocument) { try FontLock.held(ink) } else { try ink() }
        let rows = surface.withPixels {
            PixelRows(bgra: $0, stride: $1, width: width, height: height, isOpaque: isOpaque)
        }
        return PNGFile(rows: rows, resolution: options.dpi ?? 72 * options.scale, metadata: scene.metadata).bytes
    }

    /// The page in whole pixels, a started pixel counted in.
    private func pixelSize(of scene: Scene) throws(PressError) -> (Int, Int) {
        let (scale, size) = (options.scale, scene.size)
        guard scale > 0, scale.isFinite else {
            throw .option("expected a scale greater than 0, found \(scale)")
        }
        guard size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else {
            throw .emptyPage(width: size.width, height: size.height)
        }
        // A page of 229.0000001 points is 229 pixels wide: layouts add up with rounding errors.
        let width = max(1, (size.width * scale - 1e-6).rounded(.up))
        let height = max(1, (size.height * scale - 1e-6).rounded(.up))
        guard width <= PNGEncoder.longestSide, height <= PNGEncoder.longestSide else {
            throw .tooLarge(width: width, height: height, limit: "a PNG has at most 32767 pixels on a side")
        }
        guard width * height <= PNGEncoder.mostPixels else {
            throw .tooLarge(width: width, height: height, limit: "268435456 in all")
        }
        return (Int(width), Int(height))
    }
}

/// How large and how dense a PNG is.
package struct PNGOptions: Hashable, Sendable {
    /// Pixels a point; any number greater than 0.
    package var scale: Double
    /// What the file says about its density, dots per inch; 72 times the scale where nil.
    package var dpi: Double?

    package init(scale: Double = 1, dpi: Double? = nil) {
        self.scale = scale
        self.dpi = dpi
    }
}

extension Paint {
    /// Whether nothing shines through.
    var isOpaque: Bool {
        switch self {
        case .color(let color): color.alpha >= 1
        case .gradient(let gradient): !gradient.stops.isEmpty && gradient.stops.allSatisfy { $0.color.alpha >= 1 }
        case .hatch(let hatch): (hatch.background?.alpha ?? 0) >= 1
        }
    }
}
