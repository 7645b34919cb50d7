import Grammar

extension ViewProperties {
    /// `view`, and the view of a config.
    static let shape = Shape<ViewProperties>("ViewBackground") { s in
        s.addProperties()
        s.accept("cursor", .any)
    }
}

extension Form where Wrapped == Ink {
    /// The empty text is no ink at all, as it is for Vega: the frame then has no line that counts for the layout.
    static var frameInk: Form {
        Form(ink.schema) { item, reading in item.node.string == "" ? Ink.none : ink.read(item, &reading) }
    }
}
