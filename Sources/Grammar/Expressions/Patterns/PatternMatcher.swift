/// Walks through a program over one text. Ways that are still open wait in a list, not on the stack; each step is paid
/// for, since a few characters can ask for more steps than there is time.
struct PatternMatcher {
    private let program: PatternProgram
    private let text: [Unicode.Scalar]
    private let ignoresCase: Bool
    private let isMultiline: Bool
    /// The ends of the groups, then the starts of the turns; −1 for none.
    private var places: [Int]
    private var undone: [(index: Int, place: Int)] = []
    private var open: [(step: Int, at: Int, undone: Int)] = []
    private var paid = 0

    init(_ program: PatternProgram, _ text: [Unicode.Scalar], ignoresCase: Bool, isMultiline: Bool) {
        self.program = program
        self.text = text
        self.ignoresCase = ignoresCase
        self.isMultiline = isMultiline
        places = Array(repeating: -1, count: 2 * (program.groupCount + 1) + program.turnCount)
    }

    /// The first match from a place on: the ranges of the whole and of the groups; nil for a group that took no part.
    /// - Throws: that the budget is used up.
    mutating func firstMatch(from start: Int, _ budget: WorkBudget) throws(Diagnostic) -> [Range<Int>?]? {
        for at in start...max(start, text.count) where at <= text.count {
            for i in places.indices { places[i] = -1 }
            undone.removeAll(keepingCapacity: true)
            guard let end = try run(0, at, budget) else { continue }
            let groups = (1..<program.groupCount + 1).map { i -> Range<Int>? in
                let (low, high) = (places[2 * i], places[2 * i + 1])
                return low >= 0 && high >= low ? low..<high : nil
            }
            return [at..<end] + groups
        }
        return nil
    }

    /// Where the way ends that is found first; nil where none leads to the end.
    private mutating func run(_ first: Int, _ start: Int, _ budget: WorkBudget) throws(Diagnostic) -> Int? {
        let floor = open.count
        var (step, at) = (first, start)
        while true {
            paid += 1
            if paid == 1024 {
                paid = 0
                try budget.payForSteps(1024)
            }
            var isOn = true
            switch program.steps[step] {
            case .accept:
                open.removeSubrange(floor...)
                return at
            case .jump(let target):
                step = target
                continue
            case .fork(let first, let second):
                open.append((second, at, undone.count))
                step = first
                continue
            case .look(let then, let isNegated):
                let before = undone.count
                let found = try run(step + 1, at, budget) != nil
                if !found || isNegated { restore(to: before) }
                isOn = found != isNegated
                if isOn {
                    step = then
                    continue
                }
            case .save(let i): set(i, at)
            case .turn(let i): set(2 * (program.groupCount + 1) + i, at)
            case .progress(let i): isOn = places[2 * (program.groupCount + 1) + i] != at
            case .clear(let groups): for i in 2 * groups.lowerBound..<2 * groups.upperBound { set(i, -1) }
            case .start: isOn = at == 0 || isMultiline && isLineEnd(text[at - 1])
            case .end: isOn = at == text.count || isMultiline && isLineEnd(text[at])
            case .boundary(let isNegated): isOn = (isWord(at - 1) != isWord(at)) != isNegated
            case .scalar, .set, .back: isOn = advance(program.steps[step], &at)
            }
            if isOn {
                step += 1
                continue
            }
            guard open.count > floor, let next = open.popLast() else { return nil }
            restore(to: next.undone)
            (step, at) = (next.step, next.at)
        }
    }

    /// Moves on over what the step stands for; false where it is not there.
    private func advance(_ step: PatternProgram.Step, _ at: inout Int) -> Bool {
        switch step {
        case .scalar(let scalar, let isBackward):
            guard let c = neighbour(at, isBackward), c == scalar || ignoresCase && c.folded == scalar.folded else {
                return false
            }
            at += isBackward ? -1 : 1
        case .set(let set, let isBackward):
            guard let c = neighbour(at, isBackward), set.contains(c, ignoresCase: ignoresCase) else { return false }
            at += isBackward ? -1 : 1
        case .back(let group, let isBackward):
            let (low, high) = (places[2 * group], places[2 * group + 1])
            // A group that took no part fits everywhere.
            guard low >= 0, high >= low else { return true }
            let start = isBackward ? at - (high - low) : at
            guard start >= 0, start + high - low <= text.count else { return false }
            for i in 0..<high - low {
                let (a, b) = (text[low + i], text[start + i])
                guard a == b || ignoresCase && a.folded == b.folded else { return false }
            }
            at += isBackward ? low - high : high - low
        case .start, .end, .boundary, .save, .fork, .jump, .look, .clear, .turn, .progress, .accept: break
        }
        return true
    }

    private func neighbour(_ at: Int, _ isBackward: Bool) -> Unicode.Scalar? {
        let i = isBackward ? at - 1 : at
        return text.indices.contains(i) ? text[i] : nil
    }

    private mutating func set(_ i: Int, _ place: Int) {
        undone.append((i, places[i]))
        places[i] = place
    }

    private mutating func restore(to count: Int) {
        while undone.count > count {
            let last = undone.removeLast()
            places[last.index] = last.place
        }
    }

    private func isLineEnd(_ c: Unicode.Scalar) -> Bool { ScalarSet.lineEnds.contains { $0.contains(c.value) } }

    private func isWord(_ at: Int) -> Bool {
        text.indices.contains(at) && ScalarSet.words.contains { $0.contains(text[at].value) }
    }
}
