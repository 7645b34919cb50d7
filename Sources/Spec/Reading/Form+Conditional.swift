import Grammar

extension Form where Wrapped: Hashable & Sendable {
    /// This form, or `{"condition": {"test": …, "value": …}, "value": …}`: a guide's property that differs from tick to
    /// tick.
    var conditional: Form<Conditional<Wrapped>> {
        let schema = SchemaPart.either([
            schema,
            .object([("condition", .anything), ("value", self.schema)], required: ["condition"]),
        ])
        return Form<Conditional<Wrapped>>(schema) { item, reading in
            guard let condition = item["condition"] else {
                return self.read(item, &reading).map { Conditional($0) }
            }
            var result = Conditional<Wrapped>(nil)
            for member in item.members ?? [] where member.key != "condition" && member.key != "value" {
                reading.unknownKey(member, among: ["condition", "value"])
            }
            result.cases = (condition.elements ?? [condition]).compactMap { guideCase($0, &reading) }
            result.otherwise = item["value"].flatMap { self.read($0, &reading) }
            return result
        }
    }

    private func guideCase(_ item: Item, _ reading: inout Reading) -> Conditional<Wrapped>.Case? {
        guard let value = item["value"] else {
            reading.fail("missing \"value\"", at: item)
            return nil
        }
        let test = Predicate.ofCondition(item, besides: ["value"], &reading)
        guard let wrapped = read(value, &reading), let test else { return nil }
        return Conditional.Case(test: test, value: wrapped)
    }
}
