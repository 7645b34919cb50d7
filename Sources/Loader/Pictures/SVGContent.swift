import Grammar

/// What one element of an SVG picture may hold.
struct SVGContent {
    /// The names of the elements that it refers to.
    private(set) var references: [String] = []
    /// Whether it is drawn as pixels.
    private(set) var hasPixels: Bool
    /// Whether it is something to see.
    let isShown: Bool
    /// Whether its characters are drawn.
    let isText: Bool

    private let element: XMLElement

    /// - Throws: a script, something outside of the file, or what librsvg does not draw.
    init(_ element: XMLElement) throws(Diagnostic) {
        self.element = element
        isShown = element.isSVG && SVGVocabulary.shown.contains(element.name)
        isText = element.isSVG && ["text", "tspan", "a"].contains(element.name)
        hasPixels = element.isSVG && ["filter", "mask"].contains(element.name)
        // Those of editors say nothing to others; what of SVG stands inside of them is looked at all the same.
        guard element.isSVG else {
            if element.namespace == SVGVocabulary.html { throw refusal("it is HTML", SVGVocabulary.asPixels) }
            return
        }
        if let reason = SVGVocabulary.refusal(of: element.name) { throw refusal(reason.why, reason.advice) }
        // Sorted, so that of several errors always the same one is told.
        for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) { try check(name, value) }
        if element.name == "style" { try check(style: SVGStyleText(element.text)) }
    }

    // MARK: Attributes

    private mutating func check(_ name: String, _ value: String) throws(Diagnostic) {
        if name.lowercased().hasPrefix("on") {
            throw refusal("its \(name) is a script, and scripts are not run", SVGVocabulary.withoutScripts)
        }
        switch name {
        case "href", "xlink:href": try follow(value)
        case "style": try check(style: SVGStyleText(value))
        case "xml:base": throw outside(value)
        case "systemLanguage":
            throw refusal("its \(name) shows each reader something else", "save it in one language")
        default: try check(property: name, value)
        }
    }

    private mutating func check(style: SVGStyleText) throws(Diagnostic) {
        if let rule = style.rule {
            throw Diagnostic(
                .error, "cannot follow the style rule \"\(rule)\" because only those of elements are",
                at: element.origin, notes: ["export the picture with presentation attributes"])
        }
        for declaration in style.declarations { try check(property: declaration.property, declaration.value) }
    }

    private mutating func check(property: String, _ value: String) throws(Diagnostic) {
        for address in SVGStyleText(value).addresses {
            guard address.first == "#" else { throw outside(address) }
            references.append(String(address.dropFirst()))
        }
        if property == "filter", value != "none" { hasPixels = true }
        let most = SVGVocabulary.most(property)
        if SVGText.numbers(in: value).contains(where: { abs($0) > most }) {
            throw refusal("its \(property) is more than \(Int(most))", SVGVocabulary.asPixels)
        }
        if SVGVocabulary.isUndrawn(property, value, of: element.name) {
            throw refusal("librsvg does not follow its \(property)", SVGVocabulary.asOutlines)
        }
    }

    /// An element of the picture, or the bytes of a picture of pixels.
    private mutating func follow(_ address: String) throws(Diagnostic) {
        if address.first == "#" {
            // A link leads there; it does not draw what is there.
            if element.name != "a" { references.append(String(address.dropFirst())) }
        } else if address.hasPrefix("data:"), ["image", "feImage"].contains(element.name) {
            do throws(Diagnostic) {
                try DataAddress(address, file: element.origin.source).check()
            } catch {
                var located = error
                located.origin = element.origin
                throw located
            }
        } else {
            throw outside(address)
        }
    }

    // MARK: Errors

    private func outside(_ address: String) -> Diagnostic {
        Diagnostic(
            .error, "cannot follow \"\(address)\" because a picture must hold all that it shows", at: element.origin,
            notes: ["nothing outside of the file is read"])
    }

    private func refusal(_ reason: String, _ advice: String) -> Diagnostic {
        Diagnostic(
            .error, "cannot draw <\(element.name)> because \(reason)", at: element.origin, notes: [advice])
    }
}
