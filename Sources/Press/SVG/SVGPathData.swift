import Drawing

extension Path {
    /// The outline in the words of SVG's `d`, absolute, horizontal and vertical lines abbreviated.
    var svgData: String {
        var d = ""
        d.reserveCapacity(elements.count * 14)
        var pen = Point(.nan, .nan)
        for element in elements {
            switch element {
            case .move(let p):
                d.append("M", p)
                pen = p
            case .line(let p):
                if p.y == pen.y {
                    d.append("H", p.x)
                } else if p.x == pen.x {
                    d.append("V", p.y)
                } else {
                    d.append("L", p)
                }
                pen = p
            case .curve(let a, let b, let p):
                d.append("C", a)
                d.append(" ", b)
                d.append(" ", p)
                pen = p
            case .close:
                d += "Z"
                pen = Point(.nan, .nan)
            }
        }
        return d
    }
}

extension String {
    fileprivate mutating func append(_ command: String, _ p: Point) {
        append(command, p.x)
        self += ","
        appendDecimal(p.y, to: &self)
    }

    fileprivate mutating func append(_ command: String, _ v: Double) {
        self += command
        appendDecimal(v, to: &self)
    }
}
