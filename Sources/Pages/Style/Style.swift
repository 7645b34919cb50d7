import Grammar

/// What a style file says: of charts by their config, of whole pages by their look.
package struct Style: Hashable, Sendable {
    @Boxed package var config = Config()
    package var look = PageStyle()

    package init() {}

    /// A style that says nothing of pages.
    package init(_ config: Config) { self.config = config }

    /// This style, with what it does not say taken from `base`.
    package func over(_ base: Style) -> Style {
        var merged = base
        merged.config = config.over(base.config)
        merged.look = look.over(base.look)
        return merged
    }
}
