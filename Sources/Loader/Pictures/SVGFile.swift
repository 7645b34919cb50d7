import Drawing
import Grammar

/// SVG pictures. librsvg draws them, long after they were read; what it would run, fetch or leave out in silence is an
/// error here, at its place in the file.
enum SVGFile {
    /// In bytes: logos are thousands, maps may be millions.
    static let largest = 16 << 20

    /// - Parameter file: the file's name, for messages.
    /// - Throws: where the bytes are no SVG picture, or one that cannot be drawn as it is.
    static func picture(of bytes: [UInt8], file: String) throws(Diagnostic) -> Picture {
        let root = try root(of: bytes, file: file)
        let size = try SVGSize.size(of: root)
        var review = SVGReview(of: root)
        try review.check()
        guard review.showsSomething else {
            throw Diagnostic(.error, "cannot draw \"\(file)\" because it shows nothing", at: root.origin)
        }
        return Picture(name: file, format: .svg(review.traits), size: size, bytes: bytes)
    }

    /// The outermost element.
    static func root(of bytes: [UInt8], file: String) throws(Diagnostic) -> XMLElement {
        guard bytes.count <= largest else {
            throw Diagnostic(.error, "cannot read \"\(file)\" because it is larger than \(largest >> 20) MiB")
        }
        let root = try XMLParser.root(of: bytes, file: file)
        guard root.name == "svg", root.isSVG else {
            throw Diagnostic(
                .error, "expected an SVG picture in \"\(file)\", found <\(root.name)>", at: root.origin,
                notes: root.name == "svg" ? ["its xmlns should be \"\(XMLElement.svgNamespace)\""] : [])
        }
        return root
    }
}
