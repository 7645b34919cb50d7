import Drawing
import Grammar

/// Goes through an SVG picture before librsvg draws it: element by element, and from each to those that it refers to, as
/// often as they would be drawn.
struct SVGReview {
    /// Elements to draw; a few references can stand for any number.
    static let most = 100_000

    private(set) var traits = SVGTraits()
    private(set) var showsSomething = false

    /// What an element comes to with all inside of it and all that it refers to.
    private struct Weight {
        var elements = 1
        /// Elements within elements.
        var depth = 1

        mutating func add(_ other: Weight) {
            elements = min(elements + other.elements, SVGReview.most + 1)
            depth = max(depth, other.depth + 1)
        }
    }

    private let root: XMLElement
    /// The elements that have a name, by it.
    private let named: [String: XMLElement]
    /// By the start of the element in the file; nil while it is being weighed.
    private var weights: [Int: Weight?] = [:]

    init(of root: XMLElement) {
        self.root = root
        var named: [String: XMLElement] = [:]
        func visit(_ element: XMLElement) {
            if let id = element.attributes["id"], named[id] == nil { named[id] = element }
            element.children.forEach(visit)
        }
        visit(root)
        self.named = named
    }

    /// - Throws: the first thing that must not be, or cannot be drawn.
    mutating func check() throws(Diagnostic) { _ = try weight(of: root, outer: 0) }

    private mutating func weight(of element: XMLElement, outer: Int) throws(Diagnostic) -> Weight {
        let key = element.origin.range.lowerBound
        if let known = weights[key] {
            guard let known else { throw cycle(element) }
            return try checked(known, outer: outer)
        }
        weights[key] = .some(nil)
        let content = try SVGContent(element)
        note(element, content)
        var weight = Weight()
        _ = try checked(weight, outer: outer)
        for child in element.children { weight.add(try self.weight(of: child, outer: outer + 1)) }
        for name in content.references {
            guard let target = named[name] else { throw unknown(name, in: element) }
            weight.add(try self.weight(of: target, outer: outer + 1))
        }
        weights[key] = weight
        return try checked(weight, outer: outer)
    }

    private mutating func note(_ element: XMLElement, _ content: SVGContent) {
        showsSomething = showsSomething || content.isShown
        traits.hasPixels = traits.hasPixels || content.hasPixels
        if content.isText { traits.text += element.text }
    }

    // MARK: Errors

    private func checked(_ weight: Weight, outer: Int) throws(Diagnostic) -> Weight {
        func refusal(_ reason: String) -> Diagnostic {
            Diagnostic(.error, "cannot draw \"\(root.origin.source)\" because \(reason)", at: root.origin)
        }
        if weight.elements > SVGReview.most { throw refusal("it has more than \(SVGReview.most) elements") }
        if outer + weight.depth > XMLParser.deepest {
            throw refusal("its elements refer to each other more than \(XMLParser.deepest) deep")
        }
        return weight
    }

    private func cycle(_ element: XMLElement) -> Diagnostic {
        Diagnostic(.error, "cannot draw <\(element.name)> because it refers to itself", at: element.origin)
    }

    private func unknown(_ name: String, in element: XMLElement) -> Diagnostic {
        Diagnostic(
            .error, "unknown element \"#\(name)\"", at: element.origin,
            label: Nearest.hint(for: name, among: named.keys.sorted()))
    }
}
