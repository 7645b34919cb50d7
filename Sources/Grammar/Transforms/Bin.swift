package struct BinTransform: Hashable, Sendable {
    package var bin: BinParameters
    package var field: FieldReference
    package var start: String
    /// Nil where only the start is asked for.
    package var end: String?

    package init(bin: BinParameters, field: FieldReference, start: String, end: String?) {
        self.bin = bin
        self.field = field
        self.start = start
        self.end = end
    }
}

extension BinTransform {
    /// The bins that the field's numbers fall in.
    package func boundaries(in table: Table) throws(Diagnostic) -> BinBoundaries? {
        bin.boundaries(extent: Measure(try table.require(field)).extent)
    }

    /// All rows, each with the edges of its bin: null where the field is null or empty, NaN where it is no number.
    func applied(to table: Table) throws(Diagnostic) -> Table {
        let measure = Measure(try table.require(field))
        let bins = bin.boundaries(extent: measure.extent)
        let starts = measure.numbers.map { $0.isNaN ? .nan : bins?.start(of: $0) ?? .nan }
        let nulls = measure.numbers.indices.map { measure.state($0) == .missing }
        var result = table
        result.set(start, Column(numbers: starts, nulls: nulls))
        if let end { result.set(end, Column(numbers: starts.map { bins?.end(ofBinAt: $0) ?? .nan }, nulls: nulls)) }
        return result
    }
}
