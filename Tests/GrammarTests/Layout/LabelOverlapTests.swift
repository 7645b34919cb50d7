import Drawing
import Grammar
import Testing

@Suite("Labels that would touch are thinned out")
struct LabelOverlapTests {
    private func boxes(_ starts: [Double], width: Double = 10) -> [Rect] {
        starts.map { Rect(x: $0, y: 0, width: width, height: 10) }
    }

    private func kept(_ method: LabelOverlap, _ starts: [Double], separation: Double = 0) -> [Int] {
        method.kept(boxes(starts), separation: separation).enumerated().filter(\.element).map(\.offset)
    }

    @Test("Parity halves the labels until none touch")
    func parity() {
        #expect(kept(.parity, [0, 5, 10, 15, 20, 25, 30]) == [0, 2, 4, 6])
        #expect(kept(.parity, [0, 3, 6, 9, 12, 15, 18, 21, 24]) == [0, 4, 8])
    }

    @Test("Greedy keeps every label that does not touch the last one kept")
    func greedy() { #expect(kept(.greedy, [0, 5, 12, 14, 30, 35]) == [0, 2, 4]) }

    @Test("Two labels always stay, and where all touch they are the first and the last")
    func ends() {
        #expect(kept(.parity, [0, 1, 2, 3]) == [0, 3])
        #expect(kept(.parity, [0, 1]) == [0, 1])
    }

    @Test("A separation counts as a part of the labels")
    func separation() {
        #expect(kept(.parity, [0, 12, 24], separation: 2) == [0, 1, 2])
        #expect(kept(.parity, [0, 12, 24], separation: 3) == [0, 2])
    }

    @Test("Nothing goes where overlap is allowed") func off() { #expect(kept(.off, [0, 1, 2]) == [0, 1, 2]) }

    @Test("Empty labels neither go nor count")
    func empty() {
        let boxes = [0.0, 5, 20, 25, 40].enumerated().map { i, x in
            Rect(x: x, y: 0, width: i % 2 == 0 ? 10 : 0, height: 10)
        }
        #expect(LabelOverlap.parity.kept(boxes, separation: 0) == [true, true, true, true, true])
    }
}
