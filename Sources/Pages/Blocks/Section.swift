import Grammar

/// Blocks that belong together, with a grid of their own where they have fewer columns than the page.
package struct Section: Hashable, Sendable {
    package var blocks: [Block]

    package init(_ blocks: [Block]) { self.blocks = blocks }
}
