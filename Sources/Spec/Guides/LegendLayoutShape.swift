import Grammar

extension Form where Wrapped == LegendLayout {
    /// What holds for all sides, and what for single ones.
    static var legendLayout: Form { LegendLayout.shape.form(LegendLayout()) }
}

extension LegendLayout {
    fileprivate static let shape = Shape<LegendLayout>("LegendLayout") { s in
        for property in Side.shape.properties {
            s.add(property.name, property.schema) { item, layout, reading in
                property.set(item, &layout.common, &reading)
            }
        }
        for orient in LegendOrient.allCases {
            s.add(orient.rawValue, Side.shape.schema) { item, layout, reading in
                layout.sides[orient] = Side.shape.form(Side()).read(item, &reading)
            }
        }
    }
}

extension LegendLayout.Side {
    fileprivate static let shape = Shape<LegendLayout.Side>("LegendSide") { s in
        s.add("anchor", \.anchor, .choice())
        s.add("bounds", \.bounds, .string)
        s.add("center", \.center, .boolean)
        s.add("direction", \.direction, .choice())
        s.add("margin", \.margin, .number)
        s.add("offset", \.offset, .number)
    }
}
