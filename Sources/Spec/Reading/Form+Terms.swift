import Grammar

extension Form where Wrapped == Int {
    /// 100 … 900, or a name.
    static var fontWeight: Form {
        Form(.either([.type("number"), .choice(["normal", "bold", "lighter", "bolder"])])) { item, reading in
            switch item.content {
            case .string("normal"): return 400
            case .string("bold"), .string("bolder"): return 700
            case .string("lighter"): return 300
            case .string(let word):
                guard let number = Int(word) else {
                    reading.unknown("font weight", word, at: item, among: ["normal", "bold", "lighter", "bolder"])
                    return nil
                }
                return number
            case .null, .boolean, .number, .sequence, .mapping: return Form<Int>.integer.read(item, &reading)
            }
        }
    }
}

extension Form where Wrapped == Expression {
    /// A formula over the row.
    static var expression: Form { Form(.type("string")) { item, reading in reading.parsed(item) } }
}

extension Form where Wrapped == Toggle {
    static var toggle: Form {
        Form<Double>.number.map { Toggle.amount($0) }.or(.type("boolean")) { content in
            switch content {
            case .boolean(let isOn): isOn ? .on : .off
            case .null: .off
            case .number, .string, .sequence, .mapping: nil
            }
        }
    }
}

extension Form where Wrapped == LabelOverlap {
    static var labelOverlap: Form {
        Form<LabelOverlap>.choice("label overlap").or(.type("boolean")) { content in
            switch content {
            case .boolean(let isOn): isOn ? .parity : .off
            case .null: .off
            case .number, .string, .sequence, .mapping: nil
            }
        }
    }
}

extension Form where Wrapped == TickCount {
    /// A number, a time interval's name, or `{"interval": "month", "step": 3}`.
    static var tickCount: Form {
        Form(.either([.type("number"), .choice(TimeInterval.names), TimeInterval.shape.schema])) { item, reading in
            if case .number(let count) = item.content { return .count(count) }
            return TimeInterval.read(item, &reading).map { .interval($0.name, step: $0.step) }
        }
    }
}

/// A step of a time axis.
struct TimeInterval: Sendable {
    static let names = [
        "millisecond", "second", "minute", "hour", "day", "week", "month", "quarter", "year",
    ]

    var name = ""
    var step = 1

    static let shape = Shape<TimeInterval>("TimeInterval") { s in
        s.require("interval", \.name, .interval)
        s.add("step", \.step, .integer)
    }

    /// A name alone, or with a step.
    static func read(_ item: Item, _ reading: inout Reading) -> TimeInterval? {
        if item.members != nil { return shape.form(TimeInterval()).read(item, &reading) }
        return Form<String>.interval.read(item, &reading).map { TimeInterval(name: $0) }
    }
}

extension Form where Wrapped == String {
    fileprivate static var interval: Form {
        Form(.choice(TimeInterval.names)) { item, reading in
            guard let name = string.read(item, &reading) else { return nil }
            if TimeInterval.names.contains(name) { return name }
            reading.unknown("time interval", name, at: item, among: TimeInterval.names)
            return nil
        }
    }
}
