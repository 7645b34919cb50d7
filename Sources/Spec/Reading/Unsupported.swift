/// Why some parts of Vega-Lite are not drawn.
enum Unsupported {
    static let animation = "a picture does not move"
}
