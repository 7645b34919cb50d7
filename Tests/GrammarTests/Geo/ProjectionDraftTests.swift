import Drawing
import Testing

@testable import Grammar

@Suite("Projections that layers share")
struct ProjectionDraftTests {
    private func unit(_ projection: ProjectionProperties?, mark: MarkType = .geoshape) -> Unit {
        var frame = ViewFrame()
        frame.projection = projection
        var diagnostics = Diagnostics()
        return Unit(
            UnitView(frame: frame, mark: MarkDefinition(mark), encoding: Encoding()), width: nil, height: nil,
            config: .vegaLite, diagnostics: &diagnostics)
    }

    private func said(_ change: (inout ProjectionProperties) -> Void) -> ProjectionProperties {
        var properties = ProjectionProperties()
        change(&properties)
        return properties
    }

    @Test("One layer's projection is that of those which say nothing")
    func silent() {
        let albers = said { $0.kind = .albersUsa }
        let drafts = ProjectionDraft.drafts([unit(nil), unit(albers), unit(nil)], config: ProjectionProperties())
        #expect(drafts.map(\.units) == [[0, 1, 2]])
        #expect(drafts[0].explicit.kind == .albersUsa && drafts[0].isFitted)
    }

    @Test("Layers that contradict each other have a projection each")
    func contradiction() {
        let drafts = ProjectionDraft.drafts(
            [unit(said { $0.kind = .albersUsa }), unit(said { $0.kind = .mercator })], config: ProjectionProperties())
        #expect(drafts.map(\.units) == [[0], [1]])
        let scaled = ProjectionDraft.drafts([unit(nil), unit(said { $0.scale = 10 })], config: ProjectionProperties())
        #expect(scaled.map(\.isFitted) == [true, false])
    }

    @Test("A view alone is drawn in Equal Earth, layers without a type in Mercator, as Vega-Lite draws them")
    func defaults() {
        #expect(ProjectionDraft.drafts([unit(nil)], config: ProjectionProperties())[0].explicit.kind == nil)
        #expect(
            ProjectionDraft.drafts([unit(nil), unit(nil)], config: ProjectionProperties())[0].explicit.kind == .mercator
        )
    }

    @Test("The config says what views leave open, and a scale there does not keep them from being fitted")
    func config() {
        let config = said {
            $0.kind = .orthographic
            $0.scale = 7
        }
        let draft = ProjectionDraft.drafts([unit(said { $0.rotate = [1, 2] })], config: config)[0]
        #expect(draft.explicit.kind == .orthographic && draft.explicit.rotate == [1, 2] && draft.isFitted)
    }

    @Test("Marks without longitude, latitude and shape have no projection")
    func none() {
        #expect(ProjectionDraft.drafts([unit(nil, mark: .point)], config: ProjectionProperties()).isEmpty)
    }
}
