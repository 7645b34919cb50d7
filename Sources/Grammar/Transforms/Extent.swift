/// Makes the least and the greatest value of a field known to expressions under a name.
package struct ExtentTransform: Hashable, Sendable {
    package var field: FieldReference
    package var parameter: String

    package init(field: FieldReference, parameter: String) {
        self.field = field
        self.parameter = parameter
    }
}

extension ExtentTransform {
    /// Leaves the table as it is. Where the field holds no finite number, both ends are undefined.
    func apply(to table: Table, in scope: inout Scope) throws(Diagnostic) {
        let extent = Measure(try table.require(field)).extent
        if let extent, extent.lowerBound.isFinite, extent.upperBound.isFinite {
            scope.values[parameter] = .array([.number(extent.lowerBound), .number(extent.upperBound)])
        } else {
            scope.values[parameter] = .array([.undefined, .undefined])
        }
    }
}
