/// Outlines in coordinates of their own that are inked in one paint, such as an icon or a QR code. A stencil has no size
/// on the page: whoever draws it gives the frame and the paint.
package struct Stencil: Hashable, Sendable {
    /// The part of the plane that is the stencil; what lies outside is cut off.
    package var viewBox: Rect
    /// In paint order.
    package var layers: [Layer]

    package init(viewBox: Rect, layers: [Layer]) {
        self.viewBox = viewBox
        self.layers = layers
    }

    /// One outline, which is filled.
    package struct Layer: Hashable, Sendable {
        package var path: Path
        package var fillRule: FillRule

        package init(_ path: Path, fillRule: FillRule = .nonzero) {
            self.path = path
            self.fillRule = fillRule
        }
    }
}
