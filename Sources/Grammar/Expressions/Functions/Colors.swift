#if canImport(Glibc)
    import Glibc
#endif
import Drawing

extension Function {
    /// d3-color's spaces. A colour is an object with its channels; as a text it is CSS, and as such it leaves an
    /// expression.
    static let colors: [Function] =
        ColorSpace.allCases.map { space in
            .values(space.rawValue, 1...4) { a, _ in .object(space.record(a)) }
        } + [
            .value("luminance") { value, _ in .number(luminance(value)) },
            .values("contrast", 2...2) { a, _ in
                let (x, y) = (luminance(a[0]), luminance(a[1]))
                return .number((max(x, y) + 0.05) / (min(x, y) + 0.05))
            },
        ]

    /// Relative luminance (Web Content Accessibility Guidelines 2.0).
    private static func luminance(_ color: Value) -> Double {
        let (red, green, blue, _) = ColorSpace.rgb.channels(of: color)
        func linear(_ channel: Double) -> Double {
            let v = channel / 255
            return v <= 0.03928 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}

/// The spaces in which expressions make colours; the channels have d3-color's names and ranges: red, green and blue
/// 0…255, hue in degrees, saturation and the lightness of HSL 0…1, the lightness of CIELAB 0…100 (white point D50).
enum ColorSpace: String, CaseIterable {
    case rgb, hsl, lab, hcl

    typealias Channels = (Double, Double, Double, opacity: Double)

    private var keys: [String] { rawValue.map(String.init) + ["opacity"] }

    /// From three channels and an opacity, or from a colour of any kind.
    func record(_ a: Arguments) -> Record {
        let opacity = a.given(3)?.asNumber ?? 1
        let (x, y, z, w) = a.count == 1 ? channels(of: a[0]) : (a.number(0), a.number(1), a.number(2), opacity)
        return Record(Array(zip(keys, [x, y, z, w].map(Value.number))))
    }

    /// A colour object in its CSS form; nil for other objects.
    static func text(of record: Record) -> String? {
        guard let space = allCases.first(where: { $0.keys == record.keys }) else { return nil }
        let (red, green, blue, opacity) = space.toRGB(space.ownChannels(record))
        func byte(_ x: Double) -> String { x.isNaN ? "0" : String(Int((max(0, min(255, x)) + 0.5).rounded(.down))) }
        let channels = [red, green, blue].map(byte).joined(separator: ", ")
        if opacity.isNaN || opacity >= 1 { return "rgb(\(channels))" }
        return "rgba(\(channels), \(Value.text(of: max(0, opacity))))"
    }

    /// The channels of a colour in this space; NaN where it is no colour.
    func channels(of color: Value) -> Channels {
        if case .object(let record) = color, let space = ColorSpace.allCases.first(where: { $0.keys == record.keys }) {
            let own = space.ownChannels(record)
            return space == self ? own : fromRGB(space.toRGB(own))
        }
        guard let css = Color(css: color.asText) else { return (.nan, .nan, .nan, .nan) }
        // Whole channels stay whole on the way through 0…1.
        func channel(_ x: Double) -> Double { (x * 255e6).rounded() / 1e6 }
        return fromRGB((channel(css.red), channel(css.green), channel(css.blue), css.alpha))
    }

    private func ownChannels(_ record: Record) -> Channels {
        let n = record.values.map(\.asNumber)
        return (n[0], n[1], n[2], n[3])
    }

    private func toRGB(_ c: Channels) -> Channels {
        switch self {
        case .rgb: c
        case .hsl: ColorSpace.rgb(hsl: c)
        case .lab: ColorSpace.rgb(lab: c)
        case .hcl: ColorSpace.rgb(lab: ColorSpace.lab(hcl: c))
        }
    }

    private func fromRGB(_ c: Channels) -> Channels {
        switch self {
        case .rgb: c
        case .hsl: ColorSpace.hsl(rgb: c)
        case .lab: ColorSpace.lab(rgb: c)
        case .hcl: ColorSpace.hcl(lab: ColorSpace.lab(rgb: c))
        }
    }
}
