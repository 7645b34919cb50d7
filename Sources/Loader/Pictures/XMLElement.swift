import Grammar

/// An element of an XML document with all that it holds.
struct XMLElement {
    /// Without its prefix.
    let name: String
    /// The address that the prefix stands for; empty where there is none.
    let namespace: String
    /// Those without a namespace, and `xlink:href` and `xml:base` under these names; the others are editors' own.
    let attributes: [String: String]
    /// The place of the opening tag.
    let origin: Origin
    var children: [XMLElement] = []
    /// The characters between the tags, the children's left out.
    var text = ""
}

extension XMLElement {
    static let svgNamespace = "http://www.w3.org/2000/svg"

    var isSVG: Bool { namespace == XMLElement.svgNamespace }

    /// The error for an attribute whose value is none.
    func expected(_ what: String, _ attribute: String) -> Diagnostic {
        let value = attributes[attribute] ?? ""
        let shown = value.count > 40 ? value.prefix(40) + "…" : value[...]
        return Diagnostic(.error, "expected \(what) as \(attribute), found \"\(shown)\"", at: origin)
    }
}
