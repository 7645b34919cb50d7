import Drawing
import Grammar
import Pages

extension Form where Wrapped == Backdrop {
    /// `{picture: paper.jpg, fit: tile, width: 60mm, opacity: 0.3}`.
    static var backdrop: Form {
        Form(shape.schema) { item, reading in
            guard var backdrop = shape.form(Backdrop("")).read(item, &reading) else { return nil }
            backdrop.origin = reading.origin(item)
            check(backdrop, item, &reading)
            return backdrop
        }
    }

    private static var shape: Shape<Backdrop> {
        Shape<Backdrop>("Backdrop") { s in
            s.require("picture", \.file, .string)
            s.add("fit", \.fit, .choice())
            s.add("opacity", \.opacity, .number)
            s.add("width", \.tileWidth, Form<Double>.length.map { Optional($0) })
        }
    }

    private static func check(_ backdrop: Backdrop, _ item: Item, _ reading: inout Reading) {
        if !(0...1).contains(backdrop.opacity) {
            reading.expected("a number from 0 to 1", at: item["opacity"] ?? item)
        }
        guard let width = backdrop.tileWidth else { return }
        if backdrop.fit != .tile {
            reading.fail(
                "cannot use \"width\" because the picture has the page's", at: item["width"] ?? item,
                notes: ["\"fit: tile\" repeats the picture in a width of its own"])
        } else if !(width > 0) {
            reading.expected("a width above 0", at: item["width"] ?? item)
        }
    }
}
