import Drawing

/// One element's opening tag in the making: `<name attribute="value" …`.
struct SVGElement {
    let name: String
    private(set) var text: String

    init(_ name: String) {
        self.name = name
        text = "<" + name
    }

    mutating func set(_ attribute: StaticString, _ value: Double) {
        open(attribute)
        appendDecimal(value, to: &text)
        text += "\""
    }

    /// A value that stands for itself: a keyword, a colour, path data.
    mutating func set(_ attribute: StaticString, plain value: String) {
        open(attribute)
        text += value
        text += "\""
    }

    /// A value from an author.
    mutating func set(_ attribute: StaticString, _ value: String) { set(attribute, plain: value.escapedForXML) }

    private mutating func open(_ attribute: StaticString) {
        text += " "
        text += attribute.description
        text += "=\""
    }
}

extension SVGElement {
    mutating func set(_ attribute: StaticString, _ values: [Double]) {
        set(attribute, plain: values.map(decimalText).joined(separator: " "))
    }

    /// Written only where it is not what every viewer takes anyway.
    mutating func set(_ attribute: StaticString, _ value: Double, unless ordinary: Double) {
        if decimalText(value) != decimalText(ordinary) { set(attribute, value) }
    }

    mutating func place(_ attributeX: StaticString, _ attributeY: StaticString, _ p: Point) {
        set(attributeX, p.x)
        set(attributeY, p.y)
    }
}

extension String {
    /// The text with XML's own signs written as entities, without the characters that XML 1.0 forbids.
    var escapedForXML: String {
        let text = printable
        if text.utf8.allSatisfy({ $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 }) { return text }
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
