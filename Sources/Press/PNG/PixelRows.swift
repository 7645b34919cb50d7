#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Pixels in the order PNG wants them: each row a filter byte, then RGB, or RGBA with straight alpha.
///
/// A row that repeats the one above is written as such (filter "up", all zero), which makes the files of bar charts a
/// seventh smaller; every other row is not filtered: charts are flat, and filters make them larger.
struct PixelRows {
    let width: Int
    let height: Int
    let isOpaque: Bool
    let bytes: [UInt8]

    /// From Cairo's pixels: BGRA with premultiplied alpha, or BGR and an unused byte.
    init(bgra: UnsafeMutableBufferPointer<UInt8>, stride: Int, width: Int, height: Int, isOpaque: Bool) {
        self.width = width
        self.height = height
        self.isOpaque = isOpaque
        let rowLength = 1 + width * (isOpaque ? 3 : 4)
        bytes = [UInt8](unsafeUninitializedCapacity: rowLength * height) { target, count in
            for y in 0..<height {
                let from = bgra.baseAddress! + y * stride
                let to = target.baseAddress! + y * rowLength
                if y > 0, memcmp(from, from - stride, 4 * width) == 0 {
                    to[0] = 2
                    (to + 1).update(repeating: 0, count: rowLength - 1)
                    continue
                }
                to[0] = 0
                if isOpaque {
                    PixelRows.copyOpaque(from, to + 1, width)
                } else {
                    PixelRows.copyStraight(from, to + 1, width)
                }
            }
            count = rowLength * height
        }
    }

    private static func copyOpaque(_ from: UnsafePointer<UInt8>, _ to: UnsafeMutablePointer<UInt8>, _ width: Int) {
        for x in 0..<width {
            to[3 * x] = from[4 * x + 2]
            to[3 * x + 1] = from[4 * x + 1]
            to[3 * x + 2] = from[4 * x]
        }
    }

    private static func copyStraight(_ from: UnsafePointer<UInt8>, _ to: UnsafeMutablePointer<UInt8>, _ width: Int) {
        for x in 0..<width {
            let alpha = Int(from[4 * x + 3])
            func straight(_ part: UInt8) -> UInt8 {
                alpha == 0 ? 0 : UInt8(min(255, (Int(part) * 255 + alpha / 2) / alpha))
            }
            to[4 * x] = straight(from[4 * x + 2])
            to[4 * x + 1] = straight(from[4 * x + 1])
            to[4 * x + 2] = straight(from[4 * x])
            to[4 * x + 3] = UInt8(alpha)
        }
    }
}
