import Grammar

extension LegendProperties {
    /// `legend`, and the legend of a config.
    static let shape: Shape<LegendProperties> = Shape<LegendProperties>("Legend") { s in
        s.addProperties()
        s.add("encoding", GuideEncodingShape.legend.schema) { item, legend, reading in
            legend.read(encoding: item, &reading)
        }
    }
}

extension LegendProperties {
    fileprivate mutating func read(encoding item: Item, _ reading: inout Reading) {
        GuideEncodingShape.legend.read(item, into: &self, \.encoding, LegendProperties.shape, &reading)
    }
}
