import CPangoCairo
import Drawing

/// Inks a scene on a canvas, item by item.
final class ScenePainter {
    /// What the canvas is made of: `pixels` wants text as outlines, since Cairo puts the glyphs of a text on whole
    /// pixels; `vector` wants it as text, that can be searched and copied.
    enum Medium { case pixels, vector }

    let canvas: Canvas
    let medium: Medium
    private let fonts: DocumentFonts?
    private let typesetter: PangoTypesetter
    private let tags: PDFTags?
    private let pictures: DecodedPictures
    /// The first thing that could not be inked.
    private var failure: PressError?

    /// - Parameters:
    ///   - fonts: those of the document, where text is inked as text; it is inked as outlines where nil.
    ///   - pictures: shared by the pages of one file.
    init(
        canvas: Canvas, typesetter: PangoTypesetter, medium: Medium, fonts: DocumentFonts? = nil, tags: PDFTags? = nil,
        pictures: DecodedPictures
    ) {
        self.fonts = fonts
        self.canvas = canvas
        self.typesetter = typesetter
        self.medium = medium
        self.tags = tags
        self.pictures = pictures
    }

    func paint(_ scene: Scene) throws(PressError) {
        let page = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
        // Before anything is tagged: Cairo forgets the tags under an opaque page.
        if let background = scene.background {
            canvas.fill(.rect(ground(under: page)), with: background, over: page, opacity: 1)
        }
        if let backdrop = scene.backdrop { paint(backdrop) }
        paint(scene.root)
        try canvas.check()
        if let failure { throw failure }
    }

    /// What the background covers. A page of 431 points is 646.5 pixels high at scale 1.5: the last row, which is only
    /// half on the page, would be a grey line.
    private func ground(under page: Rect) -> Rect {
        switch medium {
        case .pixels: Rect(x: 0, y: 0, width: page.width.rounded(.up) * 2, height: page.height.rounded(.up) * 2)
        case .vector: page
        }
    }

    private func paint(_ item: Scene.Item) {
        switch item {
        case .group(let group): paint(group)
        case .shape(let shape):
            blended(shape.blend) { tagged(shape.role, shape.link, shape.description) { paint(shape) } }
        case .text(let text): blended(text.blend) { tagged(text.role, text.link, text.description) { paint(text) } }
        case .image(let image):
            tagged(image.role ?? (image.description == nil ? nil : .figure), image.link, image.description) {
                paint(image)
            }
        case .stamps(let stamps): blended(stamps.blend) { paint(stamps) }
        }
    }

    private func paint(_ group: Scene.Group) {
        if group.opacity <= 0 || group.items.isEmpty { return }
        canvas.nested {
            canvas.translate(by: group.origin)
            if let clip = group.clip { canvas.clip(to: clip) }
            tagged(group.role, nil, group.description) {
                if group.opacity < 1 {
                    canvas.sheet(opacity: group.opacity) { group.items.forEach(paint) }
                } else {
                    group.items.forEach(paint)
                }
            }
        }
    }

    private func paint(_ shape: Scene.Shape) {
        let path = shape.outline.path
        if let fill = shape.fill {
            let path = tags?.disguised(path, of: shape.outline) ?? path
            canvas.fill(
                path, with: fill, rule: shape.fillRule, over: shape.outline.bounds,
                opacity: shape.opacity * shape.fillOpacity)
        }
        if let stroke = shape.stroke {
            let opacity = shape.opacity * shape.strokeOpacity
            let (path, stroke) = shown(path, stroke)
            canvas.stroke(path, with: stroke, over: shape.outline.bounds, opacity: opacity)
        }
    }

    /// The path as far as pixels can show it. A dash would begin elsewhere on a shorter path.
    private func shown(_ path: Path, _ stroke: Stroke) -> (Path, Stroke) {
        guard medium == .pixels, stroke.dash.isEmpty,
            let reduced = path.reduced(toColumns: 1 / (32 * canvas.pixelsPerPoint))
        else { return (path, stroke) }
        var stroke = stroke
        // What a mitre or a bevel comes to at the turns of a crowd of points is chance; round ones reach as far as the
        // points and half the line's width, in the whole path and in the reduced one.
        stroke.join = .round
        return (reduced, stroke)
    }

    private func paint(_ text: Scene.Text) {
        canvas.nested {
            canvas.translate(by: text.anchor)
            if text.angle != .zero { canvas.turn(by: text.angle) }
            let lines = text.placedLines(typesetter)
            for (number, (line, start)) in lines.enumerated() {
                let space = medium == .vector && text.hasSpaceBehind && number == lines.count - 1 ? " " : ""
                canvas.nested {
                    canvas.translate(by: start)
                    paint(line + space, of: text)
                }
            }
        }
    }

    private func paint(_ line: String, of text: Scene.Text) {
        func outline() -> Path { typesetter.outline(of: line, font: text.font, language: text.language) }
        func box() -> Rect {
            let width = typesetter.width(of: line, font: text.font, language: text.language)
            return Rect(x: 0, y: -0.8 * text.font.size, width: width, height: text.font.size)
        }
        if let stroke = text.stroke { canvas.stroke(outline(), with: stroke, over: box(), opacity: text.opacity) }
        guard let fill = text.fill else { return }
        if let fonts, case .color(let color) = fill {
            fonts.show(line, of: text, in: color.opacity(text.opacity), on: canvas)
        } else {
            canvas.fill(outline(), with: fill, over: box(), opacity: text.opacity)
        }
    }

    private func paint(_ image: Scene.Image) {
        do throws(PressError) {
            switch try pictures.decoded(image.picture) {
            case .pixels(let picture): paint(image, picture)
            case .document(let document): try canvas.draw(document, of: image, on: medium)
            }
        } catch {
            failure = failure ?? error
        }
    }

    private func paint(_ image: Scene.Image, _ picture: Surface) {
        if let tile = image.tile {
            return canvas.draw(picture, tiled: tile, in: image.frame, opacity: image.opacity, smooth: image.smooth)
        }
        let place = image.placement(of: picture.pixelSize)
        canvas.draw(picture, in: place, opacity: image.opacity, smooth: image.smooth, asPixels: medium == .pixels)
    }

    private func paint(_ stamps: Scene.Stamps) {
        if medium == .pixels, canvas.stampMany(stamps) { return }
        for point in stamps.points {
            canvas.nested {
                canvas.translate(by: point)
                paint(stamps.mark)
            }
        }
    }

    private func blended(_ blend: Scene.Blend, _ body: () -> Void) {
        if blend == .normal { return body() }
        canvas.nested {
            canvas.blend(blend)
            body()
        }
    }

    private func tagged(_ role: Scene.Role?, _ link: String?, _ description: String?, _ body: () -> Void) {
        if let tags { tags.tagged(role, link: link, description: description, body) } else { body() }
    }
}
