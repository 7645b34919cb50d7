import Grammar

/// What is looked for in the cells of a column.
enum CellReading {
    /// Numbers, unless a cell is none, or a code that would lose digits as a number.
    case automatic
    /// Numbers, codes too.
    case numbers
    case texts
}

/// One column of a delimited text as it grows: numbers as long as all cells are plain decimals (or empty), else texts.
struct DelimitedColumn {
    private(set) var numbers: [Double] = []
    private(set) var texts = InternedTexts()
    private(set) var isText: Bool
    private let keepsCodes: Bool
    private var hasNumber = false
    private var hasEmpty = false
    private var unescaped: [UInt8] = []

    init(_ reading: CellReading) {
        isText = reading == .texts
        keepsCodes = reading == .automatic
    }

    /// Appends the cell; false, and nothing appended, where it is the first one that is no number or is a code: the
    /// cells before it are then to be read again as texts.
    mutating func append(_ field: DelimitedScanner.Field, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if isText {
            appendText(field, in: bytes)
            return true
        }
        if field.range.isEmpty {
            hasEmpty = true
            numbers.append(.nan)
            return true
        }
        let scan = DecimalScan(bytes, from: field.range.lowerBound, to: field.range.upperBound)
        guard scan.isNumber, scan.end == field.range.upperBound, !(keepsCodes && scan.isCode(in: bytes)) else {
            return false
        }
        hasNumber = true
        numbers.append(scan.value(in: bytes))
        return true
    }

    mutating func becomeText() {
        isText = true
        numbers = []
    }

    private mutating func appendText(_ field: DelimitedScanner.Field, in bytes: UnsafeBufferPointer<UInt8>) {
        guard field.isEscaped else {
            texts.append(UnsafeBufferPointer(rebasing: bytes[field.range]))
            return
        }
        unescaped.removeAll(keepingCapacity: true)
        var at = field.range.lowerBound
        while at < field.range.upperBound {
            unescaped.append(bytes[at])
            at += bytes[at] == UInt8(ascii: "\"") ? 2 : 1
        }
        unescaped.withUnsafeBufferPointer { texts.append($0) }
    }

    /// Numbers with nulls, nothing but nulls, or texts that may yet turn out to be something else.
    var column: Column {
        if isText { return Column(.strings(codes: texts.codes, dictionary: texts.dictionary)) }
        if !hasNumber { return Column(.values(Array(repeating: .null, count: numbers.count))) }
        // An empty cell is the only way to NaN.
        return Column(.numbers(numbers), nulls: hasEmpty ? numbers.map(\.isNaN) : nil)
    }
}
