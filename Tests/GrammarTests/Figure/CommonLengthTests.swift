import Testing

@testable import Grammar

@Suite("A length that views have in common")
struct CommonLengthTests {
    private func common(_ views: [CommonLength?], isShared: Bool) -> CommonLength? {
        CommonLength(of: views, isShared: isShared)
    }

    @Test("Views that share the scale are as long as the first one, but a length that is given goes before")
    func shared() {
        let (implied, given) = (CommonLength(length: 200), CommonLength(length: 80, isGiven: true))
        #expect(common([implied, CommonLength(length: 60)], isShared: true)?.length == 200)
        #expect(common([implied, given], isShared: true)?.length == 80)
        // Views side by side that have no length as a whole do not count.
        #expect(common([nil, implied, given], isShared: true)?.length == 80)
        #expect(common([nil, nil], isShared: true) == nil)
    }

    @Test("Others have a length in common where all are equally long, and none by a step")
    func independent() {
        let (one, two) = (CommonLength(length: 80), CommonLength(length: 80, isGiven: true))
        #expect(common([one, two], isShared: false)?.length == 80)
        #expect(common([one, CommonLength(length: 81)], isShared: false) == nil)
        #expect(common([one, CommonLength(length: 80, isStepped: true)], isShared: false) == nil)
        #expect(common([one, nil], isShared: false) == nil)
        #expect(common([], isShared: false) == nil)
    }
}
