import CPangoCairo
import CTurboJPEG
import Drawing

extension Surface {
    /// Decodes a PNG file.
    ///
    /// - Parameter name: the file's, for messages.
    static func image(png: [UInt8], name: String) throws(PressError) -> Surface {
        let pointer = png.withUnsafeBytes { bytes in
            var rest = bytes[...]
            return withUnsafeMutablePointer(to: &rest) { cairo_image_surface_create_from_png_stream(readBytes, $0) }
        }
        guard let pointer, cairo_surface_status(pointer) == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(pointer)
            throw .unreadableImage(name: name, format: .png)
        }
        return try Surface(owning: pointer)
    }

    /// Decodes a JPEG file.
    static func image(jpeg: [UInt8], name: String) throws(PressError) -> Surface {
        guard let decoder = tjInitDecompress() else { throw .cairo("out of memory") }
        defer { tjDestroy(decoder) }
        var (width, height, sampling, colours) = (Int32(0), Int32(0), Int32(0), Int32(0))
        let count = UInt(jpeg.count)
        guard tjDecompressHeader3(decoder, jpeg, count, &width, &height, &sampling, &colours) == 0 else {
            throw .unreadableImage(name: name, format: .jpeg)
        }
        let surface = try image(width: Int(width), height: Int(height), isOpaque: true)
        let status = surface.withPixels { pixels, stride in
            // A picture with a part missing is broken too, though it could be shown.
            tjDecompress2(
                decoder, jpeg, count, pixels.baseAddress, width, Int32(stride), height, Int32(TJPF_BGRX.rawValue),
                TJFLAG_STOPONWARNING | TJFLAG_ACCURATEDCT)
        }
        guard status == 0 else { throw .unreadableImage(name: name, format: .jpeg) }
        cairo_surface_mark_dirty(surface.pointer)
        surface.attach(jpeg)
        return surface
    }

    /// Gives the surface its file, which a PDF then holds as it is: not decoded and packed again without loss, at many
    /// times the size.
    private func attach(_ jpeg: [UInt8]) {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: jpeg.count)
        copy.initialize(from: jpeg, count: jpeg.count)
        let status = cairo_surface_set_mime_data(
            pointer, CAIRO_MIME_TYPE_JPEG, copy, UInt(jpeg.count), { $0?.deallocate() }, copy)
        if status != CAIRO_STATUS_SUCCESS { copy.deallocate() }
    }
}

/// Cairo's way of reading a file: `closure` points to the bytes that are left.
private func readBytes(
    closure: UnsafeMutableRawPointer?, data: UnsafeMutablePointer<UInt8>?, length: UInt32
) -> cairo_status_t {
    guard let rest = closure?.assumingMemoryBound(to: Slice<UnsafeRawBufferPointer>.self), let data else {
        return CAIRO_STATUS_READ_ERROR
    }
    let count = Int(length)
    guard rest.pointee.count >= count else { return CAIRO_STATUS_READ_ERROR }
    UnsafeMutableRawBufferPointer(start: data, count: count).copyBytes(from: rest.pointee.prefix(count))
    rest.pointee.removeFirst(count)
    return CAIRO_STATUS_SUCCESS
}
