/// A double's exact value in decimal digits. JavaScript's `toFixed`, `toExponential` and `toPrecision` round it, so 0.615
/// with two decimals is 0.61: the double nearest to 0.615 is a little less.
///
/// C's `printf` would give the digits too, but its decimal point follows the process's locale.
struct ExactDecimal {
    /// 0 … 9, the first one not 0; empty for zero.
    let digits: [UInt8]
    /// The power of ten of the first digit.
    let exponent: Int

    /// Takes a finite number ≥ 0.
    init(_ x: Double) {
        guard x > 0 else {
            digits = []
            exponent = 0
            return
        }
        // x = significand · 2^power; for a negative power the digits are those of significand · 5^−power.
        let isNormal = x.isNormal
        let significand = x.significandBitPattern | (isNormal ? 1 << 52 : 0)
        let power = (isNormal ? Int(x.exponentBitPattern) : 1) - 1075
        let shift = min(significand.trailingZeroBitCount, max(0, -power))
        var number = Limbs(significand >> UInt64(shift))
        let rest = power + shift
        number.multiply(by: rest < 0 ? 5 : 2, times: abs(rest))
        digits = number.digits
        exponent = digits.count - 1 + min(rest, 0)
    }

    /// The whole number nearest to x · 10^decimals, the greater of two, as digits; "0" where it is zero.
    func rounded(decimals: Int) -> [UInt8] {
        let count = exponent + 1 + decimals
        if digits.isEmpty || count < 0 { return [0] }
        let kept = rounded(count: count)
        return kept.isEmpty ? [0] : kept
    }

    /// The first `count` digits rounded half up, and the power of ten of the first one; zero is all zeros.
    func rounded(significant count: Int) -> (digits: [UInt8], exponent: Int) {
        if digits.isEmpty { return (Array(repeating: 0, count: count), 0) }
        var kept = rounded(count: count)
        if kept.count == count { return (kept, exponent) }
        kept.removeLast()
        return (kept, exponent + 1)
    }

    /// `count` digits, or one more where rounding carries over all of them.
    private func rounded(count: Int) -> [UInt8] {
        var kept = Array(digits.prefix(count))
        kept += Array(repeating: 0, count: count - kept.count)
        guard count < digits.count, digits[count] >= 5 else { return kept }
        for i in kept.indices.reversed() {
            if kept[i] < 9 {
                kept[i] += 1
                return kept
            }
            kept[i] = 0
        }
        return [1] + kept
    }
}

/// A whole number in limbs of nine digits, the least first.
private struct Limbs {
    private static let base: UInt64 = 1_000_000_000
    private var limbs: [UInt64]

    init(_ n: UInt64) {
        limbs = [n % Limbs.base, n / Limbs.base]
    }

    mutating func multiply(by factor: UInt64, times: Int) {
        // 5¹³ and 2³⁰ are the greatest powers below 2³¹.
        let chunk = factor == 5 ? 13 : 30
        var left = times
        while left > 0 {
            let n = min(left, chunk)
            multiply(by: (0..<n).reduce(1) { power, _ in power * factor })
            left -= n
        }
    }

    private mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for i in limbs.indices {
            let product = limbs[i] * factor + carry
            limbs[i] = product % Limbs.base
            carry = product / Limbs.base
        }
        while carry > 0 {
            limbs.append(carry % Limbs.base)
            carry /= Limbs.base
        }
    }

    /// Without leading zeros.
    var digits: [UInt8] {
        var digits: [UInt8] = []
        for var limb in limbs {
            for _ in 0..<9 {
                digits.append(UInt8(limb % 10))
                limb /= 10
            }
        }
        while digits.last == 0 { digits.removeLast() }
        return digits.reversed()
    }
}
