import Grammar
import Testing

@Suite("Aggregates")
struct AggregateTests {
    /// Group a: 1, 2, 3, 4; group b: nothing that counts but 7.
    private let table = Table([
        ("g", Column(["b", "a", "a", "b", "a", "a", "b"])),
        ("v", Column([.null, 1, 2, "", 3, 4, 7])),
    ])

    private func summary(_ operation: AggregateOperation, parameter: Double? = nil) throws -> [Value] {
        let field = AggregateField(
            operation: operation, field: FieldReference("v"), name: "out", parameter: parameter)
        let aggregate = AggregateTransform(fields: [field], groupBy: [FieldReference("g")])
        return try table.applying(.aggregate(aggregate)).values("out")
    }

    @Test("Groups come in the order of their first row")
    func order() throws {
        let aggregate = AggregateTransform(fields: [], groupBy: [FieldReference("g")])
        #expect(try table.applying(.aggregate(aggregate)).values("g") == ["b", "a"])
    }

    @Test(
        "Each operation leaves out what is missing",
        arguments: [
            (.count, 3, 4), (.valid, 1, 4), (.missing, 2, 0), (.distinct, 3, 4), (.sum, 7, 10), (.product, 7, 24),
            (.mean, 7, 2.5), (.average, 7, 2.5), (.variance, .undefined, .number(5.0 / 3)), (.variancep, 0, 1.25),
            (.stdev, .undefined, .number((5.0 / 3).squareRoot())), (.stdevp, 0, .number(1.25.squareRoot())),
            (.stderr, .undefined, .number((5.0 / 12).squareRoot())), (.median, 7, 2.5), (.q1, 7, 1.75),
            (.q3, 7, 3.25), (.min, 7, 1), (.max, 7, 4), (.ci0, 7, nil), (.ci1, 7, nil),
        ] as [(AggregateOperation, Value, Value?)])
    func operations(operation: AggregateOperation, b: Value, a: Value?) throws {
        let result = try summary(operation)
        #expect(result[0] == b)
        if let a { #expect(abs(result[1].asNumber - a.asNumber) < 1e-12) }
    }

    @Test("A bootstrapped interval holds the mean and is the same every time")
    func interval() throws {
        let (low, high) = (try summary(.ci0)[1].asNumber, try summary(.ci1)[1].asNumber)
        #expect(low >= 1 && low < 2.5 && high > 2.5 && high <= 4)
        #expect(try summary(.ci0)[1].asNumber == low)
    }

    @Test("Exponential means weigh later rows more")
    func exponential() throws {
        // 4 + 3/2 + 2/4 + 1/8 over 1 + 1/2 + 1/4 + 1/8.
        #expect(abs(try summary(.exponential, parameter: 0.5)[1].asNumber - 6.125 / 1.875) < 1e-12)
        #expect(abs(try summary(.exponentialb, parameter: 0.5)[1].asNumber - 6.125 / 2) < 1e-12)
    }

    @Test("argmin and argmax give the whole row, the first of several")
    func extremes() throws {
        let rows = Table([
            ("n", Column(["w", "x", "y", "z"])), ("v", Column(numbers: [2, 1, 1, 3])),
        ])
        let aggregate = AggregateTransform(
            fields: [
                AggregateField(operation: .argmin, field: FieldReference("v"), name: "low"),
                AggregateField(operation: .argmax, field: FieldReference("v"), name: "high"),
            ], groupBy: [])
        let result = try rows.applying(.aggregate(aggregate))
        #expect(result.values("low") == [.object(Record([("n", "x"), ("v", 1)]))])
        #expect(result.values("high") == [.object(Record([("n", "z"), ("v", 3)]))])
    }

    @Test("Minimum and maximum keep the type: text by code units, dates as dates")
    func types() throws {
        let rows = Table([("t", Column(["b", "a", "B"])), ("d", Column(dates: [20, 10, .nan]))])
        let aggregate = AggregateTransform(
            fields: [
                AggregateField(operation: .min, field: FieldReference("t"), name: "t0"),
                AggregateField(operation: .max, field: FieldReference("t"), name: "t1"),
                AggregateField(operation: .min, field: FieldReference("d"), name: "d0"),
            ], groupBy: [])
        let result = try rows.applying(.aggregate(aggregate))
        #expect(result.record(0) == Record([("t0", "B"), ("t1", "b"), ("d0", .date(10))]))
    }

    @Test("A group without a valid value has no sum")
    func nothing() throws {
        let rows = Table([("g", Column(["a", "b"])), ("v", Column([.null, .number(.nan)]))])
        let sum = AggregateField(operation: .sum, field: FieldReference("v"), name: "s")
        let result = try rows.applying(.aggregate(AggregateTransform(fields: [sum], groupBy: [FieldReference("g")])))
        #expect(result.values("s") == [.undefined, .undefined])
    }

    @Test("No rows make no groups", arguments: AggregateOperation.allCases)
    func empty(operation: AggregateOperation) throws {
        let field = AggregateField(operation: operation, field: FieldReference("v"), name: "out")
        for groupBy in [[], [FieldReference("g")]] {
            let result = try Table().applying(.aggregate(AggregateTransform(fields: [field], groupBy: groupBy)))
            #expect(result.rowCount == 0)
        }
    }

    @Test(
        "Any operation takes any values",
        arguments: AggregateOperation.allCases,
        [
            [.null, .null], [.number(.nan)], [.number(.infinity), .number(-.infinity)], ["x", 1, .boolean(true)],
            [.array([1]), .object(Record()), .undefined], [.date(.nan)],
        ] as [[Value]])
    func odd(operation: AggregateOperation, values: [Value]) throws {
        let field = AggregateField(operation: operation, field: FieldReference("v"), name: "out", parameter: 0.5)
        let rows = Table([("v", Column(values))])
        #expect(try rows.applying(.aggregate(AggregateTransform(fields: [field], groupBy: []))).rowCount == 1)
        let joined = try rows.applying(.joinAggregate(AggregateTransform(fields: [field], groupBy: [])))
        #expect(joined.rowCount == values.count)
    }

    @Test(
        "Joining gives every row its group's summary",
        arguments: [AggregateOperation.sum, .mean, .median, .max, .count])
    func joined(operation: AggregateOperation) throws {
        let field = AggregateField(operation: operation, field: FieldReference("v"), name: "out")
        let aggregate = AggregateTransform(fields: [field], groupBy: [FieldReference("g")])
        let groups = try table.applying(.aggregate(aggregate))
        let expected = table.values("g").map { g in groups.values("out")[groups.values("g").firstIndex(of: g) ?? 0] }
        let joined = try table.applying(.joinAggregate(aggregate))
        #expect(joined.values("out") == expected)
        #expect(joined.values("v") == table.values("v"))
    }

    @Test("Several fields group together; null and NaN are groups of their own")
    func severalFields() throws {
        let rows = Table([
            ("a", Column([.null, 0, .null, .number(.nan), .number(.nan), .number(-0.0)])),
            ("b", Column(["x", "x", "x", "y", "y", "x"])),
        ])
        let count = AggregateField(operation: .count, field: nil, name: "n")
        let aggregate = AggregateTransform(fields: [count], groupBy: [FieldReference("a"), FieldReference("b")])
        #expect(try rows.applying(.aggregate(aggregate)).values("n") == [2, 2, 2])
    }

    @Test("An unknown field is told with the nearest one and all there are")
    func unknownField() throws {
        let origin = Origin(source: "a.yaml", range: 4..<8)
        let rows = Table([("Month", Column(["Jan"])), ("Sales", Column(numbers: [1]))], label: "revenue")
        let sum = AggregateField(operation: .sum, field: FieldReference("Sals", at: origin), name: "s")
        let error = #expect(throws: Diagnostic.self) {
            try rows.applying(.aggregate(AggregateTransform(fields: [sum], groupBy: [])))
        }
        #expect(
            error
                == Diagnostic(
                    .error, "unknown field \"Sals\" in table \"revenue\"", at: origin, label: "did you mean \"Sales\"?",
                    notes: ["the table has \"Month\", \"Sales\""]))
    }
}
