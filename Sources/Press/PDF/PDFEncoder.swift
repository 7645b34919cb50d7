import CPangoCairo
import Drawing

/// Inks scenes on the pages of one PDF file: lines stay lines, text stays text, fonts are embedded as far as used.
struct PDFEncoder {
    let typesetter: PangoTypesetter
    let options: PDFOptions

    /// One page a scene; the file's title, author and language are the first page's.
    func encode(_ pages: [Scene]) throws(PressError) -> [UInt8] {
        guard let first = pages.first else { throw .option("expected at least one page, found none") }
        let file = ByteSink()
        // Cairo embeds the fonts when it finishes the file, and lets go of earlier ones when it is given new ones.
        let figures = try FontLock.held { () throws(PressError) in
            try write(pages, first: first, fonts: DocumentFonts(pages, typesetter: typesetter), to: file)
        }
        let hasTitle = first.metadata.title?.isEmpty == false
        return PDFAmendment(language: first.language, hasTitle: hasTitle, figures: figures).amended(file.bytes)
    }

    /// - Returns: the descriptions of the tagged figures.
    private func write(
        _ pages: [Scene], first: Scene, fonts: DocumentFonts, to file: ByteSink
    ) throws(PressError) -> [String?] {
        for page in pages { try check(page.size) }
        let sink = Unmanaged.passUnretained(file).toOpaque()
        let surface = try Surface(
            owning: cairo_pdf_surface_create_for_stream(appendBytes, sink, first.size.width, first.size.height))
        describe(first.metadata, on: surface)
        let canvas = try Canvas(surface)
        let pictures = DecodedPictures(fonts: typesetter.fonts)
        var figures: [String?] = []
        let hasTitle = pages.contains { $0.root.holds(.title) }
        for page in pages {
            cairo_pdf_surface_set_size(surface.pointer, page.size.width, page.size.height)
            let tags = PDFTags(canvas: canvas, page: page.size, hasTitle: hasTitle)
            let painter = ScenePainter(
                canvas: canvas, typesetter: typesetter, medium: .vector, fonts: fonts, tags: tags, pictures: pictures)
            try painter.paint(page)
            figures += tags.figures
            cairo_show_page(canvas.cairo)
        }
        try canvas.check()
        try surface.finish()
        return figures
    }

    /// PDF 32000-1, annex C: a page is at most 14,400 units on a side.
    private func check(_ size: Size) throws(PressError) {
        guard size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else {
            throw .emptyPage(width: size.width, height: size.height)
        }
        guard max(size.width, size.height) <= 14_400 else {
            throw .tooLarge(width: size.width, height: size.height, limit: "a PDF has at most 14400 points on a side")
        }
    }

    private func describe(_ metadata: Scene.Metadata, on surface: Surface) {
        func set(_ field: cairo_pdf_metadata_t, _ text: String?) {
            guard let text = text?.printable, !text.isEmpty else { return }
            cairo_pdf_surface_set_metadata(surface.pointer, field, text)
        }
        set(CAIRO_PDF_METADATA_TITLE, metadata.title)
        set(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
        set(CAIRO_PDF_METADATA_SUBJECT, metadata.description)
        set(CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords.joined(separator: ", "))
        // Cairo would write the time of day; without text it writes no date at all.
        let date = options.creationTime.map { ISODate(unixTime: $0).text } ?? ""
        cairo_pdf_surface_set_metadata(surface.pointer, CAIRO_PDF_METADATA_CREATE_DATE, date)
    }
}

/// What a PDF says of itself beside the scenes' metadata.
package struct PDFOptions: Hashable, Sendable {
    /// Seconds since 1970 (UTC), as in `SOURCE_DATE_EPOCH`; no date is written where nil.
    package var creationTime: Int?

    package init(creationTime: Int? = nil) { self.creationTime = creationTime }
}

/// A file in memory.
final class ByteSink {
    fileprivate(set) var bytes: [UInt8] = []
}

/// Cairo's way of writing a file: `closure` is a `ByteSink`.
private func appendBytes(
    closure: UnsafeMutableRawPointer?, data: UnsafePointer<UInt8>?, length: UInt32
) -> cairo_status_t {
    guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
}
