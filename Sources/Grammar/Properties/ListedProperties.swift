/// Properties that a spec or a config can be silent about, with the one list that merging, reading, the hints about
/// unknown keys and the schema go by.
///
/// The list is a function and no table of key paths: making one key path takes some 50,000 instructions, and a chart
/// uses few of the four hundred properties.
package protocol ListedProperties: Sendable {
    init()

    /// Shows every property to the visitor, in the order in which they are stored, with what `other` has in its place.
    mutating func list(_ visitor: inout some PropertyVisitor, _ other: Self)
}

extension ListedProperties {
    /// These properties, with what they do not say taken from `base`.
    package func over(_ base: Self) -> Self {
        var merged = base
        var merging = PropertyMerging()
        merged.list(&merging, self)
        return merged
    }
}

private struct PropertyMerging: UniformVisitor {
    mutating func visit<Value>(_ name: String, _ value: inout Value?, _ other: Value?) {
        if let other { value = other }
    }

    /// A text goes over an expression and an expression over a text.
    mutating func title(
        _ name: String, _ value: inout Setting<[String]>?, _ late: inout Expression?, _ other: Setting<[String]>?,
        _ otherLate: Expression?
    ) {
        if other != nil || otherLate != nil { (value, late) = (other, otherLate) }
    }

    mutating func lines(
        _ name: String, _ value: inout [String]?, _ late: inout Expression?, _ other: [String]?,
        _ otherLate: Expression?
    ) {
        if other != nil || otherLate != nil { (value, late) = (other, otherLate) }
    }

    mutating func encoding(_ value: inout GuideEncoding, _ other: GuideEncoding) {
        if !other.parts.isEmpty { value = other.over(value) }
    }
}
