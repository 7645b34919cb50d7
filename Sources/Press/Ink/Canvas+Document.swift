import CPangoCairo
import Drawing

extension Canvas {
    /// What filters and masks are made of in a PDF, in dots per point: 288 to an inch.
    private static let fineness = 4.0

    /// Draws an SVG picture where a scene's image says, once or in tiles.
    func draw(
        _ document: SVGDocument, of image: Scene.Image, on medium: ScenePainter.Medium
    ) throws(PressError) {
        guard image.opacity < 1 else { return try drawOpaque(document, of: image, on: medium) }
        var failure: PressError?
        sheet(opacity: image.opacity) {
            do throws(PressError) { try drawOpaque(document, of: image, on: medium) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    private func drawOpaque(
        _ document: SVGDocument, of image: Scene.Image, on medium: ScenePainter.Medium
    ) throws(PressError) {
        let dots = medium == .pixels ? pixelsPerPoint : Canvas.fineness
        if let tile = image.tile {
            let print = try Print(of: document, size: tile, dots: dots)
            return lay(print, over: image.frame)
        }
        let place = image.placement(of: document.size)
        if document.hasPixels, medium == .vector {
            lay(try Print(of: document, size: place.size, dots: dots), at: place.origin)
        } else {
            try document.draw(on: self, in: place)
        }
    }

    /// Fills a frame with copies, from its upper left corner on.
    private func lay(_ print: Print, over frame: Rect) {
        nested {
            clip(to: .rect(frame))
            for y in stride(from: frame.minY, to: frame.maxY, by: print.size.height) {
                for x in stride(from: frame.minX, to: frame.maxX, by: print.size.width) { lay(print, at: Point(x, y)) }
            }
        }
    }

    private func lay(_ print: Print, at corner: Point) {
        nested {
            translate(by: corner)
            scale(by: 1 / print.dots)
            cairo_set_source_surface(cairo, print.surface.pointer, 0, 0)
            cairo_paint(cairo)
        }
    }
}

/// A picture drawn once, to be laid on a page any number of times: its lines stay lines.
private struct Print {
    let surface: Surface
    /// On the page.
    let size: Size
    /// The print's own units to a point: what it has of pixels is made of so many.
    let dots: Double

    init(of document: SVGDocument, size: Size, dots: Double) throws(PressError) {
        self.size = size
        // A side of an image has at most 32,767 pixels.
        self.dots = max(1, min(dots, 16_000 / max(size.width, size.height, 1)))
        surface = try Surface.recording(size: Size(size.width * self.dots, size.height * self.dots))
        let canvas = try Canvas(surface)
        canvas.scale(by: self.dots)
        try document.draw(on: canvas, in: Rect(x: 0, y: 0, width: size.width, height: size.height))
        try canvas.check()
    }
}
