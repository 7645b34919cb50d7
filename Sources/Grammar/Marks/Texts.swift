import Drawing

extension MarkContext {
    func texts() throws(Diagnostic) -> [Scene.Item] {
        let x = try point(.x, default: .mid) ?? .zero
        let y = try point(.y, default: .mid) ?? .zero
        let radius = try point(.radius, default: nil)
        let theta = try point(.theta, default: nil)
        let size = try fontSizes()
        let angle = try numbers(.angle, default: try number(\.angle, named: "angle")?.constant ?? 0) ?? .zero
        var texts = try texts(of: .text)
        if texts == nil { texts = try propertyText() }
        let lines = texts ?? .constant([])
        let dx = try number(\.dx, named: "dx") ?? .zero
        let dy = try number(\.dy, named: "dy") ?? .zero
        let align = try term("align", style[\.align] ?? .center)
        let baseline = try term("baseline", style[\.baseline] ?? .middle)
        let limit = style[\.limit] ?? 0
        let paint = try MarkPaint(self)
        let links = try links()
        var items: [Scene.Item] = []
        for row in try paintOrder() {
            var anchor = Point(x[row], y[row])
            if let radius, let theta {
                // Vega's angle 0 is at twelve o'clock.
                let polar = Affine.rotation(Angle(radians: theta[row] - .pi / 2)).apply(Point(radius[row], 0))
                anchor = anchor + polar
            } else if let radius {
                anchor = anchor + Point(0, -radius[row])
            }
            guard anchor.x.isFinite, anchor.y.isFinite, size[row] > 0, paint.opacity[row] > 0 else { continue }
            let font = font(size: size[row])
            let fitted = lines[row].map {
                typesetter.truncated(
                    $0, to: limit, font: font, language: language, ellipsis: style[\.ellipsis] ?? "…",
                    fromStart: style[\.dir] == "rtl")
            }
            if fitted.allSatisfy(\.isEmpty) { continue }
            items.append(
                .text(
                    Scene.Text(
                        fitted, font: font, language: language,
                        fill: paint.fill[row].paint.map { $0.faded(paint.fillOpacity[row]) }, stroke: paint.stroke(row),
                        opacity: paint.opacity[row], anchor: anchor, shift: Point(dx[row], dy[row]), align: align[row],
                        baseline: baseline[row], lineHeight: style[\.lineHeight], angle: Angle(degrees: angle[row]),
                        blend: paint.blend, role: .mark, link: links?[row] ?? nil)))
        }
        return items
    }

    /// By the channel `size`, or the mark's `fontSize`, for which `size` is another word.
    private func fontSizes() throws(Diagnostic) -> Series<Double> {
        let own = style.aliased(\.size, as: \.fontSize) ?? 11
        if encoding[.size] == nil {
            for name in ["fontSize", "size"] {
                guard let expression = unit.mark.expressions[name] else { continue }
                let column = try expression.evaluate(over: table, in: scope)
                return .rows((0..<column.count).map { column.number($0) })
            }
        }
        return try numbers(.size, default: own) ?? .constant(own)
    }

    /// A word among a mark's properties, or the expression that gives one for each row.
    private func term<Word: RawRepresentable<String> & Sendable>(
        _ name: String, _ word: Word
    ) throws(Diagnostic) -> Series<Word> {
        guard let expression = unit.mark.expressions[name] else { return .constant(word) }
        let column = try expression.evaluate(over: table, in: scope)
        return .rows((0..<column.count).map { Word(rawValue: column[$0].asText) ?? word })
    }

    private func font(size: Double) -> Font {
        Font(
            families: config.families(style[\.font], language: language), size: size,
            weight: style[\.fontWeight] ?? 400, slant: style[\.fontStyle] ?? .normal)
    }

    /// The mark's `text` property, constant or an expression over the rows.
    private func propertyText() throws(Diagnostic) -> Series<[String]>? {
        if let expression = unit.mark.expressions["text"] {
            let column = try expression.evaluate(over: table, in: scope)
            return .rows((0..<column.count).map { lines(of: column[$0]) })
        }
        return style[\.text].map { .constant($0) }
    }

    /// The lines of a text channel, each row formatted as its field says; nil where the channel is not there.
    func texts(of channel: Channel) throws(Diagnostic) -> Series<[String]>? {
        guard let definition = encoding[channel] else { return nil }
        func series(_ content: ChannelDefinition.Content) throws(Diagnostic) -> Series<[String]> {
            switch content {
            case .nothing, .value(.gradient): return .constant([])
            case .value(.constant(let value)): return .constant(lines(of: value))
            case .value(.expression(let expression)):
                let column = try expression.evaluate(over: table, in: scope)
                return .rows((0..<column.count).map { lines(of: column[$0]) })
            case .field(let field): return .rows(try formats.texts(of: field, in: self))
            }
        }
        let main = try series(definition.content)
        if definition.conditions.isEmpty { return main }
        var rows = (0..<table.rowCount).map { main[$0] }
        for condition in definition.conditions.reversed() {
            let holds = try mask(condition.test)
            let texts = try series(condition.content)
            for row in rows.indices where holds[row] { rows[row] = texts[row] }
        }
        return .rows(rows)
    }

    /// A text's lines: an array is one line an item, a text is broken at the mark's or the config's `lineBreak`.
    func lines(of value: Value) -> [String] {
        switch value {
        case .array(let items): return items.map(\.asText)
        case .null, .undefined: return []
        case .boolean, .number, .string, .date, .object, .geometry, .pattern:
            return value.asText.lines(at: style[\.lineBreak] ?? config.lineBreak)
        }
    }
}

extension String {
    /// The parts between the separators; the whole where there is none. A line of a file that ends its lines with CR LF
    /// ends there too, though the two are one character.
    func lines(at separator: String?) -> [String] {
        guard let separator, !separator.isEmpty else { return [self] }
        let (bytes, sought) = (Array(utf8), Array(separator.utf8))
        let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        var parts: [String] = []
        var (start, at) = (0, 0)
        while at + sought.count <= bytes.count {
            guard bytes[at] == sought[0], bytes[at..<at + sought.count].elementsEqual(sought) else {
                at += 1
                continue
            }
            let isAfterCarriage = sought[0] == feed && at > start && bytes[at - 1] == carriage
            parts.append(String(decoding: bytes[start..<(isAfterCarriage ? at - 1 : at)], as: UTF8.self))
            at += sought.count
            start = at
        }
        return parts + [String(decoding: bytes[start...], as: UTF8.self)]
    }
}

extension Paint {
    /// The paint with its opacity multiplied.
    func faded(_ factor: Double) -> Paint {
        if factor == 1 { return self }
        switch self {
        case .color(let color): return .color(color.opacity(factor))
        case .gradient(var gradient):
            gradient.stops = gradient.stops.map { Gradient.Stop(offset: $0.offset, color: $0.color.opacity(factor)) }
            return .gradient(gradient)
        case .hatch(var hatch):
            hatch.color = hatch.color.opacity(factor)
            hatch.background = hatch.background?.opacity(factor)
            return .hatch(hatch)
        }
    }
}
