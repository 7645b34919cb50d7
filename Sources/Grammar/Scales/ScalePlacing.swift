import Drawing

/// Places the scales of a frame one after the other. Offsets come after the positions that they lie in, and a scale that
/// expressions over other scales decide comes after these.
struct ScalePlacing {
    private(set) var scales: TrainedScales
    private(set) var placed = PlacedScales()
    private let frame: Size

    init(_ scales: TrainedScales, _ frame: Size) throws(Diagnostic) {
        self.scales = scales
        self.frame = frame
        let slots = scales.set.slots(of: scales.units)
        for isOffset in [false, true] {
            for slot in slots where scales.set.slots[slot].draft.channel.isOffset == isOffset {
                try place(slot, after: [])
            }
        }
    }

    /// - Parameter chain: the scales that wait for this one.
    private mutating func place(_ slot: Int, after chain: [Int]) throws(Diagnostic) {
        if let start = chain.firstIndex(of: slot) { throw circle(Array(chain[start...]) + [slot]) }
        if placed.scale(slot) != nil { return }
        let late = scales[slot].draft.explicit.late
        if !late.isEmpty {
            var values: [ScaleProperties.LatePart: Value] = [:]
            for part in ScaleProperties.LatePart.allCases {
                guard let expression = late[part] else { continue }
                for other in slots(askedBy: expression, of: slot) { try place(other, after: chain + [slot]) }
                values[part] = try expression.value(in: scope(of: slot))
            }
            try scales.settle(slot, values)
        }
        placed[slot] = try scales.place(slot, frame, placed)
    }

    // MARK: What expressions see

    private func scope(of slot: Int) -> Scope {
        let unit = scales.unit(of: slot)
        let (set, tree) = (scales.set, scales.tree)
        var seen: [Channel: PlacedScale] = [:]
        for channel in Channel.allCases {
            let found = scales.units.sorted { a, _ in a == unit }.lazy
                .compactMap { set.slot(channel, unit: $0) }.compactMap { placed.scale($0) }.first
            if let found { seen[channel] = found }
        }
        return tree.rows[unit].context.scope.seeing(
            seen, of: tree.units[unit].name, width: frame.width, height: frame.height)
    }

    /// The scales that must be there before the expression is computed.
    private func slots(askedBy expression: Expression, of slot: Int) -> [Int] {
        let unit = scales.unit(of: slot)
        let (set, tree) = (scales.set, scales.tree)
        let units = [unit] + scales.units.filter { $0 != unit }
        guard let names = expression.askedScales(in: tree.rows[unit].context.scope) else {
            // Which one it asks for is known only when it is computed.
            return set.slots(of: scales.units).filter { $0 != slot && scales[$0].draft.explicit.late.isEmpty }
        }
        return names.sorted().compactMap { name in
            units.lazy.compactMap { unit -> Int? in
                let prefix = tree.units[unit].name.map { $0 + "_" } ?? ""
                let short = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
                return (Channel(rawValue: name) ?? Channel(rawValue: short)).flatMap { set.slot($0, unit: unit) }
            }.first
        }
    }

    private func circle(_ chain: [Int]) -> Diagnostic {
        let names = chain.map { "\"\(scales.set.slots[$0].draft.channel.rawValue)\"" }
        let draft = scales[chain[0]].draft
        let late = ScaleProperties.LatePart.allCases.lazy.compactMap { draft.explicit.late[$0] }.first
        return Diagnostic(
            .error, "cannot compute the scale of \(names[0]) because it depends on itself",
            at: late?.origin ?? draft.origin, notes: [names.joined(separator: " asks ")])
    }
}

extension TrainedScales {
    /// For the units of a frame. What decides the values of a discrete scale must be known before the frame has a size,
    /// since they give it one: it sees scales over the config's continuous size.
    func settled(for units: [Int]) throws(Diagnostic) -> TrainedScales {
        var scales = self
        scales.units = units
        let isLate = set.slots(of: units).contains { slot in
            let draft = scales[slot].draft
            return draft.type.isDiscrete && draft.explicit.late[.domain] != nil
        }
        if !isLate { return scales }
        let size = Size(config.view.continuousWidth ?? 300, config.view.continuousHeight ?? 300)
        return try ScalePlacing(scales, size).scales
    }

    /// Takes what expressions have made of the scale's properties.
    fileprivate mutating func settle(
        _ slot: Int, _ values: [ScaleProperties.LatePart: Value]
    ) throws(Diagnostic) {
        var draft = self[slot].draft
        let field = tree.units[unit(of: slot)].encoding.scaledField(draft.channel)
        func converted(_ value: Value) -> Value { field.map { value.converted(for: $0, zone: draft.zone) } ?? value }
        func list(_ part: ScaleProperties.LatePart) throws(Diagnostic) -> [Value]? {
            guard let value = values[part] else { return nil }
            if case .array(let items) = value { return items }
            throw Diagnostic(
                .error,
                "expected an array of values as \(part.rawValue) of \"\(draft.channel.rawValue)\", found "
                    + "\"\(value.asText.prefix(40))\"", at: draft.explicit.late[part]?.origin)
        }
        if let domain = try list(.domain)?.map(converted) {
            draft.explicit.domain = .values(domain)
            draft.domain = [.values(domain)]
            draft.domainIsExplicit = true
        }
        if values[.domainRaw]?.isValid == true { draft.explicit.rawDomain = try list(.domainRaw)?.map(converted) }
        if let range = try list(.range) { draft.range = .values(range) }
        draft.explicit.domainMin = values[.domainMin].map(converted) ?? draft.explicit.domainMin
        draft.explicit.domainMax = values[.domainMax].map(converted) ?? draft.explicit.domainMax
        draft.explicit.domainMid = values[.domainMid].map(\.asNumber) ?? draft.explicit.domainMid
        draft.explicit.rangeMin = values[.rangeMin] ?? draft.explicit.rangeMin
        draft.explicit.rangeMax = values[.rangeMax] ?? draft.explicit.rangeMax
        scales[slot] = try TrainedScale(draft, config: config)
    }
}

extension Expression {
    /// The names of the scales that the expression asks for, through parameters too; nil where it makes up a name.
    fileprivate func askedScales(in scope: Scope) -> Set<String>? {
        var names: Set<String> = []
        var isOpen = false
        root.visit { node in
            guard case .call(let function, let arguments) = node.kind, Function.scaleNames.contains(function) else {
                return
            }
            if case .literal(.string(let name))? = arguments.first?.kind { names.insert(name) } else { isOpen = true }
        }
        for name in self.names {
            guard scope.values[name] == nil, let formula = scope.formulas[name] else { continue }
            guard let further = formula.askedScales(in: scope) else { return nil }
            names.formUnion(further)
        }
        return isOpen ? nil : names
    }
}
