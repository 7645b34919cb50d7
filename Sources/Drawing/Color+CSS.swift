extension Color {
    /// Reads a CSS colour: a name, `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()`, `hsl()`, `hsla()`,
    /// `transparent`. Nil where the text is none of these.
    package init?(css text: String) {
        let s = text.lowercased().filter { !$0.isWhitespace || $0 == " " }
            .split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        if s == "transparent" || s == "none" {
            self = .clear
        } else if let rgb = Color.names[s] {
            self.init(rgb: rgb)
        } else if s.first == "#" {
            self.init(hexDigits: s.dropFirst())
        } else {
            self.init(function: s)
        }
    }

    private init?(hexDigits: Substring) {
        let n = hexDigits.compactMap { $0.isASCII ? $0.hexDigitValue : nil }
        guard n.count == hexDigits.count else { return nil }
        switch n.count {
        case 3, 4:
            self.init(
                red: Double(n[0] * 17) / 255, green: Double(n[1] * 17) / 255, blue: Double(n[2] * 17) / 255,
                alpha: n.count == 4 ? Double(n[3] * 17) / 255 : 1)
        case 6, 8:
            func byte(_ i: Int) -> Double { Double(n[i] * 16 + n[i + 1]) / 255 }
            self.init(red: byte(0), green: byte(2), blue: byte(4), alpha: n.count == 8 ? byte(6) : 1)
        default: return nil
        }
    }

    private init?(function s: String) {
        guard let open = s.firstIndex(of: "("), s.last == ")" else { return nil }
        let name = s[..<open].trimming(" ")
        let parts = s[s.index(after: open)...].dropLast()
            .split(whereSeparator: { $0 == "," || $0 == " " || $0 == "/" }).map(String.init)
        guard parts.count == 3 || parts.count == 4 else { return nil }
        func number(_ t: String, percentOf whole: Double) -> Double? {
            t.last == "%" ? Double(t.dropLast()).map { $0 / 100 * whole } : Double(t)
        }
        guard let alpha = parts.count == 4 ? number(parts[3], percentOf: 1) : 1 else { return nil }
        switch name {
        case "rgb", "rgba":
            guard let r = number(parts[0], percentOf: 255), let g = number(parts[1], percentOf: 255),
                let b = number(parts[2], percentOf: 255)
            else { return nil }
            self.init(red: r / 255, green: g / 255, blue: b / 255, alpha: alpha)
        case "hsl", "hsla":
            let hue = parts[0].hasSuffix("deg") ? String(parts[0].dropLast(3)) : parts[0]
            guard let h = Double(hue), let s = number(parts[1], percentOf: 1), let l = number(parts[2], percentOf: 1)
            else { return nil }
            self.init(hue: h, saturation: s, lightness: l, alpha: alpha)
        default: return nil
        }
    }

    /// A colour by hue in degrees, saturation and lightness 0…1 (CSS Color Level 3, section 4.2.4).
    package init(hue: Double, saturation: Double, lightness: Double, alpha: Double = 1) {
        let h = (hue.truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(dividingBy: 360)
        let m2 = lightness + (lightness < 0.5 ? lightness : 1 - lightness) * saturation
        let m1 = 2 * lightness - m2
        func part(_ h: Double) -> Double {
            h < 60 ? m1 + (m2 - m1) * h / 60 : h < 180 ? m2 : h < 240 ? m1 + (m2 - m1) * (240 - h) / 60 : m1
        }
        self.init(
            red: part(h >= 240 ? h - 240 : h + 120), green: part(h), blue: part(h < 120 ? h + 240 : h - 120),
            alpha: alpha)
    }
}

extension StringProtocol {
    fileprivate func trimming(_ c: Character) -> String {
        String(drop { $0 == c }.reversed().drop { $0 == c }.reversed())
    }
}
