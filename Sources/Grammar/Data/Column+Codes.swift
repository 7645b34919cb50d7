extension Column {
    /// A code for every row, equal where the values are equal (all NaN are equal to each other), and a bound that all
    /// codes are below.
    package var codes: (codes: [Int32], limit: Int) {
        switch storage {
        case .strings(let codes, let dictionary): stringCodes(codes, dictionary)
        case .numbers(let n), .dates(let n): numberCodes(n)
        case .booleans(let b): (withNulls(b.map { $0 ? 1 : 0 }, code: 2), 3)
        case .values(let v): valueCodes(v)
        }
    }

    private func stringCodes(_ codes: [Int32], _ dictionary: [String]) -> ([Int32], Int) {
        // What is computed entry by entry (`upper(…)`) may hold an entry twice.
        var first: [String: Int32] = [:]
        let unified = dictionary.enumerated().map { i, entry in
            let code = first[entry] ?? Int32(i)
            first[entry] = code
            return code
        }
        let isUnique = first.count == dictionary.count
        let own = isUnique ? codes : codes.map { unified[Int($0)] }
        return (withNulls(own, code: Int32(dictionary.count)), dictionary.count + 1)
    }

    private func numberCodes(_ numbers: [Double]) -> ([Int32], Int) {
        var index = DenseIndex()
        let codes = numbers.map { index.number(of: $0.identity) }
        return (withNulls(codes, code: Int32(index.count)), index.count + 1)
    }

    private func valueCodes(_ values: [Value]) -> ([Int32], Int) {
        var index: [Value?: Int32] = [:]
        let codes = values.map { value in
            // NaN is not equal to itself: nil stands for it.
            let key: Value? = value.isNaN ? nil : value
            if let code = index[key] { return code }
            let code = Int32(index.count)
            index[key] = code
            return code
        }
        return (codes, index.count)
    }

    private func withNulls(_ codes: [Int32], code: Int32) -> [Int32] {
        guard let nulls else { return codes }
        return codes.indices.map { nulls[$0] ? code : codes[$0] }
    }
}

extension Value {
    /// NaN or an invalid date.
    var isNaN: Bool {
        switch self {
        case .number(let n), .date(let n): n.isNaN
        case .undefined, .null, .boolean, .string, .array, .object, .geometry, .pattern: false
        }
    }
}

extension Double {
    /// Bits that are equal where the numbers are the same to a reader: 0 and −0, and all NaN.
    var identity: UInt64 { isNaN ? Double.nan.bitPattern : self == 0 ? 0 : bitPattern }
}
