import Grammar

extension Form where Wrapped == TimeUnit {
    /// A unit's name, or `{"unit": …, "step": …, "maxbins": …, "utc": …, "binned": …}`.
    static var timeUnit: Form {
        Form(.either([.type("string"), TimeUnitPartsDraft.shape.schema])) { item, reading in
            if item.members == nil { return TimeUnitPartsDraft.unit(item, &reading) }
            return TimeUnitPartsDraft.shape.form(TimeUnitPartsDraft()).read(item, &reading)?.timeUnit
        }
    }
}

private struct TimeUnitPartsDraft: Sendable {
    var unit: TimeUnit?
    var step = 1
    var maxBins: Int?
    var isUTC = false
    var isBinned = false

    static let shape = Shape<TimeUnitPartsDraft>("TimeUnit") { s in
        s.add("unit", .type("string")) { item, draft, reading in
            if let item = reading.constant(item) { draft.unit = unit(item, &reading) }
        }
        s.add("step", \.step, .integer)
        s.add("maxbins", \.maxBins, .integer)
        s.add("utc", \.isUTC, .boolean)
        s.add("binned", \.isBinned, .boolean)
    }

    var timeUnit: TimeUnit {
        TimeUnit(
            parts: unit?.parts ?? [], isUTC: isUTC || unit?.isUTC == true, isBinned: isBinned || unit?.isBinned == true,
            step: step, maxBins: maxBins)
    }

    static func unit(_ item: Item, _ reading: inout Reading) -> TimeUnit? {
        guard let name = Form<String>.string.read(item, &reading) else { return nil }
        if let unit = TimeUnit(name: name) { return unit }
        let common = ["yearquarter", "yearmonth", "yearmonthdate", "monthdate", "hoursminutes"]
        let names = TimeUnit.Part.allCases.map(\.rawValue) + common
        // Parts are written together: "year-month".
        let joined = TimeUnit(name: name.lowercased().filter(\.isLetter)).map { unit in
            let parts = TimeUnit.Part.allCases.filter(unit.parts.contains).map(\.rawValue)
            return "did you mean \"\(parts.joined())\"?"
        }
        reading.fail(
            "unknown time unit \(name.shortQuoted)", at: item, label: joined ?? Nearest.hint(for: name, among: names),
            notes: ["parts from coarse to fine, as in \"yearmonthdate\"; \"utc\" before them for UTC"])
        return nil
    }
}

extension Form where Wrapped == BinParameters {
    static var binParameters: Form { BinParameters.shape.form(BinParameters()) }
}

extension BinParameters {
    fileprivate static let shape = Shape<BinParameters>("BinParameters") { s in
        s.add("maxbins", \.maxBins, .integer)
        s.add("step", \.step, .number)
        s.add("steps", \.steps, Form<Double>.number.list)
        s.add("minstep", \.minStep, .number)
        s.add("anchor", \.anchor, .number)
        s.add("base", \.base, .number)
        s.add("divide", \.divide, Form<Double>.number.list)
        s.add("nice", \.nice, .boolean)
        s.add("binned", \.isBinned, .boolean)
        s.add("extent", .either([.list(.type("number")), .object([], required: ["param"])])) { item, bin, reading in
            guard let param = item["param"]?.node.string else {
                bin.extent = Form<ClosedRange<Double>>.interval.read(item, &reading)
                return
            }
            // What is selected says how wide the bins are; they go over all of the data all the same.
            reading.checkExtent(item)
            bin.followedParameter = param
            bin.followedExtent = reading.extent(item)
        }
    }
}

extension Form where Wrapped == Setting<FieldDefinition.Bin> {
    /// `true`, `false`, `"binned"` or parameters.
    static var bin: Form {
        Form<BinParameters>.binParameters.map { Setting.on(.by($0)) }
            .or(.either([.type("boolean"), .choice(["binned"])])) { content in
                switch content {
                case .boolean(true): .on(.by(BinParameters()))
                case .boolean(false), .null: .off
                case .string("binned"): .on(.binned)
                case .string, .number, .sequence, .mapping: nil
                }
            }
    }
}

extension Form where Wrapped == FieldDefinition.Aggregate {
    /// An operation's name, or `{"argmax": "field"}`, `{"argmin": "field"}`.
    static var aggregate: Form {
        let operations = Form<AggregateOperation>.choice("aggregate")
        let arguments: [AggregateOperation] = [.argmin, .argmax]
        let objects = arguments.map {
            SchemaPart.object([($0.rawValue, .type("string"))], required: [$0.rawValue])
        }
        return Form(.either([operations.schema] + objects)) { item, reading in
            guard let members = item.members else {
                return operations.read(item, &reading).map { FieldDefinition.Aggregate($0) }
            }
            guard members.count == 1, let member = members.first,
                let operation = arguments.first(where: { $0.rawValue == member.key })
            else {
                reading.expected("an operation, {\"argmin\": field} or {\"argmax\": field}", at: item)
                return nil
            }
            return Form<FieldReference>.field.read(member.item, &reading).map {
                FieldDefinition.Aggregate(operation, argument: $0)
            }
        }
    }
}

extension Form where Wrapped == ImputeDefinition {
    static var impute: Form { ImputeDefinition.shape.form(ImputeDefinition()) }
}

extension ImputeDefinition {
    static let shape = Shape<ImputeDefinition>("Impute") { s in
        s.add("method", \.method, .choice("impute method"))
        s.add("value", \.value, .datum)
        s.add("keyvals", \.keyValues, .keyValues)
        s.add("frame", Form<Frame>.frame.schema) { item, impute, reading in
            guard let frame = Form<Frame>.frame.read(item, &reading) else { return }
            (impute.frameBefore, impute.frameAfter) = (frame.before, frame.after)
        }
    }
}

extension Form where Wrapped == ImputeTransform.KeyValues {
    /// A list, or `{"start": 0, "stop": 10, "step": 1}`.
    static var keyValues: Form {
        Form(.either([.list(.anything), SequenceData.shape.schema])) { item, reading in
            if item.elements != nil { return Form<Value>.datum.list.read(item, &reading).map { .list($0) } }
            return Form<SequenceData>.sequence.read(item, &reading)
                .map { .sequence(start: $0.start, stop: $0.stop, step: $0.step) }
        }
    }
}

/// The rows around the current one that a step looks at; nil for an open end.
struct Frame: Sendable {
    var before: Double?
    var after: Double?
}

extension Form where Wrapped == Frame {
    /// `[-2, 2]`, `[null, 0]`.
    static var frame: Form {
        Form(.list(.either([.type("number"), .type("null")]))) { item, reading in
            let end = Form<Double>.number.map { Optional($0) }.orNull(nil)
            guard let ends = end.list.read(item, &reading) else { return nil }
            if ends.count == 2 { return Frame(before: ends[0], after: ends[1]) }
            reading.fail("expected the two ends of a frame, found \(ends.count)", at: item)
            return nil
        }
    }
}

extension Form where Wrapped == Setting<StackOffset> {
    /// `true` and `"zero"` are the same, `null` and `false` too.
    static var stack: Form {
        Form<StackOffset>.choice("stack").map { Setting.on($0) }
            .or(.either([.type("boolean"), .type("null")])) { content in
                switch content {
                case .boolean(let isOn): isOn ? .on(.zero) : .off
                case .null: .off
                case .string, .number, .sequence, .mapping: nil
                }
            }
    }
}
