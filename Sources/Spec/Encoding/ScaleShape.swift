import Grammar

extension ScaleProperties {
    /// `scale`.
    static let shape = Shape<ScaleProperties>("Scale") { s in
        s.add("type", \.type, .choice("scale type"))
        s.add("domain", Form<Domain>.domain.schema) { item, scale, reading in
            scale.hasComputedDomain = item.expression != nil
            if let late = reading.late(item) {
                // The values come when the scale is placed.
                (scale.late[.domain], scale.domain) = (late, .values([]))
                return
            }
            if let text = item.expression, reading.constantValue(text).map({ !$0.isValid }) == true {
                scale.domain = .undecided
                return
            }
            scale.domain = Form<Domain>.domain.read(item, &reading) ?? scale.domain
            if let param = item["param"]?.node.string, item["unionWith"] == nil {
                scale.followedParameter = param
                scale.rawDomain = reading.extent(item)
            }
        }
        s.addLate(.domainMin, \.domainMin, .datum)
        s.addLate(.domainMax, \.domainMax, .datum)
        s.addLate(.domainMid, \.domainMid, .number)
        s.add("domainRaw", Form<[Value]?>.rawDomain.schema) { item, scale, reading in
            if let late = reading.late(item) {
                scale.late[.domainRaw] = late
            } else {
                scale.rawDomain = Form<[Value]?>.rawDomain.read(item, &reading) ?? nil
            }
        }
        s.addLate(.range, \.range, .range)
        s.addLate(.rangeMin, \.rangeMin, .any)
        s.addLate(.rangeMax, \.rangeMax, .any)
        s.add("scheme", \.scheme, .scheme)
        s.add("interpolate", \.interpolate, .interpolation)
        s.add("nice", \.nice, .nice)
        s.add("zero", \.zero, .boolean)
        s.add("reverse", \.reverse, .boolean)
        s.add("round", \.round, .boolean)
        s.add("clamp", \.clamp, .boolean)
        s.add("align", \.align, .number)
        s.add("padding", \.padding, .number)
        s.add("paddingInner", \.paddingInner, .number)
        s.add("paddingOuter", \.paddingOuter, .number)
        s.add("base", \.base, .number)
        s.add("exponent", \.exponent, .number)
        s.add("constant", \.constant, .number)
        s.add("bins", \.bins, .scaleBins)
    }
}

extension Shape where Root == ScaleProperties {
    /// A property that other scales, or the size of the frame, may decide.
    fileprivate mutating func addLate<Wrapped>(
        _ part: ScaleProperties.LatePart,
        _ path: @autoclosure @escaping @Sendable () -> any WritableKeyPath<Root, Wrapped?> & Sendable,
        _ form: @autoclosure @escaping @Sendable () -> Form<Wrapped>
    ) {
        add(part.rawValue, form().schema) { item, scale, reading in
            if let late = reading.late(item) {
                scale.late[part] = late
            } else if let value = form().read(item, &reading) {
                scale[keyPath: path()] = value
            }
        }
    }
}

extension Form where Wrapped == ScaleProperties {
    static var scale: Form {
        Form(ScaleProperties.shape.schema) { item, reading in
            var scale = ScaleProperties.shape.form(ScaleProperties()).read(item, &reading)
            scale?.origin = reading.origin(item)
            return scale
        }
    }
}

extension Form where Wrapped == ScaleProperties.Domain {
    fileprivate static var domain: Form {
        let values = Form<Value>.datum.list
        return Form(.either([values.schema, .choice(["unaggregated"]), .object([], required: [])])) { item, reading in
            if item.node.string == "unaggregated" { return .unaggregated }
            if let union = item["unionWith"] { return values.read(union, &reading).map { .unionWith($0) } }
            if let param = item["param"] {
                return Form<String>.string.read(param, &reading).map { name in
                    reading.checkExtent(item)
                    return .parameter(name)
                }
            }
            return values.read(item, &reading).map { .values($0) }
        }
    }
}

extension Form where Wrapped == [Value]? {
    /// A domain that goes before all others; null leaves these.
    fileprivate static var rawDomain: Form {
        let values = Form<Value>.datum.list
        return Form(.either([values.schema, .type("null")])) { item, reading in
            item.isNull ? .some(nil) : values.read(item, &reading)
        }
    }
}

extension Form where Wrapped == ScaleProperties.Range {
    fileprivate static var range: Form {
        let values = Form<Value>.evaluated.list
        return Form(.either([values.schema, .type("string"), .object([], required: [])])) { item, reading in
            if let name = item.node.string { return .named(name) }
            if let field = item["field"] { return Form<FieldReference>.field.read(field, &reading).map { .field($0) } }
            return values.read(item, &reading).map { .values($0) }
        }
    }
}

extension Form where Wrapped == Value {
    /// A value whose parts can be expressions too.
    static var evaluated: Form {
        Form(.anything) { item, reading in
            guard let elements = item.elements else { return item.node.value }
            return .array(elements.compactMap { Form<Value>.evaluated.read($0, &reading) })
        }
    }
}

extension Form where Wrapped == ScaleProperties.Nice {
    fileprivate static var nice: Form {
        Form(.either([.type("boolean"), .type("number"), .type("string"), TimeInterval.shape.schema])) {
            item, reading in
            switch item.content {
            case .boolean(let isOn): return .on(isOn)
            case .number(let count): return .count(count)
            case .null, .string, .sequence, .mapping:
                return TimeInterval.read(item, &reading).map { .interval($0.name, step: $0.step) }
            }
        }
    }
}

extension Form where Wrapped == ScaleProperties.Interpolation {
    fileprivate static var interpolation: Form {
        let spaces = Form<ScaleProperties.Interpolation.Space>.choice("interpolation")
        return Form(.either([spaces.schema, ScaleProperties.Interpolation.shape.schema])) { item, reading in
            if item.members == nil { return spaces.read(item, &reading).map { ScaleProperties.Interpolation($0) } }
            return ScaleProperties.Interpolation.shape.form(ScaleProperties.Interpolation(.rgb))
                .read(item, &reading)
        }
    }
}

extension ScaleProperties.Interpolation {
    fileprivate static let shape = Shape<Self>("ScaleInterpolation") { s in
        s.require("type", \.space, .choice("interpolation"))
        s.add("gamma", \.gamma, .number)
    }
}

extension Form where Wrapped == ScaleProperties.Bins {
    fileprivate static var scaleBins: Form {
        Form(.either([.list(.type("number")), ScaleBinsDraft.shape.schema])) { item, reading in
            if item.elements != nil {
                return Form<Double>.number.list.read(item, &reading).map { .boundaries($0) }
            }
            return ScaleBinsDraft.shape.form(ScaleBinsDraft()).read(item, &reading)
                .map { .every(step: $0.step, start: $0.start, stop: $0.stop) }
        }
    }
}

private struct ScaleBinsDraft: Sendable {
    var step = 1.0
    var start: Double?
    var stop: Double?

    static let shape = Shape<ScaleBinsDraft>("ScaleBins") { s in
        s.require("step", \.step, .number)
        s.add("start", \.start, .number)
        s.add("stop", \.stop, .number)
    }
}
