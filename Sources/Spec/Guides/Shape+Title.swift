import Grammar

extension Shape {
    /// `title` of a guide: lines, null, or an expression that may see scales and the size of the frame.
    mutating func addTitle(
        _ path: any WritableKeyPath<Root, Setting<[String]>?> & Sendable,
        _ late: any WritableKeyPath<Root, Expression?> & Sendable
    ) {
        let form = Form<[String]>.text.setting
        add("title", form.schema) { item, root, reading in
            if let expression = reading.late(item) {
                root[keyPath: late] = expression
            } else if let title = form.read(item, &reading) {
                root[keyPath: path] = title
            }
        }
    }
}
