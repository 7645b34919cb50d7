import Grammar

extension TitleProperties {
    /// `title` as an object, and the title of a config.
    static let shape = Shape<TitleProperties>("Title") { s in s.addProperties() }
}
