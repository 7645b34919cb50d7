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
    let thousandths = (value * 1000).rounded(.toNearestOrAwayFromZero)
    guard abs(thousandths) < 9e18 else {
        text += "0"
        return
    }
    let whole = Int64(thousandths)
    if whole < 0 { text.unicodeScalars.append("-") }
    let (units, rest) = whole.magnitude.quotientAndRemainder(dividingBy: 1000)
    appendDigits(units, to: &text)
    guard rest > 0 else { return }
    text.unicodeScalars.append(".")
    let (tenths, small) = rest.quotientAndRemainder(dividingBy: 100)
    appendDigits(tenths, to: &text)
    guard small > 0 else { return }
    appendDigits(small / 10, to: &text)
    if small % 10 > 0 { appendDigits(small % 10, to: &text) }
}

private func appendDigits(_ number: UInt64, to text: inout String) {
    if number >= 10 { appendDigits(number / 10, to: &text) }
    text.unicodeScalars.append(Unicode.Scalar(UInt8(48 + number % 10)))
}
