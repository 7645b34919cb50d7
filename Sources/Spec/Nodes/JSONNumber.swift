/// JSON's numbers, with a quick way for those of up to fifteen digits.
enum JSONNumber {
    /// Reads the number at `position` and moves behind it; nil where it has no digit in a place that needs one.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Double? {
        let start = position
        var cursor = Cursor(bytes: bytes, position: position)
        let isNegative = cursor.take(UInt8(ascii: "-"))
        let isZero = cursor.current == UInt8(ascii: "0")
        guard cursor.digits(counted: true) > 0 else { return nil }
        if isZero && cursor.count > 1 { return nil }
        if cursor.take(UInt8(ascii: ".")) {
            let places = cursor.digits(counted: true)
            guard places > 0 else {
                position = cursor.position
                return nil
            }
            cursor.exponent -= places
        }
        var isSimple = cursor.count <= 15
        if cursor.current | 0x20 == UInt8(ascii: "e") {
            isSimple = false
            cursor.position += 1
            if !cursor.take(UInt8(ascii: "+")) { _ = cursor.take(UInt8(ascii: "-")) }
            guard cursor.digits(counted: false) > 0 else {
                position = cursor.position
                return nil
            }
        }
        position = cursor.position
        // Both operands are exact, so that one division rounds correctly (Clinger's fast path).
        if isSimple {
            let magnitude = Double(cursor.mantissa) / powersOfTen[-cursor.exponent]
            return isNegative ? -magnitude : magnitude
        }
        return Double(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    private struct Cursor {
        let bytes: UnsafeBufferPointer<UInt8>
        var position: Int
        var mantissa: UInt64 = 0
        var count = 0
        var exponent = 0

        var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

        mutating func take(_ byte: UInt8) -> Bool {
            if current == byte { position += 1 } else { return false }
            return true
        }

        /// Moves over digits and says how many; `counted` ones make up the mantissa.
        mutating func digits(counted: Bool) -> Int {
            let start = position
            while position < bytes.count {
                let digit = bytes[position] &- UInt8(ascii: "0")
                if digit > 9 { break }
                if counted {
                    count += 1
                    mantissa = mantissa &* 10 &+ UInt64(digit)
                }
                position += 1
            }
            return position - start
        }
    }
}
