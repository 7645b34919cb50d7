import Drawing

/// A text of a scene and the box that it takes on the page.
package struct PlacedText: Sendable {
    package let text: Scene.Text
    package let box: Rect

    package var words: String { text.lines.joined(separator: "\n") }
}

extension Scene {
    /// Every text in paint order, with its box on the page.
    package func texts(_ typesetter: any Typesetter) -> [PlacedText] {
        var found: [PlacedText] = []
        func visit(_ item: Item, _ origin: Point) {
            switch item {
            case .group(let group): group.items.forEach { visit($0, origin + group.origin) }
            case .text(let text):
                found.append(PlacedText(text: text, box: text.bounds(typesetter).translated(by: origin)))
            case .shape, .image, .stamps: break
            }
        }
        visit(.group(root), .zero)
        return found
    }

    /// The texts that are no part of a heading, a paragraph, a figure or anything else a reader's program reads out.
    package var unreadTexts: [String] { root.unreadTexts }

    /// Pairs of texts that lie over each other by more than `tolerance` in both directions.
    package func overlaps(_ typesetter: any Typesetter, tolerance: Double = 0.5) -> [(String, String)] {
        let texts = texts(typesetter).filter { !$0.words.isEmpty }
        var pairs: [(String, String)] = []
        for (i, a) in texts.enumerated() {
            for b in texts[(i + 1)...] {
                let shared = a.box.intersection(b.box)
                if shared.width > tolerance && shared.height > tolerance { pairs.append((a.words, b.words)) }
            }
        }
        return pairs
    }

    /// Texts that lie partly outside of the page.
    package func strays(_ typesetter: any Typesetter, margin: Double = 0) -> [String] {
        let page = Rect(x: margin, y: margin, width: size.width - 2 * margin, height: size.height - 2 * margin)
            .expanded(by: 0.5)
        return texts(typesetter).filter { !$0.words.isEmpty && $0.box.intersection(page) != $0.box }.map(\.words)
    }
}

extension Scene.Group {
    fileprivate var unreadTexts: [String] {
        if role != nil { return [] }
        return items.flatMap { item in
            switch item {
            case .group(let group): return group.unreadTexts
            case .text(let text): return text.role == nil ? text.lines : []
            case .shape, .image, .stamps: return []
            }
        }
    }
}
