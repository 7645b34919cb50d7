/// What a spec or a config says of the headers of a facet.
package struct HeaderProperties: Hashable, Sendable {
    package var format: LabelFormat?
    package var labelExpr: Expression?
    package var labels: Bool?
    package var orient: AxisOrient?
    package var title: Setting<[String]>?
    /// What the title is made of where only the drawn picture knows.
    package var titleExpression: Expression?
    /// `labelAlign`, `labelAnchor` …
    package var labelText = HeaderText()
    /// `titleAlign`, `titleAnchor` …
    package var titleText = HeaderText()

    package init() {}
}

extension HeaderProperties: ListedProperties {
    package mutating func list(_ visitor: inout some PropertyVisitor, _ other: Self) {
        visitor.format("format", &format, other.format)
        visitor.expression("labelExpr", &labelExpr, other.labelExpr)
        visitor.boolean("labels", &labels, other.labels)
        visitor.orient("orient", &orient, other.orient)
        visitor.title("title", &title, &titleExpression, other.title, other.titleExpression)
        labelText.list(&visitor, other.labelText, of: "label")
        titleText.list(&visitor, other.titleText, of: "title")
    }
}
