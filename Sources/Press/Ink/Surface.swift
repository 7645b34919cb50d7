import CPangoCairo
import Drawing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where ink goes, or a picture read from a file; the one owner of a Cairo surface.
final class Surface {
    let pointer: OpaquePointer
    private var pages: UnsafeMutableRawBufferPointer?

    /// Takes over a surface that was just made.
    init(owning pointer: OpaquePointer?) throws(PressError) {
        guard let pointer else { throw .cairo("out of memory") }
        self.pointer = pointer
        try check()
    }

    deinit {
        cairo_surface_destroy(pointer)
        if let pages { munmap(pages.baseAddress, pages.count) }
    }

    /// Pixels in memory, 4 bytes each: BGRA with premultiplied alpha, or BGR and an unused byte where `isOpaque`.
    static func image(width: Int, height: Int, isOpaque: Bool) throws(PressError) -> Surface {
        let format = isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
        let stride = cairo_format_stride_for_width(format, Int32(width))
        let size = Int(stride) * height
        // Where a picture is large, most of the time to draw it goes into getting its memory page by page.
        guard size >= 1 << 21, let pages = hugePages(size) else {
            return try Surface(owning: cairo_image_surface_create(format, Int32(width), Int32(height)))
        }
        let data = pages.assumingMemoryBound(to: UInt8.self).baseAddress
        let surface = try Surface(
            owning: cairo_image_surface_create_for_data(data, format, Int32(width), Int32(height), stride))
        surface.pages = pages
        return surface
    }

    /// Ink that is kept as it is drawn, to be laid down elsewhere.
    static func recording(size: Size) throws(PressError) -> Surface {
        var extents = cairo_rectangle_t(x: 0, y: 0, width: size.width, height: size.height)
        return try Surface(owning: cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents))
    }

    /// Clear memory in pages of 2 MB where the system has them; nil where there is no memory.
    private static func hugePages(_ size: Int) -> UnsafeMutableRawBufferPointer? {
        let flags = MAP_PRIVATE | MAP_ANONYMOUS
        guard let start = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0), start != MAP_FAILED else { return nil }
        madvise(start, size, MADV_HUGEPAGE)
        return UnsafeMutableRawBufferPointer(start: start, count: size)
    }

    /// Width and height in pixels; 0 for what has no pixels.
    var pixelSize: Size {
        Size(Double(cairo_image_surface_get_width(pointer)), Double(cairo_image_surface_get_height(pointer)))
    }

    /// Lends the pixels, row by row `stride` bytes apart, after all ink is dry.
    func withPixels<R>(_ body: (UnsafeMutableBufferPointer<UInt8>, _ stride: Int) -> R) -> R {
        cairo_surface_flush(pointer)
        let stride = Int(cairo_image_surface_get_stride(pointer))
        let height = Int(cairo_image_surface_get_height(pointer))
        let pixels = UnsafeMutableBufferPointer(start: cairo_image_surface_get_data(pointer), count: stride * height)
        return body(pixels, stride)
    }

    /// Writes the end of the file, for surfaces that are one.
    func finish() throws(PressError) {
        cairo_surface_finish(pointer)
        try check()
    }

    private func check() throws(PressError) {
        let status = cairo_surface_status(pointer)
        if status != CAIRO_STATUS_SUCCESS { throw .cairo(String(cString: cairo_status_to_string(status))) }
    }
}
