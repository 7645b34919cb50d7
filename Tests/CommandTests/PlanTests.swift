import ArgumentParser
import Handscroll
import Testing

@testable import Command

@Suite struct PlanTests {
    @Test(
        "The end of an output's name says its format",
        arguments: [
            ("a.png", Output.Format.png), ("a.svg", .svg), ("a.pdf", .pdf), ("a.scene.json", .sceneJSON),
            ("A.PNG", .png), ("dir.svg/a.pdf", .pdf),
        ])
    func format(path: String, expected: Output.Format) throws {
        #expect(try Destination(path: path, formats: []).format == expected)
    }

    @Test("A name without a known end takes the one format given", arguments: ["-", "/dev/full", "picture", "a.jpg"])
    func givenFormat(path: String) throws {
        #expect(try Destination(path: path, formats: [.svg]).format == .svg)
        #expect(throws: ValidationError.self) { try Destination(path: path, formats: []) }
        #expect(throws: ValidationError.self) { try Destination(path: path, formats: [.svg, .png]) }
    }

    @Test("With a folder, each spec gives its name to a file in every format")
    func folder() throws {
        let plans = try Plan.plans(
            specs: ["Charts/a.yaml", "b.vl.json"], outputs: [], folder: "out", formats: [.png, .svg])
        #expect(plans.map(\.spec) == ["Charts/a.yaml", "b.vl.json"])
        #expect(
            plans.map { $0.destinations.map(\.path) } == [
                ["out/a.png", "out/a.svg"], ["out/b.vl.png", "out/b.vl.svg"],
            ])
    }

    @Test(
        "Output options that contradict each other are wrong usage",
        arguments: [
            (["a.yaml"], [], nil, []),
            (["a.yaml", "b.yaml"], ["a.png"], nil, []),
            (["a.yaml"], ["a.png"], "out", [.png]),
            (["a.yaml"], [], "out", []),
            (["x/a.yaml", "y/a.yaml"], [], "out", [.png]),
            (["a.yaml"], ["a.png", "a.png"], nil, []),
            (["-"], [], "out", [.png]),
        ] as [([String], [String], String?, [Output.Format])])
    func contradictions(specs: [String], outputs: [String], folder: String?, formats: [Output.Format]) {
        #expect(throws: ValidationError.self) {
            try Plan.plans(specs: specs, outputs: outputs, folder: folder, formats: formats)
        }
    }

    @Test("A list of formats keeps its order and names each once")
    func formatList() {
        #expect(FormatList(argument: "svg,PNG,svg")?.formats == [.svg, .png])
        #expect(FormatList(argument: "svg,,png") == nil)
        #expect(FormatList(argument: "gif") == nil)
    }

    @Test("A parameter is split at its first equals sign")
    func parameter() {
        let parameter = Parameter(argument: "a=b=c")
        #expect(parameter?.name == "a")
        #expect(parameter?.value == "b=c")
        #expect(Parameter(argument: "a=")?.value == "")
        #expect(Parameter(argument: "=b") == nil)
        #expect(Parameter(argument: "a") == nil)
    }
}
