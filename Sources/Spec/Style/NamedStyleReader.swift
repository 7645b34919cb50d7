import Grammar

extension Form where Wrapped == Config.StyleProperties {
    /// A named style, which can be put on marks, axes, titles and views: each part reads what it knows, and a key that
    /// no part knows is an error.
    static var namedStyle: Form {
        Form(.object([], required: [])) { item, reading in
            guard let members = item.members else {
                reading.expected("an object", at: item)
                return nil
            }
            var style = Config.StyleProperties()
            for member in members { set(member, of: &style, &reading) }
            return style
        }
    }

    private static func set(_ member: Item.Member, of style: inout Config.StyleProperties, _ reading: inout Reading) {
        let before = reading.diagnostics
        var isRead = false
        // A key that two parts share may have a form that fits only one of them.
        func attempt<Root>(_ shape: Shape<Root>, _ path: WritableKeyPath<Config.StyleProperties, Root>) {
            guard let property = shape[member.key] else { return }
            var trial = reading
            trial.diagnostics = before
            property.set(member.item, &style[keyPath: path], &trial)
            let isFine = trial.diagnostics.all.count == before.all.count
            if isFine || !isRead { reading.diagnostics = trial.diagnostics }
            isRead = isRead || isFine
        }
        attempt(MarkProperties.shape, \.mark)
        attempt(AxisProperties.shape, \.axis)
        attempt(TitleProperties.shape, \.title)
        attempt(ViewProperties.shape, \.view)
        let names = MarkProperties.shape.names + AxisProperties.shape.names + TitleProperties.shape.names
        if !names.contains(member.key) && ViewProperties.shape[member.key] == nil {
            reading.unknownKey(member, among: names)
        }
    }
}
