import Grammar

extension ScaleConfig {
    /// `config.scale`.
    static let shape = Shape<ScaleConfig>("ScaleConfig") { s in
        s.addProperties()
        s.accept("framesPerSecond", .any)
        s.accept("animationDuration", .any)
    }
}
