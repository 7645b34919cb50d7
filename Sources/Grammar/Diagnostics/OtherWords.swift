/// What other programs and earlier versions of Vega-Lite call things, for authors who bring those words along.
enum OtherWords {
    /// Vega-Lite's words for the word, the most likely one first.
    private static let words: [String: [String]] = [
        // Marks.
        "pie": ["arc"], "donut": ["arc"], "doughnut": ["arc"], "histogram": ["bar"], "column": ["bar", "field"],
        "scatter": ["point"], "scatterplot": ["point"], "dot": ["point"], "bubble": ["circle"], "heatmap": ["rect"],
        "box": ["boxplot"], "candlestick": ["boxplot"], "map": ["geoshape"], "choropleth": ["geoshape"],
        "label": ["text"],
        // Types of fields.
        "number": ["quantitative"], "numeric": ["quantitative"], "numerical": ["quantitative"],
        "continuous": ["quantitative"], "integer": ["quantitative"], "int": ["quantitative"], "float": ["quantitative"],
        "quant": ["quantitative"], "q": ["quantitative"], "date": ["temporal"], "time": ["temporal"],
        "datetime": ["temporal"], "timestamp": ["temporal"], "t": ["temporal"], "string": ["nominal"],
        "category": ["nominal"], "categorical": ["nominal"], "discrete": ["nominal"], "boolean": ["nominal"],
        "n": ["nominal"], "o": ["ordinal"],
        // Summaries.
        "avg": ["mean"], "total": ["sum"], "totals": ["sum"], "std": ["stdev"], "stddev": ["stdev"],
        "var": ["variance"], "nunique": ["distinct"], "unique": ["distinct"],
        // Orders, stacks, scales.
        "desc": ["descending"], "asc": ["ascending"], "stacked": ["zero"], "percent": ["normalize"],
        "fill": ["normalize"], "expand": ["normalize"], "logarithmic": ["log"], "categoric": ["band"],
        // Properties.
        "position": ["orient"], "name": ["field"], "min": ["domainMin"], "max": ["domainMax"],
        "palette": ["scheme"], "colors": ["range"], "show": ["disable"],
        // Vega-Lite before version 5.
        "selection": ["param", "params"], "cell": ["view"], "axisWidth": ["domainWidth"],
        "axisColor": ["domainColor"],
    ]

    /// The first of Vega-Lite's words for `word` that is one of `words`.
    static func match(for word: String, among words: some Sequence<String>) -> String? {
        guard let meant = self.words[word] ?? self.words[word.lowercased()] else { return nil }
        let known = Set(words)
        return meant.first(where: known.contains)
    }
}
