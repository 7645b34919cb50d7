import Drawing

extension Path {
    /// The outline in the words of SVG's `d`, absolute, horizontal and vertical lines abbreviated.
    var svgData: String {
        // Bytes, since a map has hundreds of thousands of points.
        var d: [UInt8] = []
        d.reserveCapacity(elements.count * 16)
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
                d.append(UInt8(ascii: "Z"))
                pen = Point(.nan, .nan)
            }
        }
        return String(decoding: d, as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ command: Unicode.Scalar, _ p: Point) {
        append(command, p.x)
        append(UInt8(ascii: ","))
        appendDecimal(p.y, to: &self)
    }

    fileprivate mutating func append(_ command: Unicode.Scalar, _ v: Double) {
        append(UInt8(ascii: command))
        appendDecimal(v, to: &self)
    }
}
