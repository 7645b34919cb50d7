import Drawing

/// The source of the figures and what has to be known of them, in small type under a rule.
package struct Notes: Hashable, Sendable {
    package var lines: [RichText]

    package init(_ lines: [RichText]) { self.lines = lines }
}

extension Notes {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        var stack = BlockStack(width: width)
        for line in lines { stack.add(try context.text(line, .note, width: width, as: .source)) }
        return stack.laid
    }
}
