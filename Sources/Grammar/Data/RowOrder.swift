/// A field to sort by.
package struct SortField: Hashable, Sendable {
    package var field: FieldReference
    package var isDescending: Bool

    package init(field: FieldReference, isDescending: Bool = false) {
        self.field = field
        self.isDescending = isDescending
    }
}

/// An order of a table's rows by one or more columns: null before NaN before everything else, numbers by size, text by
/// UTF-16 code units (Vega's `ascending`). Rows that are equal in all columns are peers.
package struct RowOrder: Sendable {
    /// One number a row and column, in the order wanted.
    private let keys: [[UInt64]]

    package init(by fields: [SortField], in table: Table) throws(Diagnostic) {
        var keys: [[UInt64]] = []
        for field in fields {
            let ranks = try table.require(field.field).sortKeys
            keys.append(field.isDescending ? ranks.map { ~$0 } : ranks)
        }
        self.keys = keys
    }

    package var isEmpty: Bool { keys.isEmpty }

    package func arePeers(_ a: Int, _ b: Int) -> Bool { keys.allSatisfy { $0[a] == $0[b] } }

    /// The rows in order; peers keep the order of the table.
    package func sorted(_ rows: [Int]) -> [Int] {
        switch keys.count {
        case 0: rows
        case 1: sorted(rows, by: keys[0])
        default: rows.sorted { precedes($0, $1) }
        }
    }

    private func sorted(_ rows: [Int], by key: [UInt64]) -> [Int] {
        rows.map { (key: key[$0], row: $0) }.sorted { $0 < $1 }.map(\.row)
    }

    private func precedes(_ a: Int, _ b: Int) -> Bool {
        for key in keys where key[a] != key[b] { return key[a] < key[b] }
        return a < b
    }
}

extension Column {
    /// Numbers that stand to each other as the values do.
    var sortKeys: [UInt64] {
        switch storage {
        case .numbers(let n), .dates(let n): withLowNulls(n.map(\.sortKey))
        case .booleans(let b): withLowNulls(b.map { ($0 ? 1.0 : 0.0).sortKey })
        case .strings(let codes, let dictionary): withLowNulls(codes.map(Column.ranks(dictionary)))
        case .values(let values): Column.sortKeys(mixed: values)
        }
    }

    private func withLowNulls(_ keys: [UInt64]) -> [UInt64] {
        guard let nulls else { return keys }
        return keys.indices.map { nulls[$0] ? 0 : keys[$0] }
    }

    private static func ranks(_ dictionary: [String]) -> (Int32) -> UInt64 {
        let order = dictionary.indices.sorted { Value.isLess(dictionary[$0], dictionary[$1]) }
        var ranks = [UInt64](repeating: 0, count: dictionary.count)
        var rank: UInt64 = 1
        for (i, entry) in order.enumerated() {
            if i > 0 && dictionary[order[i - 1]] != dictionary[entry] { rank += 1 }
            ranks[entry] = rank
        }
        return { ranks[Int($0)] }
    }

    /// By text where all that is there is text; else by number, text that is no number as NaN.
    private static func sortKeys(mixed values: [Value]) -> [UInt64] {
        let missing = values.map { $0 == .null || $0 == .undefined }
        let texts = values.map { $0.textForComparison ?? "" }
        if values.indices.allSatisfy({ missing[$0] || values[$0].textForComparison != nil }) {
            return Column(strings: texts, nulls: missing).sortKeys
        }
        return values.indices.map { missing[$0] ? 0 : values[$0].asNumber.sortKey }
    }
}

extension Double {
    /// Bits that grow with the number: above 0, which is kept for null; 1 for NaN.
    fileprivate var sortKey: UInt64 {
        if isNaN { return 1 }
        let bits = self == 0 ? 0 : bitPattern
        return bits >> 63 == 1 ? ~bits : bits | 1 << 63
    }
}
