import Drawing

/// One view drawn once for each value of a field, or of two.
package struct FacetView: Hashable, Sendable {
    @Boxed package var frame: ViewFrame
    @Boxed package var facet: Facet
    @Boxed package var arrangement: Arrangement
    /// What is drawn in each cell.
    package var view: View

    package init(
        frame: ViewFrame = ViewFrame(), facet: Facet, arrangement: Arrangement = Arrangement(), view: View
    ) {
        self.frame = frame
        self.facet = facet
        self.arrangement = arrangement
        self.view = view
    }
}

/// Which fields part the rows, and how.
package enum Facet: Hashable, Sendable {
    /// A row of cells for each value of one field, a column for each of the other; one of them at least.
    case grid(row: FacetField?, column: FacetField?)
    /// A cell for each value, wrapped after the arrangement's columns.
    case wrapped(FacetField)

    /// The fields with their channels, rows before columns.
    package var fields: [(channel: Channel, field: FacetField)] {
        switch self {
        case .grid(let row, let column):
            [row.map { (.row, $0) }, column.map { (.column, $0) }].compactMap { $0 }
        case .wrapped(let field): [(.facet, field)]
        }
    }

    /// What stands for a row, a column or a cell.
    package subscript(channel: Channel) -> FacetField? { fields.first { $0.channel == channel }?.field }
}

/// A field that parts rows, and how its values are shown.
package struct FacetField: Hashable, Sendable {
    @Boxed package var field: FieldDefinition
    @Boxed package var header: Setting<HeaderProperties>

    package init(_ field: FieldDefinition, header: Setting<HeaderProperties> = .automatic) {
        self.field = field
        self.header = header
    }
}

/// Different views beside or under each other: `hconcat`, `vconcat`, `concat` and `repeat`.
package struct ConcatView: Hashable, Sendable {
    @Boxed package var frame: ViewFrame
    package var views: [View]
    /// One column for `vconcat`, nil for `hconcat`.
    @Boxed package var arrangement: Arrangement

    package init(frame: ViewFrame = ViewFrame(), views: [View], arrangement: Arrangement = Arrangement()) {
        self.frame = frame
        self.views = views
        self.arrangement = arrangement
    }
}

/// What the author says of how views stand beside each other.
package struct Arrangement: Hashable, Sendable {
    package enum Bounds: String, Hashable, Sendable, CaseIterable {
        /// A view takes up all that is drawn for it, axes, legends and titles too.
        case full
        /// A view takes up its frame alone.
        case flush
    }

    package var align = ByDirection<GridArrangement.Alignment>()
    package var bounds: Bounds?
    package var center = ByDirection<Bool>()
    package var spacing = ByDirection<Double>()
    package var columns: Int?
    /// Whether the number of columns can come from the config where the author is silent.
    package var wraps = false

    package init() {}

    /// This arrangement, with what it does not say taken from `base`.
    package func over(_ base: Self) -> Self {
        var merged = base
        merged.align = align.over(base.align)
        merged.bounds = bounds ?? base.bounds
        merged.center = center.over(base.center)
        merged.spacing = spacing.over(base.spacing)
        merged.columns = columns ?? base.columns
        return merged
    }
}

/// A value for rows and one for columns.
package struct ByDirection<Wrapped: Hashable & Sendable>: Hashable, Sendable {
    package var row: Wrapped?
    package var column: Wrapped?

    package init(row: Wrapped? = nil, column: Wrapped? = nil) {
        self.row = row
        self.column = column
    }

    package init(_ both: Wrapped?) { self.init(row: both, column: both) }

    /// This value, with the direction that it does not say taken from `base`.
    package func over(_ base: Self) -> Self { Self(row: row ?? base.row, column: column ?? base.column) }
}

/// `config.facet` and `config.concat`.
package struct CompositionConfig: Hashable, Sendable {
    package var columns: Int?
    package var spacing: Double?

    package init() {}

    package func over(_ base: Self) -> Self {
        var merged = base
        merged.columns = columns ?? base.columns
        merged.spacing = spacing ?? base.spacing
        return merged
    }
}
