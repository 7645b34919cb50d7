import Grammar
import Testing

@Suite("Windows")
struct WindowTests {
    private let table = Table([
        ("g", Column(["a", "b", "a", "a", "b", "a"])),
        ("v", Column(numbers: [3, 10, 1, 3, 20, 7])),
    ])

    private func window(
        _ operation: WindowField.Operation, sorted: Bool = true, frame: (Int?, Int?) = (nil, 0),
        ignorePeers: Bool = false
    ) throws -> [Value] {
        var window = WindowTransform(fields: [
            WindowField(operation: operation, field: FieldReference("v"), name: "w")
        ])
        window.groupBy = [FieldReference("g")]
        window.sort = sorted ? [SortField(field: FieldReference("v"))] : []
        (window.frameBefore, window.frameAfter) = frame
        window.ignorePeers = ignorePeers
        return try table.applying(.window(window)).values("w")
    }

    @Test(
        "Ranks follow the sort within each group; peers share them",
        arguments: [
            (.rowNumber, [2, 1, 1, 3, 2, 4]), (.rank, [2, 1, 1, 2, 2, 4]), (.denseRank, [2, 1, 1, 2, 2, 3]),
            (.cumeDist, [0.75, 0.5, 0.25, 0.75, 1, 1]), (.ntile(2), [2, 1, 1, 2, 2, 2]),
            (.lag(1), [1, .null, .null, 3, 10, 3]), (.lead(1), [3, 20, 3, 7, .null, .null]),
            (.firstValue, [1, 10, 1, 1, 10, 1]), (.lastValue, [3, 10, 1, 3, 20, 7]),
            (.nthValue(2), [3, .null, .null, 3, 20, 3]),
        ] as [(WindowField.Operation, [Value])])
    func ranks(operation: WindowField.Operation, expected: [Value]) throws {
        #expect(try window(operation) == expected)
    }

    @Test("The share of the rank runs from 0 to 1")
    func percentRank() throws {
        #expect(try window(.percentRank).map(\.asNumber) == [1.0 / 3, 0, 0, 1.0 / 3, 1, 1])
    }

    @Test("A running sum takes in peers, unless they are to be ignored")
    func runningSum() throws {
        #expect(try window(.aggregate(.sum)) == [7, 10, 1, 7, 30, 14])
        #expect(try window(.aggregate(.sum), ignorePeers: true) == [4, 10, 1, 7, 30, 14])
    }

    @Test("Without a sort rows come as they are, and each stands alone")
    func unsorted() throws {
        #expect(try window(.aggregate(.sum), sorted: false) == [3, 10, 4, 7, 30, 14])
        #expect(try window(.rank, sorted: false) == [1, 1, 2, 3, 2, 4])
    }

    @Test("A frame without ends is the whole group")
    func wholeGroup() throws {
        #expect(try window(.aggregate(.mean), frame: (nil, nil)) == [3.5, 15, 3.5, 3.5, 15, 3.5])
    }

    @Test("A nonpositive place is an error", arguments: [WindowField.Operation.ntile(0), .nthValue(-1)])
    func places(operation: WindowField.Operation) {
        #expect(throws: Diagnostic.self) { try window(operation) }
    }

    /// Rows with everything that is hard to take back out of a sum.
    private static let hard: [Value] = [
        4, 0, .null, .number(.infinity), 2, 2, .number(.nan), "x", -1, 0, 3, .undefined, 9, 9, 1,
    ]

    @Test(
        "A sliding aggregate is the aggregate of its frame",
        arguments: AggregateOperation.allCases.filter { ![.exponential, .exponentialb].contains($0) },
        [(nil, 0), (-2, 2), (0, nil), (-3, -1), (1, 2), (.min, .max)] as [(Int?, Int?)])
    func sliding(operation: AggregateOperation, frame: (Int?, Int?)) throws {
        let rows = Table([("v", Column(WindowTests.hard))])
        var window = WindowTransform(fields: [
            WindowField(operation: .aggregate(operation), field: FieldReference("v"), name: "w")
        ])
        (window.frameBefore, window.frameAfter) = frame
        let result = try rows.applying(.window(window)).values("w")
        for row in 0..<rows.rowCount {
            let n = rows.rowCount
            let first = max(0, frame.0.map { max(row + max($0, -n), 0) } ?? 0)
            let last = min(n - 1, frame.1.map { min(row + min($0, n), n) } ?? n)
            let part = rows.gathered(first <= last ? Array(first...last) : [])
            let field = AggregateField(operation: operation, field: FieldReference("v"), name: "w")
            let whole = try part.applying(.aggregate(AggregateTransform(fields: [field], groupBy: [])))
            guard let expected = whole.values("w").first else { continue }
            let (x, y) = (result[row].asNumber, expected.asNumber)
            #expect(result[row] == expected || abs(x - y) < 1e-6 || (x.isNaN && y.isNaN), "row \(row)")
        }
    }
}
