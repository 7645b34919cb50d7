import Drawing

extension LabelOverlap {
    /// Which of the labels stay, so that neighbours keep at least `separation` points apart. The first label and one
    /// more always stay. Labels without an area neither count nor go (Vega's `Overlap` transform).
    package func kept(_ boxes: [Rect], separation: Double) -> [Bool] {
        var isKept = Array(repeating: true, count: boxes.count)
        if self == .off { return isKept }
        let all = boxes.indices.filter { boxes[$0].width > 1 && boxes[$0].height > 1 }
        var rest = all
        func touch(_ a: Int, _ b: Int) -> Bool { boxes[a].distance(to: boxes[b]) < separation }
        func anyTouch() -> Bool { zip(rest, rest.dropFirst()).contains { touch($0, $1) } }
        while rest.count >= 3 && anyTouch() {
            let fewer = reduced(rest, touch)
            for i in rest where !fewer.contains(i) { isKept[i] = false }
            // Greedy thinning leaves no two that touch, unless its labels are out of order.
            if fewer.count == rest.count { break }
            rest = fewer
        }
        if rest.count < 3, let last = all.last, !isKept[last] {
            if rest.count > 1, let previous = rest.last { isKept[previous] = false }
            isKept[last] = true
        }
        return isKept
    }

    private func reduced(_ labels: [Int], _ touch: (Int, Int) -> Bool) -> [Int] {
        switch self {
        case .off: return labels
        case .parity: return labels.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        case .greedy:
            var kept: [Int] = []
            for label in labels where kept.last.map({ !touch($0, label) }) ?? true { kept.append(label) }
            return kept
        }
    }
}

extension Rect {
    /// The gap to another rectangle along the axis where it is wider; negative where they overlap.
    fileprivate func distance(to other: Rect) -> Double {
        max(other.minX - maxX, minX - other.maxX, other.minY - maxY, minY - other.maxY)
    }
}
