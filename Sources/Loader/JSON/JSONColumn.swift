import Grammar

/// One field of JSON rows as it grows: in the plainest storage that holds all its values so far.
struct JSONColumn {
    private enum Content {
        /// Nothing but nulls so far.
        case nulls
        case numbers([Double])
        case booleans([Bool])
        case texts(InternedTexts)
        case values([Value])
    }

    private var content = Content.nulls
    private(set) var count = 0
    /// Rows that are null; empty while none is. `.values` holds its nulls itself.
    private var nullRows: [Int] = []

    /// A field that the rows before did not have.
    init(absent count: Int) {
        self.count = count
        if count > 0 { content = .values(Array(repeating: .undefined, count: count)) }
    }

    mutating func append(_ number: Double) {
        if case .nulls = content { content = .numbers(Array(repeating: .nan, count: count)) }
        guard case .numbers(var numbers) = content else { return appendValue(.number(number)) }
        // Taken out of the enum, or the array would be copied.
        content = .nulls
        numbers.append(number)
        content = .numbers(numbers)
        count += 1
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        if case .nulls = content { content = .texts(InternedTexts(nulls: count)) }
        guard case .texts(var texts) = content else {
            return appendValue(.string(String(decoding: text, as: UTF8.self)))
        }
        content = .nulls
        texts.append(text)
        content = .texts(texts)
        count += 1
    }

    mutating func append(_ boolean: Bool) {
        if case .nulls = content { content = .booleans(Array(repeating: false, count: count)) }
        guard case .booleans(var booleans) = content else { return appendValue(.boolean(boolean)) }
        content = .nulls
        booleans.append(boolean)
        content = .booleans(booleans)
        count += 1
    }

    mutating func appendNull() {
        switch content {
        case .values: return appendValue(.null)
        case .nulls: break
        case .numbers(var numbers):
            content = .nulls
            numbers.append(.nan)
            content = .numbers(numbers)
        case .booleans(var booleans):
            content = .nulls
            booleans.append(false)
            content = .booleans(booleans)
        case .texts(var texts):
            content = .nulls
            texts.appendEmpty()
            content = .texts(texts)
        }
        nullRows.append(count)
        count += 1
    }

    /// Anything; what does not fit the storage so far makes it one of values.
    mutating func appendValue(_ value: Value) {
        guard case .values(var values) = content else {
            content = .values(column.values + [value])
            nullRows = []
            count += 1
            return
        }
        content = .nulls
        values.append(value)
        content = .values(values)
        count += 1
    }

    /// Takes the last row back, where its field comes twice.
    mutating func removeLast() {
        count -= 1
        if nullRows.last == count { nullRows.removeLast() }
        switch content {
        case .nulls: break
        case .numbers(var numbers):
            content = .nulls
            numbers.removeLast()
            content = .numbers(numbers)
        case .booleans(var booleans):
            content = .nulls
            booleans.removeLast()
            content = .booleans(booleans)
        case .texts(var texts):
            content = .nulls
            texts.removeLast()
            content = .texts(texts)
        case .values(var values):
            content = .nulls
            values.removeLast()
            content = .values(values)
        }
    }

    var column: Column {
        switch content {
        case .nulls: Column(.values(Array(repeating: .null, count: count)))
        case .numbers(let numbers): Column(.numbers(numbers), nulls: mask)
        case .booleans(let booleans): Column(.booleans(booleans), nulls: mask)
        case .texts(let texts): Column(.strings(codes: texts.codes, dictionary: texts.dictionary), nulls: mask)
        case .values(let values): Column(.values(values))
        }
    }

    private var mask: [Bool]? {
        if nullRows.isEmpty { return nil }
        var mask = Array(repeating: false, count: count)
        for row in nullRows { mask[row] = true }
        return mask
    }
}

extension InternedTexts {
    /// Rows without a text.
    fileprivate init(nulls count: Int) {
        for _ in 0..<count { appendEmpty() }
    }

    fileprivate mutating func appendEmpty() { append(UnsafeBufferPointer(start: nil, count: 0)) }
}
