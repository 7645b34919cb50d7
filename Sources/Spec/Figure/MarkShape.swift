import Grammar

extension MarkProperties {
    /// What marks have in common, in a spec and in a config.
    static let shape = Shape<MarkProperties>("Mark") { s in
        s.addProperties()
        s.accept("cursor", .any)
        s.accept("tooltip", .any)
        s.refuse("startAngle")
        s.refuse("endAngle")
        s.refuse("time", because: Unsupported.animation)
    }
}
