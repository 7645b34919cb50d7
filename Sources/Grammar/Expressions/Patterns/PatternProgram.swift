/// A regular expression as steps that one walks through, trying one way after the other.
struct PatternProgram {
    enum Step {
        case scalar(Unicode.Scalar, isBackward: Bool)
        case set(ScalarSet, isBackward: Bool)
        case start, end
        case boundary(isNegated: Bool)
        /// Notes the place as an end of a group: 2 × its index for the start, one more for the end.
        case save(Int)
        /// Goes on at `first`; if that leads nowhere, at `second`.
        case fork(first: Int, second: Int)
        case jump(Int)
        /// The steps up to `then` are tried for themselves from here, and use up nothing.
        case look(then: Int, isNegated: Bool)
        case back(Int, isBackward: Bool)
        /// Groups forget what they caught.
        case clear(Range<Int>)
        /// Notes where a turn of a repetition begins; a turn that uses up nothing ends the repetition.
        case turn(Int)
        case progress(Int)
        case accept
    }

    private(set) var steps: [Step] = []
    let groupCount: Int
    private(set) var turnCount = 0
    private let names: [String: Int]

    /// `a{9999}{9999}` would be a hundred million steps.
    private static let mostSteps = 20_000

    init(_ pattern: PatternSyntax, groupCount: Int, names: [String: Int]) throws(PatternError) {
        self.groupCount = groupCount
        self.names = names
        try add(pattern, isBackward: false)
        steps.append(.accept)
    }

    private mutating func append(_ step: Step) throws(PatternError) {
        steps.append(step)
        if steps.count > PatternProgram.mostSteps { throw PatternError(reason: "its repetitions are too long") }
    }

    private mutating func add(_ node: PatternSyntax, isBackward: Bool) throws(PatternError) {
        switch node {
        case .scalar(let scalar): try append(.scalar(scalar, isBackward: isBackward))
        case .set(let set): try append(.set(set, isBackward: isBackward))
        case .start: try append(.start)
        case .end: try append(.end)
        case .boundary(let isNegated): try append(.boundary(isNegated: isNegated))
        case .sequence(let parts):
            for part in isBackward ? parts.reversed() : parts { try add(part, isBackward: isBackward) }
        case .choice(let choices): try add(choices, isBackward: isBackward)
        case .group(let inner, let index):
            try append(.save(2 * index + (isBackward ? 1 : 0)))
            try add(inner, isBackward: isBackward)
            try append(.save(2 * index + (isBackward ? 0 : 1)))
        case .look(let inner, let isAhead, let isNegated):
            let start = steps.count
            try append(.accept)
            try add(inner, isBackward: !isAhead)
            try append(.accept)
            steps[start] = .look(then: steps.count, isNegated: isNegated)
        case .back(let index): try append(.back(index, isBackward: isBackward))
        case .backName(let name):
            guard let index = names[name] else { throw PatternError(reason: "no group is named \"\(name)\"") }
            try append(.back(index, isBackward: isBackward))
        case .repeated(let inner, let least, let most, let isLazy, let groups):
            try add(inner, least, most, isLazy, groups, isBackward: isBackward)
        }
    }

    private mutating func add(_ choices: [PatternSyntax], isBackward: Bool) throws(PatternError) {
        var ends: [Int] = []
        for (i, choice) in choices.enumerated() {
            let fork = steps.count
            if i + 1 < choices.count { try append(.accept) }
            try add(choice, isBackward: isBackward)
            guard i + 1 < choices.count else { continue }
            ends.append(steps.count)
            try append(.accept)
            steps[fork] = .fork(first: fork + 1, second: steps.count)
        }
        for end in ends { steps[end] = .jump(steps.count) }
    }

    private mutating func add(
        _ inner: PatternSyntax, _ least: Int, _ most: Int?, _ isLazy: Bool, _ groups: Range<Int>, isBackward: Bool
    ) throws(PatternError) {
        if least > PatternProgram.mostSteps { throw PatternError(reason: "its repetitions are too long") }
        for _ in 0..<least {
            if !groups.isEmpty { try append(.clear(groups)) }
            try add(inner, isBackward: isBackward)
        }
        func way(in first: Int, out second: Int) -> Step {
            isLazy ? .fork(first: second, second: first) : .fork(first: first, second: second)
        }
        guard let most else {
            let fork = steps.count
            try append(.accept)
            try turn(inner, groups, isBackward: isBackward)
            try append(.jump(fork))
            steps[fork] = way(in: fork + 1, out: steps.count)
            return
        }
        if most - least > PatternProgram.mostSteps { throw PatternError(reason: "its repetitions are too long") }
        var forks: [Int] = []
        for _ in least..<most {
            forks.append(steps.count)
            try append(.accept)
            try turn(inner, groups, isBackward: isBackward)
        }
        for fork in forks { steps[fork] = way(in: fork + 1, out: steps.count) }
    }

    private mutating func turn(
        _ inner: PatternSyntax, _ groups: Range<Int>, isBackward: Bool
    ) throws(PatternError) {
        let turn = turnCount
        turnCount += 1
        try append(.turn(turn))
        if !groups.isEmpty { try append(.clear(groups)) }
        try add(inner, isBackward: isBackward)
        try append(.progress(turn))
    }
}
