import Grammar

extension AxisProperties {
    /// `axis`, and the axes of a config.
    static let shape: Shape<AxisProperties> = Shape<AxisProperties>("Axis") { s in
        s.addProperties()
        s.add("encoding", GuideEncodingShape.axis.schema) { item, axis, reading in
            axis.read(encoding: item, &reading)
        }
    }
}

extension AxisProperties {
    fileprivate mutating func read(encoding item: Item, _ reading: inout Reading) {
        GuideEncodingShape.axis.read(item, into: &self, \.encoding, AxisProperties.shape, &reading)
    }
}
