/// Elements written one a line, indented by their depth.
struct SVGLines {
    private(set) var text = ""
    private var depth: Int
    private var open: [String] = []

    init(depth: Int) { self.depth = depth }

    var isEmpty: Bool { text.isEmpty }

    /// An element without content.
    mutating func add(_ element: SVGElement) { line(element.text + "/>") }

    /// An element with text in it; `content` is already escaped.
    mutating func add(_ element: SVGElement, content: String) {
        line(element.text + ">" + content + "</" + element.name + ">")
    }

    /// An element around what `body` adds.
    mutating func begin(_ element: SVGElement) {
        line(element.text + ">")
        open.append(element.name)
        depth += 1
    }

    mutating func end() {
        depth -= 1
        line("</" + open.removeLast() + ">")
    }

    mutating func append(_ other: SVGLines) { text += other.text }

    private mutating func line(_ s: String) {
        for _ in 0..<depth { text += "  " }
        text += s
        text += "\n"
    }
}
