/// An element of an XML document with all that it holds.
struct XMLElement {
    /// Without its prefix.
    let name: String
    /// The address that the prefix stands for; empty where there is none.
    let namespace: String
    /// Those without a namespace, by name. `xlink:href` stands under `href` where there is no plain one; the other
    /// prefixes are editors' own.
    let attributes: [String: String]
    /// The bytes of the opening tag.
    let range: Range<Int>
    var children: [XMLElement] = []
    /// The characters between the tags, the children's left out.
    var text = ""
}
