import Testing

@testable import Grammar

@Suite("Lengths that views have in common")
struct CommonLengthsTests {
    private func of(_ widths: [Double?], inColumn: Bool = true, isShared: Bool = false, stepped: Bool = false)
        -> Double?
    {
        CommonLengths(
            of: widths.map { CommonLengths(width: $0, stepped: stepped ? [.x] : []) }, inColumn: inColumn,
            inRow: false, isShared: { _ in isShared }
        ).width
    }

    @Test("Views under each other that are equally wide are one width, others none")
    func equal() {
        #expect(of([90, 90]) == 90)
        #expect(of([90, 80]) == nil)
        #expect(of([90, nil]) == nil)
        #expect(of([]) == nil)
    }

    @Test("Beside each other they have no width in common")
    func across() { #expect(of([90, 90], inColumn: false) == nil) }

    @Test("Widths that follow from the steps of scales of their own are equal by chance")
    func steps() {
        #expect(of([90, 90], stepped: true) == nil)
        #expect(of([90, 90], isShared: true, stepped: true) == 90)
    }
}
