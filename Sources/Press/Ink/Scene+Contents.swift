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

    /// Every picture in the group, each once.
    var pictures: Set<Picture> {
        items.reduce(into: []) { pictures, item in
            switch item {
            case .group(let group): pictures.formUnion(group.pictures)
            case .image(let image): pictures.insert(image.picture)
            case .shape, .text, .stamps: break
            }
        }
    }
}

extension Scene {
    /// Every picture of the page, each once.
    var pictures: Set<Picture> { root.pictures.union(backdrop?.pictures ?? []) }
}

extension Picture {
    /// Whether it is drawn by librsvg, its texts in fonts that Cairo opens.
    var isDocument: Bool {
        switch format {
        case .png, .jpeg: false
        case .svg: true
        }
    }
}
