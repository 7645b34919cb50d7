import Drawing
import Grammar

/// A picture under everything that stands on a sheet, over the colour of its paper.
package struct Backdrop: Hashable, Sendable {
    package enum Fit: String, Hashable, Sendable, CaseIterable {
        /// As small as it can be to cover the whole sheet; what reaches beyond the sheet is cut off.
        case cover
        /// As large as it can be on the sheet, in the middle of it.
        case contain
        /// Many times, from the sheet's upper left corner on.
        case tile
    }

    package var file: String
    package var fit = Fit.cover
    /// 0…1.
    package var opacity = 1.0
    /// How wide each of the tiles is, in points; nil: a point for each of the picture's pixels.
    package var tileWidth: Double?
    package var origin: Origin?

    package init(_ file: String) { self.file = file }
}

extension Backdrop {
    /// More tiles would be too small to be seen as what they are.
    private static let mostTiles = 10_000.0

    /// The picture on a sheet.
    ///
    /// - Throws: tiles so small that more than ten thousand would be needed.
    func group(of picture: Picture, on sheet: Size) throws(Diagnostic) -> Scene.Group {
        let own = picture.size
        let (across, down) = (sheet.width / own.width, sheet.height / own.height)
        switch fit {
        case .cover: return single(picture, k: max(across, down), on: sheet)
        case .contain: return single(picture, k: min(across, down), on: sheet)
        case .tile:
            let k = (tileWidth ?? own.width) / own.width
            let (columns, rows) = ((across / k).rounded(.up), (down / k).rounded(.up))
            guard columns * rows <= Backdrop.mostTiles else {
                throw Diagnostic(
                    .error, "cannot tile the page with \"\(file)\" because its tiles are too small", at: origin,
                    notes: ["a larger \"width\" makes them fewer than \(Int(Backdrop.mostTiles))"])
            }
            return tiles(picture, Size(own.width * k, own.height * k), on: sheet)
        }
    }

    private func single(_ picture: Picture, k: Double, on sheet: Size) -> Scene.Group {
        let size = Size(picture.size.width * k, picture.size.height * k)
        let frame = Rect(
            x: (sheet.width - size.width) / 2, y: (sheet.height - size.height) / 2, width: size.width,
            height: size.height)
        return Scene.Group(items: [.image(Scene.Image(picture, frame: frame, opacity: opacity))])
    }

    private func tiles(_ picture: Picture, _ tile: Size, on sheet: Size) -> Scene.Group {
        let frame = Rect(x: 0, y: 0, width: sheet.width, height: sheet.height)
        var image = Scene.Image(picture, frame: frame, opacity: opacity)
        image.tile = tile
        return Scene.Group(items: [.image(image)])
    }
}
