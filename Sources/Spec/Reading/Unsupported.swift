/// Why some parts of Vega-Lite are not drawn.
enum Unsupported {
    static let animation = "a picture does not move"
    static let customFormats = "formats of one's own need code, which a spec cannot hold"
}
