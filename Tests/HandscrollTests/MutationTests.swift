import Foundation
import Handscroll
import Support
import Testing

@testable import Spec

/// Specs that are wrong in ways nobody thought of: each is drawn or refused, and neither takes long nor much memory.
///
/// Longer runs: `MUTATION_ROUNDS` and `MUTATION_SEED` say how many and which, `MUTATION_TRACE` names a file that holds
/// the mutant in hand, so that it can be looked at after a crash.
@Suite("Mutated specs", .serialized) struct MutationTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let environment = ProcessInfo.processInfo.environment
    private static let rounds = environment["MUTATION_ROUNDS"].flatMap(Int.init) ?? 600
    private static let seed = environment["MUTATION_SEED"].flatMap(UInt64.init) ?? 1

    private struct Example {
        var name: String
        var folder: String
        var node: Node
    }

    /// The charts, the specs beside this file, and some of the conformance suite where it is there.
    private static func examples() throws -> [Example] {
        let charts = files(in: "Charts", ending: ".yaml").filter { !$0.hasSuffix(".page.yaml") }
        let conformance = files(in: "../shared/conformance/dev/specs", ending: ".json")
        let files =
            charts + files(in: "Tests/HandscrollTests/Specs", ending: ".yaml")
            + conformance.enumerated().filter { $0.offset % 5 == 0 }.map(\.element)
        return try files.map { file in
            let path = root.appendingPathComponent(file)
            let node = try Node.parse(Array(try Data(contentsOf: path)), name: file)
            return Example(name: file, folder: folder(file), node: node)
        }
    }

    /// Where the spec's data lie.
    private static func folder(_ file: String) -> String {
        let folder = root.appendingPathComponent(file).deletingLastPathComponent()
        return (file.hasPrefix("..") ? folder.deletingLastPathComponent() : folder).path
    }

    private static func files(in folder: String, ending: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
        return (names ?? []).filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
    }

    private static func draw(_ spec: String, in folder: String, as format: Output.Format) -> Rendering {
        Renderer().render(
            Job(spec: .text(Array(spec.utf8), name: "mutant.json"), base: folder, outputs: [Output(format)]))
    }

    /// Files that are no data, among them some that never end.
    private static func oddFiles(in folder: TestFolder) throws -> [String] {
        mkfifo(folder["pipe.csv"], 0o600)
        try folder.write([], to: "empty.csv")
        try folder.write(Array(repeating: 0, count: 1000), to: "zeros.json")
        return [
            folder["pipe.csv"], folder["empty.csv"], folder["zeros.json"], folder[""], "/dev/zero", "/dev/null",
            "/dev/tty", "/etc/passwd", "/proc/self/mem", "no such file.csv", "", "\0",
        ]
    }

    /// The largest part of memory that this process has held so far, in bytes.
    private static var peakMemory: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }

    @Test(
        "The specs that are mutated are drawn without a word",
        arguments: files(in: "Tests/HandscrollTests/Specs", ending: ".yaml"))
    func whole(file: String) throws {
        let path = Self.root.appendingPathComponent(file)
        let spec = try String(contentsOf: path, encoding: .utf8)
        let rendering = Self.draw(spec, in: Self.folder(file), as: .svg)
        #expect(rendering.diagnostics.map(\.rendered) == [])
        #expect(rendering.files.count == 1)
    }

    @Test("The mutants nest deeply, ask for much, and name files that never end")
    func reach() throws {
        let examples = try Self.examples().prefix(20)
        var mutation = Mutation(seed: 1, specs: examples.map(\.node), oddFiles: ["/dev/zero"])
        let mutants = (0..<3000).map { _ in mutation.mutant(of: mutation.element(of: Array(examples)).node).json }
        let layers = String(repeating: "{\"layer\":[", count: 60)
        for sign in [layers, "-99999999\"", "(a+)+$", "(((((((((((((((((((((((((", "\"/dev/zero\"", "sequence(0, 1e9)"]
        {
            #expect(mutants.contains { $0.contains(sign) }, Comment(rawValue: sign))
        }
    }

    @Test(
        "Whatever is dropped, swapped, retyped, enlarged, nested or overdone: a picture or errors, soon and in little memory"
    )
    func mutants() throws {
        let examples = try Self.examples()
        let folder = try TestFolder()
        let odd = try Self.oddFiles(in: folder)
        var mutation = Mutation(seed: Self.seed, specs: examples.map(\.node), oddFiles: odd)
        let memory = Self.peakMemory
        for round in 0..<Self.rounds {
            let example = mutation.element(of: examples)
            let spec = mutation.mutant(of: example.node).json
            let format = mutation.element(of: Output.Format.allCases)
            if let trace = Self.environment["MUTATION_TRACE"] {
                try spec.write(toFile: trace, atomically: false, encoding: .utf8)
            }
            let start = ContinuousClock.now
            let rendering = Self.draw(spec, in: example.folder, as: format)
            let time = ContinuousClock.now - start
            let place: Comment =
                "round \(round) of seed \(Self.seed), \(example.name) as \(format): \(spec.prefix(4000))"
            #expect(rendering.hasErrors == rendering.files.isEmpty, place)
            #expect(time < .seconds(30), place)
        }
        #expect(Self.peakMemory - memory < 1_000_000_000)
    }
}
