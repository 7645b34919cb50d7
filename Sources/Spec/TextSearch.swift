import Grammar

/// Finds where in a spec or a style something stands that turned out to be wrong only when it was drawn.
package enum TextSearch {
    /// The first text or number that the subject stands in; nil where there is none, or the text cannot be read.
    /// - Parameter wholly: as in `Subject.stands`.
    package static func origin(of subject: Subject, wholly: Bool, in bytes: [UInt8], name: String) -> Origin? {
        guard let root = try? Node.parse(bytes, name: name) else { return nil }
        return item(of: subject, wholly, in: Item(root)).map { item in
            Origin(source: name, range: subject.range(in: bytes, within: item.node.range), path: item.path)
        }
    }

    private static func item(of subject: Subject, _ wholly: Bool, in item: Item) -> Item? {
        switch item.content {
        case .string(let text):
            return subject.stands(in: text, field: item.name ?? "", wholly: wholly) ? item : nil
        case .number(let number):
            return subject.stands(in: number.plainText, field: item.name ?? "", wholly: wholly) ? item : nil
        case .sequence:
            for element in item.elements ?? [] {
                if let found = self.item(of: subject, wholly, in: element) { return found }
            }
            return nil
        case .mapping:
            for member in item.members ?? [] {
                if let found = self.item(of: subject, wholly, in: member.item) { return found }
            }
            return nil
        case .null, .boolean: return nil
        }
    }
}
