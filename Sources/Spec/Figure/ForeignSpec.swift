import Grammar

/// What is written for another program that draws charts. Told once: all of its keys would be unknown.
struct ForeignSpec {
    let message: String
    let place: Item
    let notes: [String]

    /// Nil for what can be meant as a chart of ours.
    init?(_ root: Item) {
        if let schema = root["$schema"], schema.node.string?.contains("/schema/vega/") == true {
            self.init("a Vega spec", schema)
            return
        }
        let ours = ["mark", "layer", "facet", "concat", "hconcat", "vconcat", "repeat", "blocks"]
        if ours.contains(where: { root[$0] != nil }) { return nil }
        if let marks = root["marks"], marks.elements?.first?["type"] != nil {
            self.init("a Vega spec", marks)
        } else if let series = root["series"] {
            let isHighcharts = ["chart", "plotOptions"].contains { root[$0] != nil }
            self.init(isHighcharts ? "Highcharts' options" : "an ECharts option", series)
        } else if let datasets = root["data"]?["datasets"] {
            self.init("a Chart.js configuration", datasets)
        } else if let traces = root["data"], traces.elements?.first?.members != nil {
            self.init("a Plotly figure", traces)
        } else {
            return nil
        }
    }

    private init(_ what: String, _ place: Item) {
        message = "cannot read \(what) because only Vega-Lite's are understood"
        self.place = place
        notes = [
            "\"mark\" says what is drawn and \"encoding\" which field is shown how: {\"data\": …, \"mark\": \"bar\", …}"
        ]
    }
}
