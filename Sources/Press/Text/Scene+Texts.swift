import Drawing

extension Scene.Group {
    /// Every text of the group, in paint order.
    var texts: [Scene.Text] {
        items.flatMap { item -> [Scene.Text] in
            switch item {
            case .group(let group): group.texts
            case .text(let text): [text]
            case .shape, .image, .stamps: []
            }
        }
    }
}
