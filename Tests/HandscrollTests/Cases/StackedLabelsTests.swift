import Handscroll
import Testing

/// Labels on the parts of a stack stand where their own layer is stacked to.
@Suite("Stacked labels") struct StackedLabelsTests {
    private func draw(_ label: String, mark: String = "text", shared: String = "stack: zero", bars: String = "") throws
        -> Drawn
    {
        try Drawn(
            """
            data: {values: [{c: p, k: a, v: 30}, {c: p, k: b, v: 18}, {c: q, k: b, v: 41}, {c: q, k: a, v: 22}]}
            encoding: {y: {field: c, type: nominal}, x: {field: v, type: quantitative, \(shared)}}
            layer:
            - {mark: bar, encoding: {color: {field: k, type: nominal}\(bars)}}
            - {mark: \(mark), encoding: {\(label)}}
            """)
    }

    @Test("Another order than the bars' is told, with what to add, which helps")
    func order() throws {
        let drawn = try draw("detail: {field: k}, text: {field: v}")
        #expect(
            drawn.only?.message
                == "cannot put each label on its part of the stack because the text layer stacks in another order than "
                + "the bar layer")
        #expect(drawn.only?.label == "add \"order\": {\"field\": \"k\"} to its encoding")
        #expect(try draw("detail: {field: k}, text: {field: v}, order: {field: k}").diagnostics.isEmpty)
    }

    @Test("Labels that have the bars' colours stand right")
    func right() throws {
        #expect(try draw("color: {field: k}, text: {field: k}").diagnostics.isEmpty)
    }

    @Test("A layer of texts that is not stacked at all is told")
    func unstacked() throws {
        let drawn = try draw("text: {field: v}, detail: {field: k}", shared: "title: v")
        #expect(
            drawn.only?.message
                == "cannot put each label on its part of the stack because the text layer is not stacked")
        #expect(drawn.only?.label == "add \"stack\": \"zero\" to its \"x\"")
    }

    @Test("Totals at the ends of the stacks are no labels of parts")
    func totals() throws {
        let drawn = try draw(
            "text: {field: v, aggregate: sum}", shared: "aggregate: sum")
        #expect(drawn.diagnostics.isEmpty)
    }

    @Test("Shares and sums in one stack are told")
    func offsets() throws {
        let drawn = try Drawn(
            """
            data: {values: [{c: p, k: a, v: 30}, {c: p, k: b, v: 18}]}
            encoding: {y: {field: c, type: nominal}, color: {field: k}}
            resolve: {scale: {x: independent}}
            layer:
            - {mark: bar, encoding: {x: {field: v, type: quantitative, stack: normalize}}}
            - {mark: text, encoding: {x: {field: v, type: quantitative, stack: zero}, text: {field: k}}}
            """)
        #expect(drawn.diagnostics.contains { $0.label == "say the same \"stack\" in both" })
    }
}
