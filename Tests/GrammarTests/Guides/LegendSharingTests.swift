import Testing

@testable import Grammar

@Suite("Who shares a legend with whom")
struct LegendSharingTests {
    private static func unit(_ orient: LegendOrient?) -> View {
        var color = Fields.category("k")
        if let orient {
            var legend = LegendProperties()
            legend.orient = orient
            color.legend = .on(legend)
        }
        return .unit(
            UnitView(
                mark: MarkDefinition(.point), encoding: Fields.encoding([.x: Fields.quantity("a"), .color: color])))
    }

    private static func shares(_ view: View) throws -> Bool {
        var view = view
        let source = DataSource.inline(InlineData(content: .rows([])))
        view.frame.data = .on(source)
        let table = Table([("a", Column(numbers: [1, 2])), ("k", Column(strings: ["x", "y"]))])
        var diagnostics = Diagnostics()
        let figure = Figure(view: view, config: Config(), scope: Scope())
        var tree = try ViewTree(figure, tables: [source: table], diagnostics: &diagnostics)
        _ = ScaleSet(&tree, config: Config(), diagnostics: &diagnostics)
        tree.settleLegends()
        return tree.root.sharesGuide(.color)
    }

    private static func concat(_ orients: [LegendOrient?]) -> View {
        .concat(ConcatView(views: orients.map { unit($0) }))
    }

    @Test("Views of one colour scale share its legend where no two of them want it on different sides")
    func sides() throws {
        #expect(try Self.shares(Self.concat([nil, nil])))
        #expect(try Self.shares(Self.concat([.bottom, nil, .bottom])))
        #expect(try !Self.shares(Self.concat([.bottom, nil, .top])))
    }

    @Test("A side that is wanted deep inside counts further out")
    func nested() throws {
        let inner = View.concat(ConcatView(views: [Self.unit(.left), Self.unit(nil)]))
        #expect(try Self.shares(.concat(ConcatView(views: [inner, Self.unit(nil)]))))
        #expect(try !Self.shares(.concat(ConcatView(views: [inner, Self.unit(.right)]))))
    }

    @Test("Legends that stay with their views say nothing further out")
    func settled() throws {
        let inner = View.concat(ConcatView(views: [Self.unit(.left), Self.unit(.right)]))
        #expect(try Self.shares(.concat(ConcatView(views: [inner, Self.unit(.top)]))))
    }
}
