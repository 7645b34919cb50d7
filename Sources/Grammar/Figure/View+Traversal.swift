/// The one way through a figure's views. Whoever looks for something in all of them goes through here, so that a new
/// kind of view has to be told apart only where it matters.
extension View {
    package var frame: ViewFrame {
        get {
            switch self {
            case .unit(let unit): unit.frame
            case .layer(let layer): layer.frame
            case .facet(let facet): facet.frame
            case .concat(let concat): concat.frame
            }
        }
        set {
            switch self {
            case .unit(var unit):
                unit.frame = newValue
                self = .unit(unit)
            case .layer(var layer):
                layer.frame = newValue
                self = .layer(layer)
            case .facet(var facet):
                facet.frame = newValue
                self = .facet(facet)
            case .concat(var concat):
                concat.frame = newValue
                self = .concat(concat)
            }
        }
    }

    /// The views directly inside of this one.
    package var children: [View] {
        switch self {
        case .unit: []
        case .layer(let layer): layer.layers
        case .facet(let facet): [facet.view]
        case .concat(let concat): concat.views
        }
    }

    /// Whether the view is drawn in one frame: not several side by side.
    package var isSingle: Bool {
        switch self {
        case .unit, .layer: true
        case .facet, .concat: false
        }
    }

    /// Every view, the outer ones before those inside of them.
    package func visit(_ body: (View) -> Void) {
        body(self)
        for child in children { child.visit(body) }
    }

    /// The first view with a value, the outer ones before those inside of them.
    package func first<Result>(_ body: (View) -> Result?) -> Result? {
        if let found = body(self) { return found }
        for child in children { if let found = child.first(body) { return found } }
        return nil
    }

    /// The same views, each changed, the inner ones first.
    package func mapped(_ change: (View) -> View) -> View {
        switch self {
        case .unit: return change(self)
        case .layer(var layer):
            layer.layers = layer.layers.map { $0.mapped(change) }
            return change(.layer(layer))
        case .facet(var facet):
            facet.view = facet.view.mapped(change)
            return change(.facet(facet))
        case .concat(var concat):
            concat.views = concat.views.map { $0.mapped(change) }
            return change(.concat(concat))
        }
    }
}
