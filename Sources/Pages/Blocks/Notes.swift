import Drawing
import Grammar

/// The source of the figures and what has to be known of them, in small type under a rule.
package struct Notes: Hashable, Sendable {
    package var lines: [RichText]

    package init(_ lines: [RichText]) { self.lines = lines }
}

extension Notes {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        var notes: [LaidBlock] = []
        for line in lines { notes.append(try context.text(line, .note, width: width, as: .source)) }
        return LaidBlock(dividing: DivisibleStack(width: width, units: notes, least: 1))
    }
}
