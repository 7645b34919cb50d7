import Drawing
import Grammar
import Support

extension GuideContext {
    static var test: GuideContext {
        GuideContext(typesetter: HelveticaTypesetter(), language: .english, scope: Scope())
    }
}

/// A quantitative axis from `first` in even steps over the whole range.
func evenTicks(_ labels: [String], over range: Span) -> [AxisTick] {
    labels.enumerated().map { i, label in
        AxisTick(
            value: .string(label), position: range.place(Double(i) / Double(labels.count - 1)), label: [label])
    }
}

extension Scene.Group {
    /// All texts of a role, with their anchors in the group's parent's coordinates.
    func texts(_ role: Scene.Role) -> [Scene.Text] {
        items.flatMap { item -> [Scene.Text] in
            switch item {
            case .group(let group): return group.texts(role)
            case .text(let text): return text.role == role ? [text] : []
            case .shape, .image, .stamps: return []
            }
        }.map { text in
            var text = text
            text.anchor = text.anchor + origin
            return text
        }
    }

    /// The upper left corners of all shapes of a role, in the group's parent's coordinates.
    func shapes(_ role: Scene.Role) -> [Rect] {
        items.flatMap { item -> [Rect] in
            switch item {
            case .group(let group): return group.shapes(role)
            case .shape(let shape): return shape.role == role ? [shape.outline.bounds] : []
            case .text, .image, .stamps: return []
            }
        }.map { $0.translated(by: origin) }
    }
}

/// Whether two places are the same up to the references' two decimals.
func isNear(_ a: Point?, _ x: Double, _ y: Double) -> Bool {
    guard let a else { return false }
    return abs(a.x - x) < 0.011 && abs(a.y - y) < 0.011
}
