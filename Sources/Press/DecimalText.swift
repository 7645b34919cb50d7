/// A number with at most three decimals and without trailing zeros, as SVG, JSON and messages want it: `12`, `0.5`,
/// `-3.125`. A thousandth of a point is far below what any screen or press can show. Infinite and missing numbers
/// become 0, since no format has a word for them.
package func decimalText(_ value: Double) -> String {
    var text = ""
    appendDecimal(value, to: &text)
    return text
}

/// Appends `decimalText(value)` without making a string of its own.
package func appendDecimal(_ value: Double, to text: inout String) {
    writeDecimal(value) { text.unicodeScalars.append(Unicode.Scalar($0)) }
}

/// The same for bytes, of which a long outline has millions.
func appendDecimal(_ value: Double, to bytes: inout [UInt8]) { writeDecimal(value) { bytes.append($0) } }

@inline(__always)
private func writeDecimal(_ value: Double, _ put: (UInt8) -> Void) {
    let thousandths = (value * 1000).rounded(.toNearestOrAwayFromZero)
    guard abs(thousandths) < 9e18 else { return put(48) }
    let whole = Int64(thousandths)
    if whole < 0 { put(UInt8(ascii: "-")) }
    let (units, rest) = whole.magnitude.quotientAndRemainder(dividingBy: 1000)
    var power: UInt64 = 1
    while units / power >= 10 { power *= 10 }
    while power > 0 {
        put(UInt8(48 + units / power % 10))
        power /= 10
    }
    guard rest > 0 else { return }
    put(UInt8(ascii: "."))
    let (tenths, small) = rest.quotientAndRemainder(dividingBy: 100)
    put(UInt8(48 + tenths))
    guard small > 0 else { return }
    put(UInt8(48 + small / 10))
    if small % 10 > 0 { put(UInt8(48 + small % 10)) }
}
