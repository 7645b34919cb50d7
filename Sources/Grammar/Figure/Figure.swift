import Drawing

/// What the author said: one picture, before anything is decided.
package struct Figure: Hashable, Sendable {
    package var view: View
    /// Vega-Lite's defaults, under the styles, under the spec's own config: complete but for what has no default.
    package var config: Config
    /// Parameters with their values, `width` and `height` where they are plain numbers.
    package var scope: Scope
    package var datasets: [String: InlineData]
    package var background: Setting<Paint>
    package var padding: Insets?
    package var autosize: Autosize?
    /// Of all texts of the picture that do not say otherwise.
    package var language: Language
    /// The line under the picture that names the source (an extension).
    package var source: [String]
    package var metadata: Scene.Metadata

    package init(view: View, config: Config, scope: Scope, language: Language = .english) {
        self.view = view
        self.config = config
        self.scope = scope
        self.language = language
        datasets = [:]
        background = .automatic
        source = []
        metadata = Scene.Metadata()
    }
}

/// One view or several put together.
package indirect enum View: Hashable, Sendable {
    case unit(UnitView)
    case layer(LayerView)
    // Facet, concat and repeat join here.

    package var frame: ViewFrame {
        switch self {
        case .unit(let unit): unit.frame
        case .layer(let layer): layer.frame
        }
    }
}

/// What every kind of view has.
package struct ViewFrame: Hashable, Sendable {
    package var name: String?
    package var description: String?
    package var title: TitleProperties?
    /// Nil: the enclosing view's.
    package var data: Setting<DataSource> = .automatic
    package var transforms: [LocatedTransform] = []
    package var width: Extent?
    package var height: Extent?
    package var background: ViewProperties = ViewProperties()
    package var resolve = Resolve()
    /// Nil: the enclosing view's.
    package var projection: ProjectionProperties?
    package var origin: Origin?

    package init() {}
}

/// A transform and where it was written.
package struct LocatedTransform: Hashable, Sendable {
    package var transform: Transform
    package var origin: Origin?

    package init(_ transform: Transform, at origin: Origin? = nil) {
        self.transform = transform
        self.origin = origin
    }
}

/// A mark and its encoding.
package struct UnitView: Hashable, Sendable {
    package var frame: ViewFrame
    package var mark: MarkDefinition
    package var encoding: Encoding

    package init(frame: ViewFrame = ViewFrame(), mark: MarkDefinition, encoding: Encoding) {
        self.frame = frame
        self.mark = mark
        self.encoding = encoding
    }
}

/// Views drawn over each other in one frame.
package struct LayerView: Hashable, Sendable {
    package var frame: ViewFrame
    package var layers: [View]
    /// Shared by the layers.
    package var encoding: Encoding

    package init(frame: ViewFrame = ViewFrame(), layers: [View], encoding: Encoding = Encoding()) {
        self.frame = frame
        self.layers = layers
        self.encoding = encoding
    }
}
