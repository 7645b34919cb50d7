import Testing

@testable import Grammar

@Suite("A field's names")
struct FieldDefinitionTests {
    static let binned: FieldDefinition = {
        var field = Fields.quantity("x")
        var parameters = BinParameters()
        parameters.maxBins = 10
        field.bin = .by(parameters)
        return field
    }()

    static let month: FieldDefinition = {
        var field = Fields.date("day")
        field.timeUnit = TimeUnit(name: "yearmonth")
        return field
    }()

    @Test("Columns are named as Vega-Lite names them, so that expressions can rely on it")
    func columns() {
        #expect(Fields.quantity("a", .mean).column == "mean_a")
        #expect(FieldDefinitionTests.binned.column == "bin_maxbins_10_x")
        #expect(FieldDefinitionTests.binned.endColumn == "bin_maxbins_10_x_end")
        #expect(FieldDefinitionTests.month.column == "yearmonth_day")
        var count = FieldDefinition(.rows, type: .quantitative)
        count.aggregate = FieldDefinition.Aggregate(.count)
        #expect(count.column == "__count")
    }

    @Test("Titles are made of words, functions or the plain name")
    func titles() {
        var config = Config()
        #expect(Fields.quantity("a", .mean).defaultTitle(config) == "Mean of a")
        #expect(FieldDefinitionTests.binned.defaultTitle(config) == "x (binned)")
        #expect(FieldDefinitionTests.month.defaultTitle(config) == "day (year-month)")
        config.fieldTitle = .functional
        #expect(Fields.quantity("a", .mean).defaultTitle(config) == "MEAN(a)")
        config.fieldTitle = .plain
        #expect(Fields.quantity("a", .mean).defaultTitle(config) == "a")
    }

    @Test("A field's type follows from what is done with it")
    func types() {
        func type(_ change: (inout FieldDefinition) -> Void, _ channel: Channel = .x) -> FieldType? {
            var field = FieldDefinition(.field(FieldReference("a")))
            change(&field)
            if case .field(let resolved) = ChannelDefinition.Content.field(field).resolved(for: channel) {
                return resolved.type
            }
            return nil
        }
        #expect(type { _ in } == .nominal)
        #expect(type { $0.aggregate = FieldDefinition.Aggregate(.mean) } == .quantitative)
        #expect(type { $0.bin = .by(BinParameters()) } == .quantitative)
        #expect(type { $0.timeUnit = TimeUnit(name: "year") } == .temporal)
        #expect(type { $0.sort = .on(.list(["b", "a"])) } == .ordinal)
        #expect(type({ _ in }, .order) == .ordinal)
    }
}
