/// A picture of outlines in coordinates of its own, as an icon or a logo read from an SVG file. It has no size on the
/// page: whoever draws it gives the frame and the tint.
package struct VectorPicture: Hashable, Sendable {
    /// The part of the plane that is the picture; what lies outside is cut off.
    package var viewBox: Rect
    /// In paint order.
    package var parts: [Part]

    package init(viewBox: Rect, parts: [Part]) {
        self.viewBox = viewBox
        self.parts = parts
    }

    package indirect enum Part: Hashable, Sendable {
        case layer(Layer)
        case sheet(Sheet)
    }

    /// Parts that fade and are cut as one.
    package struct Sheet: Hashable, Sendable {
        package var parts: [Part]
        /// 0…1.
        package var opacity: Double
        package var clip: Path?

        package init(_ parts: [Part], opacity: Double = 1, clip: Path? = nil) {
            self.parts = parts
            self.opacity = opacity
            self.clip = clip
        }
    }

    /// One outline with its inks.
    package struct Layer: Hashable, Sendable {
        package var path: Path
        package var fill: Ink?
        package var fillRule: FillRule
        package var fillOpacity: Double
        package var stroke: Line?
        package var strokeOpacity: Double

        package init(
            _ path: Path, fill: Ink? = .tint, fillRule: FillRule = .nonzero, fillOpacity: Double = 1,
            stroke: Line? = nil, strokeOpacity: Double = 1
        ) {
            self.path = path
            self.fill = fill
            self.fillRule = fillRule
            self.fillOpacity = fillOpacity
            self.stroke = stroke
            self.strokeOpacity = strokeOpacity
        }
    }

    /// What is painted with the picture's own paint, and what with the page's.
    package enum Ink: Hashable, Sendable {
        /// SVG's `currentColor`.
        case tint
        case own(Paint)
    }

    /// How an outline is stroked, in the picture's units; the paint of `style` stands for the ink.
    package struct Line: Hashable, Sendable {
        package var ink: Ink
        package var style: Stroke

        package init(ink: Ink, style: Stroke) {
            self.ink = ink
            self.style = style
        }
    }

    package var size: Size { viewBox.size }

    /// Every outline of the picture in one, in paint order.
    package var outline: Path {
        func append(_ parts: [Part], to path: inout Path) {
            for part in parts {
                switch part {
                case .layer(let layer): path.append(layer.path)
                case .sheet(let sheet): append(sheet.parts, to: &path)
                }
            }
        }
        var path = Path()
        append(parts, to: &path)
        return path
    }
}
