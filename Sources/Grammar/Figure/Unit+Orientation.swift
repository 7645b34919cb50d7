extension Unit {
    /// Which way a bar, an area, a line, a rule or a tick runs (Vega-Lite's `orient`); nil where it has no meaning.
    static func orientation(of mark: MarkType, encoding: Encoding, specified: Orientation?) -> Orientation? {
        let (x, y) = (encoding.field(.x), encoding.field(.y))
        let (hasX2, hasY2) = (encoding[.x2] != nil, encoding[.y2] != nil)
        let xBinned = x?.isBinned ?? false
        let yBinned = y?.isBinned ?? false
        switch mark {
        case .point, .circle, .square, .rect, .image: return nil
        case .text, .bar:
            if let offset = offsetOrientation(encoding, specified) { return offset }
            if x != nil, xBinned || (y?.aggregate != nil && x?.aggregate == nil) { return .vertical }
            if y != nil, yBinned || (x?.aggregate != nil && y?.aggregate == nil) { return .horizontal }
            if hasX2 || hasY2 {
                // A ranged bar does not always have a clear orientation, so the author may say.
                if let specified { return specified }
                if !hasX2 { return isMeasure(x) && yBinned ? .horizontal : .vertical }
                if !hasY2 { return isMeasure(y) && xBinned ? .vertical : .horizontal }
            }
            return ruleOrientation(mark, encoding, specified)
        case .rule: return ruleOrientation(mark, encoding, specified)
        case .area: return areaOrientation(mark, encoding, specified)
        case .line, .tick: return measureOrientation(mark, encoding, specified)
        case .arc, .geoshape, .trail, .boxplot, .errorbar, .errorband: return .vertical
        }
    }

    private static func offsetOrientation(_ encoding: Encoding, _ specified: Orientation?) -> Orientation? {
        func measured(_ channel: Channel) -> Bool {
            encoding.field(channel).map { $0.type == .quantitative && !$0.isBinning } ?? false
        }
        if encoding[.y] == nil && measured(.yOffset) { return specified ?? .vertical }
        if encoding[.x] == nil && measured(.xOffset) { return specified ?? .horizontal }
        return nil
    }

    private static func ruleOrientation(
        _ mark: MarkType, _ encoding: Encoding, _ specified: Orientation?
    ) -> Orientation? {
        let xBinned = encoding.field(.x)?.isBinned ?? false
        let yBinned = encoding.field(.y)?.isBinned ?? false
        // A segment between two free points has none.
        if encoding[.x2] != nil && !xBinned && encoding[.y2] != nil && !yBinned { return nil }
        return areaOrientation(mark, encoding, specified)
    }

    private static func areaOrientation(
        _ mark: MarkType, _ encoding: Encoding, _ specified: Orientation?
    ) -> Orientation? {
        if let offset = offsetOrientation(encoding, specified) { return offset }
        if encoding[.y2] != nil { return encoding.field(.y)?.isBinned == true ? .horizontal : .vertical }
        if encoding[.x2] != nil { return encoding.field(.x)?.isBinned == true ? .vertical : .horizontal }
        if mark == .rule {
            if encoding[.x] != nil && encoding[.y] == nil { return .vertical }
            if encoding[.y] != nil && encoding[.x] == nil { return .horizontal }
        }
        return measureOrientation(mark, encoding, specified)
    }

    private static func measureOrientation(
        _ mark: MarkType, _ encoding: Encoding, _ specified: Orientation?
    ) -> Orientation? {
        if let specified { return specified }
        let (x, y) = (encoding.field(.x), encoding.field(.y))
        let (xMeasure, yMeasure) = (isMeasure(x), isMeasure(y))
        // A tick stands across what it measures.
        let along: Orientation = mark == .tick ? .vertical : .horizontal
        let across: Orientation = mark == .tick ? .horizontal : .vertical
        if xMeasure && !yMeasure { return along }
        if !xMeasure && yMeasure { return across }
        if xMeasure && yMeasure { return .vertical }
        if x?.type == .temporal && y?.type != .temporal { return .vertical }
        if x?.type != .temporal && y?.type == .temporal { return .horizontal }
        return nil
    }

    /// Whether the field is a quantity that is not cut into bins.
    static func isMeasure(_ field: FieldDefinition?) -> Bool {
        guard let field else { return false }
        return field.type == .quantitative && !field.isBinning
    }
}
