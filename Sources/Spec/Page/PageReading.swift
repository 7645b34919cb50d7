import Drawing
import Grammar
import Pages

/// What the blocks of a page are read with.
struct PageReading {
    /// The names of the page's languages, and the one that it is read in.
    var editions: [String] = []
    var edition: String?
    var language = Language.english
    /// Also those of charts in the page.
    var styles: [Style] = []
}
