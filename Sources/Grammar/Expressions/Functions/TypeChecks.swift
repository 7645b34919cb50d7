extension Function {
    /// What kind of value it is. A `Tuple` of Vega is any object of a table.
    static let typeChecks: [Function] = [
        .test("isArray") { if case .array = $0 { true } else { false } },
        .test("isBoolean") { if case .boolean = $0 { true } else { false } },
        .test("isDate") { if case .date = $0 { true } else { false } },
        .test("isDefined") { $0 != .undefined },
        .test("isNumber") { if case .number = $0 { true } else { false } },
        .test("isObject", \.isObject),
        .test("isRegExp") { if case .pattern = $0 { true } else { false } },
        .test("isString") { if case .string = $0 { true } else { false } },
        .test("isTuple") { if case .object = $0 { true } else { false } },
        // An invalid date is an object to Vega and so valid; to a picture it is nothing.
        .test("isValid", \.isValid),
        .test("isNaN") { if case .number(let n) = $0 { n.isNaN } else { false } },
        .test("isFinite") { if case .number(let n) = $0 { n.isFinite } else { false } },
    ]

    /// To another kind; null, undefined and the empty text become null.
    static let coercions: [Function] = [
        .value("toBoolean") { value, _ in
            value.isBlank ? .null : .boolean(value.asBoolean && value != "false" && value != "0")
        },
        .value("toNumber") { value, _ in value.isBlank ? .null : .number(value.asNumber) },
        .value("toString") { value, _ in value.isBlank ? .null : .string(value.asText) },
        .value("toDate") { value, context in value.isBlank ? .null : .date(value.moment(in: context.scope.timeZone)) },
    ]
}

extension Value {
    fileprivate var isBlank: Bool { self == .null || self == .undefined || self == "" }
}
