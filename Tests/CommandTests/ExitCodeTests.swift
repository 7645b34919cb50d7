import Testing

/// Runs the built program itself.
@Suite struct ExitCodeTests {
    @Test("Help and the version are no errors", arguments: [["--help"], ["--version"], ["help", "render"]])
    func help(arguments: [String]) throws {
        let run = try ToolRun(arguments)
        #expect(run.exitCode == 0)
        #expect(!run.output.isEmpty)
        #expect(run.errors.isEmpty)
    }

    @Test(
        "Wrong usage leaves with 2 and a message",
        arguments: [
            ["--bogus"], ["draw"], ["render"], ["render", "a.yaml"], ["render", "a.yaml", "-o", "a.gif"],
            ["render", "a.yaml", "-o", "a.png", "--scale", "0"], ["render", "a.yaml", "-o", "a.png", "--width", "-1"],
            ["render", "a.yaml", "-o", "a.png", "--param", "lang"], ["render", "-", "-", "-o", "a.png"],
            ["check", "a.yaml", "--height", "nan"],
            ["render", "a.yaml", "-o", "-", "--format", "svg", "--depfile", "d"],
        ])
    func usage(arguments: [String]) throws {
        let run = try ToolRun(arguments)
        #expect(run.exitCode == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("Error: "))
    }

    @Test("A SOURCE_DATE_EPOCH that is no number is wrong usage")
    func epoch() throws {
        #expect(try ToolRun(["check", "a.yaml"], environment: ["SOURCE_DATE_EPOCH": "today"]).exitCode == 2)
    }

    @Test("A spec that is not there leaves with 1 and names it", arguments: ["check", "render"])
    func missing(command: String) throws {
        let run = try ToolRun([command, "no-such-spec.yaml"] + (command == "render" ? ["-o", "a.png"] : []))
        #expect(run.exitCode == 1)
        #expect(run.errors.contains("no-such-spec.yaml"))
        #expect(run.output.isEmpty)
    }
}
