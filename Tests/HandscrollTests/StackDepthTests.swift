import Foundation
import Handscroll
import Testing

/// Threads other than a process's first have 512 KB of stack on some systems, and a library is called from any.
@Suite struct StackDepthTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("The README's chart and page are read and drawn on a stack of 512 KB", arguments: ["mark: bar", "blocks:"])
    func readme(word: String) throws {
        let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        let spec = try #require(
            readme.components(separatedBy: "```yaml\n").dropFirst()
                .compactMap { $0.components(separatedBy: "```").first }.first { $0.contains(word) })
        let job = Job(
            spec: .text(Array(spec.utf8), name: "readme.yaml"), base: Self.root.path, outputs: [Output(.svg)])
        try drawsOnSmallStack(job)
    }

    @Test(
        "Fifty layers in each other are read and drawn on a stack of 512 KB", arguments: ["layers.json", "layers.yaml"])
    func layers(name: String) throws {
        let unit =
            #"{"data": {"values": [{"a": 1, "b": 2}]}, "mark": {"type": "line", "point": true}, "#
            + #""encoding": {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "quantitative"}}}"#
        let spec = (0..<50).reduce(unit) { inner, _ in #"{"layer": ["# + inner + "]}" }
        try drawsOnSmallStack(Job(spec: .text(Array(spec.utf8), name: name), outputs: [Output(.svg)]))
    }

    private func drawsOnSmallStack(_ job: Job) throws {
        let run = StackRun(job)
        let depth = run.depth()
        let rendering = try #require(run.rendering)
        #expect(rendering.diagnostics.map(\.rendered) == [])
        #expect(rendering.files.count == 1)
        #expect(depth < 512 * 1024)
    }
}

/// A job on a thread whose stack is looked at afterwards: one that overflows would end the tests without a word.
private final class StackRun {
    private(set) var rendering: Rendering?
    private let job: Job

    init(_ job: Job) { self.job = job }

    /// Does the job.
    /// - Returns: the bytes of stack that it used.
    func depth() -> Int {
        let size = 16 << 20
        let stack = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 1 << 16)
        defer { stack.deallocate() }
        memset(stack, 0xA5, size)
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstack(&attributes, stack, size)
        var thread = pthread_t()
        guard pthread_create(&thread, &attributes, renderJob, Unmanaged.passUnretained(self).toOpaque()) == 0 else {
            return .max
        }
        pthread_join(thread, nil)
        let bytes = UnsafeRawBufferPointer(start: stack, count: size)
        return size - (bytes.firstIndex { $0 != 0xA5 } ?? size)
    }

    fileprivate func render() { rendering = Renderer().render(job) }
}

private func renderJob(_ run: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let run { Unmanaged<StackRun>.fromOpaque(run).takeUnretainedValue().render() }
    return nil
}
