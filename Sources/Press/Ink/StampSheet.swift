import CPangoCairo
import Drawing

/// One symbol drawn once for each of 16 × 16 places inside a pixel, to be laid down many times.
///
/// A sixteenth of a pixel is as fine as Cairo's own rasterizer looks (it cuts a pixel into 15 rows).
struct StampSheet {
    static let phases = 16

    /// Premultiplied BGRA, phase after phase, each `side` rows of `side` pixels.
    private let pixels: [UInt32]
    private let side: Int
    /// From the symbol's own zero to the corner of a stamp, in whole pixels.
    private let corner: (x: Int, y: Int)

    /// Nil where the symbol is too large to be worth it.
    /// - Parameters:
    ///   - box: what the symbol inks around its zero, in pixels.
    ///   - draw: inks the symbol on a canvas whose zero is the symbol's.
    init?(box: Rect, scale: Double, draw: (Canvas) -> Void) {
        guard !box.isEmpty, max(box.width, box.height) <= 64 else { return nil }
        corner = (Int(box.minX.rounded(.down)) - 1, Int(box.minY.rounded(.down)) - 1)
        let (right, bottom) = (Int(box.maxX.rounded(.up)) + 2, Int(box.maxY.rounded(.up)) + 2)
        side = max(right - corner.x, bottom - corner.y)
        var pixels: [UInt32] = []
        pixels.reserveCapacity(StampSheet.phases * StampSheet.phases * side * side)
        for y in 0..<StampSheet.phases {
            for x in 0..<StampSheet.phases {
                guard let surface = try? Surface.image(width: side, height: side, isOpaque: false),
                    let canvas = try? Canvas(surface)
                else { return nil }
                canvas.translate(
                    by: Point(
                        Double(x) / Double(StampSheet.phases) - Double(corner.x),
                        Double(y) / Double(StampSheet.phases) - Double(corner.y)))
                canvas.scale(by: scale)
                draw(canvas)
                surface.withPixels { bytes, _ in
                    bytes.withMemoryRebound(to: UInt32.self) { pixels.append(contentsOf: $0) }
                }
            }
        }
        self.pixels = pixels
    }

    /// Lays the symbol down with its zero at each of `points` (in pixels) of a BGRA image.
    func stamp(
        at points: some Sequence<Point>, on image: UnsafeMutablePointer<UInt32>, width: Int, height: Int, stride: Int
    ) {
        pixels.withUnsafeBufferPointer { pixels in
            let parts = Double(StampSheet.phases)
            for point in points where abs(point.x) < 1e6 && abs(point.y) < 1e6 {
                let (x, y) = (Int((point.x * parts).rounded()), Int((point.y * parts).rounded()))
                let phase = (y & (StampSheet.phases - 1)) * StampSheet.phases + (x & (StampSheet.phases - 1))
                let (left, top) = (x >> 4 + corner.x, y >> 4 + corner.y)
                let stamp = pixels.baseAddress! + phase * side * side
                let columns = max(0, -left)..<max(max(0, -left), min(side, width - left))
                for row in max(0, -top)..<max(max(0, -top), min(side, height - top)) {
                    let target = image + (top + row) * stride + left
                    let source = stamp + row * side
                    for column in columns where source[column] != 0 {
                        target[column] = over(source[column], target[column])
                    }
                }
            }
        }
    }

    /// Porter and Duff's "over" on premultiplied pixels, two channels at a time; x/255 as (x + 128 + (x + 128)/256)/256.
    @inline(__always)
    private func over(_ source: UInt32, _ target: UInt32) -> UInt32 {
        let rest = 255 - source >> 24
        if rest == 0 { return source }
        let half: UInt32 = 0x0080_0080
        let mask: UInt32 = 0x00FF_00FF
        var low = (target & mask) &* rest &+ half
        low = (low &+ (low >> 8 & mask)) >> 8 & mask
        var high = (target >> 8 & mask) &* rest &+ half
        high = (high &+ (high >> 8 & mask)) & ~mask
        return source &+ (low | high)
    }
}
