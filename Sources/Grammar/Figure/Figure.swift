import Drawing

/// What the author said: one picture, before anything is decided.
package struct Figure: Hashable, Sendable {
    package var view: View
    /// Vega-Lite's defaults, under the styles, under the spec's own config: complete but for what has no default.
    @Boxed package var config: Config
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

/// One view or several put together. A repetition is read as the concatenation or the layers that it stands for, the
/// channels `row`, `column` and `facet` as the facet view that they stand for.
package indirect enum View: Hashable, Sendable {
    case unit(UnitView)
    case layer(LayerView)
    case facet(FacetView)
    case concat(ConcatView)
}

/// What every kind of view has.
package struct ViewFrame: Hashable, Sendable {
    package var name: String?
    package var description: String?
    @Boxed package var title: TitleProperties? = nil
    /// Nil: the enclosing view's.
    package var data: Setting<DataSource> = .automatic
    package var transforms: [LocatedTransform] = []
    package var width: Extent?
    package var height: Extent?
    @Boxed package var background = ViewProperties()
    package var resolve = Resolve()
    /// Declared here, and made by the units in the view.
    package var selections: [Selection] = []
    /// Nil: the enclosing view's.
    @Boxed package var projection: ProjectionProperties? = nil
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
    @Boxed package var frame: ViewFrame
    package var mark: MarkDefinition
    package var encoding: Encoding
    /// Those that it declares and those of the views around it.
    @Boxed package var selections = UnitSelections()

    package init(frame: ViewFrame = ViewFrame(), mark: MarkDefinition, encoding: Encoding) {
        self.frame = frame
        self.mark = mark
        self.encoding = encoding
    }
}

/// Views drawn over each other in one frame.
package struct LayerView: Hashable, Sendable {
    @Boxed package var frame: ViewFrame
    package var layers: [View]
    /// Shared by the layers.
    package var encoding: Encoding

    package init(frame: ViewFrame = ViewFrame(), layers: [View], encoding: Encoding = Encoding()) {
        self.frame = frame
        self.layers = layers
        self.encoding = encoding
    }
}
