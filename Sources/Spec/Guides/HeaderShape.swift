import Grammar

extension HeaderProperties {
    /// `header`, and the headers of a config.
    static let shape = Shape<HeaderProperties>("Header") { s in s.addProperties() }
}
