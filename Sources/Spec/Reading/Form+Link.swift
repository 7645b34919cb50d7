import Grammar

extension Form where Wrapped == String {
    /// An address that is safe to follow.
    static var link: Form {
        Form(.type("string")) { item, reading in
            guard let text = Form<String>.string.read(item, &reading) else { return nil }
            guard let scheme = LinkAddress.refusedScheme(of: text) else { return text }
            reading.add(LinkAddress.problem(scheme, .error, at: reading.origin(item)))
            return nil
        }
    }
}
