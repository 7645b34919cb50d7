import Foundation
import Support
import Testing

/// What the program says, where, and how it leaves, when files are not what they should be.
@Suite("Bad input: files") struct BadInputFilesTests {
    private static let chart = """
        data: {url: data.csv}
        mark: bar
        encoding: {x: {field: n}, y: {field: v, type: quantitative}}
        """

    @Test(
        "Input that cannot be understood leaves with 1, nothing written, and file:line:column on standard error",
        arguments: [
            ("n,v\na,1\nb\n", "", "data.csv:3:1"), ("n,v\na,\"1\n", "", "data.csv:2:3"),
            ("n,v,n\n", "", "data.csv:1:5"), ("", "", "data.csv:1:1"),
            ("n,v\na,x\n", "", "chart.yaml:3:38 at encoding.y.field"),
            ("n,v\na,1\n", "widht: 3", "chart.yaml:4:1 at widht"),
            ("n,v\na,1\n", "width: 0", "chart.yaml:4:8 at width"),
            ("n,v\na,1\n", "transform: [{filter: 'datum.v >'}]", "chart.yaml:4:32 at transform[0].filter"),
            ("n,v\na𖩀,1\n", "", "data.csv:2:2"),
        ])
    func input(data: String, line: String, place: String) throws {
        let folder = try TestFolder(["data.csv": data, "chart.yaml": Self.chart + "\n" + line])
        let run = try ToolRun(["render", "chart.yaml", "-o", "chart.svg"], in: folder.path)
        #expect(run.exitCode == 1)
        #expect(run.errors.hasPrefix("error: ") && run.errors.contains(" --> \(place)\n"))
        #expect(run.output.isEmpty)
        #expect(try folder.names == ["chart.yaml", "data.csv"])
        #expect(try ToolRun(["check", "chart.yaml"], in: folder.path).exitCode == 1)
    }

    @Test("A warning is printed, and the picture is written all the same")
    func warning() throws {
        let folder = try TestFolder(["data.csv": "n,v\na,1\nb,x\n", "chart.yaml": Self.chart])
        let run = try ToolRun(["render", "chart.yaml", "-o", "chart.svg"], in: folder.path)
        #expect(run.exitCode == 0)
        #expect(
            run.errors == """
                warning: expected finite numbers in "v", found text "x"
                 --> chart.yaml:3:38 at encoding.y.field
                  |
                3 | encoding: {x: {field: n}, y: {field: v, type: quantitative}}
                  |                                      ^
                  = note: 1 of 2 rows is left out
                  = note: "x" stands in data.csv:3:3 (row 2, field "v")


                """)
        #expect(try folder.names == ["chart.svg", "chart.yaml", "data.csv"])
    }

    @Test(
        "A spec, style or data file that is missing is named with the nearest one",
        arguments: [
            (["chrt.yaml"], "chrt.yaml", "chart.yaml"),
            (["chart.yaml", "--style", "drak.yaml"], "drak.yaml", "dark.yaml"),
            (["chart.yaml"], "data.csv", "dat.csv"),
        ])
    func missing(arguments: [String], name: String, near: String) throws {
        let folder = try TestFolder(["dat.csv": "n,v\n", "dark.yaml": "", "chart.yaml": Self.chart])
        let run = try ToolRun(["render"] + arguments + ["-o", "a.svg"], in: folder.path)
        #expect(run.exitCode == 1)
        #expect(run.errors.contains("error: cannot read \"\(name)\" because there is no such file\n"))
        #expect(run.errors.contains("did you mean \"\(near)\"?"))
    }

    @Test(
        "What cannot be written leaves with 1 and the reason, and nothing half done",
        arguments: [
            ("no/a.svg", "there is no folder \"no/\""),
            ("data.csv/a.svg", "a part of its path is a file and no folder"),
            ("/dev/full", "the disk is full"), ("folder", "it is a folder"),
        ])
    func unwritable(path: String, reason: String) throws {
        let folder = try TestFolder(["data.csv": "n,v\na,1\n", "chart.yaml": Self.chart, "folder/x": ""])
        let run = try ToolRun(["render", "chart.yaml", "-o", path, "--format", "svg"], in: folder.path)
        #expect(run.exitCode == 1)
        #expect(run.errors == "error: cannot write \"\(path)\" because \(reason)\n")
        #expect(try folder.names == ["chart.yaml", "data.csv", "folder"])
    }

    @Test("A folder that one may not write to", .enabled(if: access("/sys/kernel", F_OK) == 0))
    func forbidden() throws {
        let folder = try TestFolder(["data.csv": "n,v\na,1\n", "chart.yaml": Self.chart])
        // Not even the superuser may make files here.
        let run = try ToolRun(
            ["render", "chart.yaml", "--out-dir", "/sys/kernel", "--format", "svg"], in: folder.path)
        #expect(run.exitCode == 1)
        let reasons = ["that is not permitted", "the file system is read-only"]
        #expect(reasons.contains { run.errors == "error: cannot write \"/sys/kernel/chart.svg\" because \($0)\n" })
    }

    @Test("On a full disk the old file stays whole, and no other file beside it")
    func fullDisk() throws {
        let folder = try TestFolder(["data.csv": "n,v\na,1\n", "chart.yaml": Self.chart, "disk/x": ""])
        // Mounting is permitted to few.
        let mount = try SystemCommand("mount", "-t", "tmpfs", "-o", "size=16k", "none", folder["disk"])
        guard mount.exitCode == 0 else { return }
        defer { _ = try? SystemCommand("umount", folder["disk"]) }
        try folder.write(Array("old".utf8), to: "disk/chart.png")
        try folder.write(Array(repeating: 0, count: 8_192), to: "disk/ballast")
        let run = try ToolRun(["render", "chart.yaml", "-o", "disk/chart.png", "--scale", "16"], in: folder.path)
        #expect(run.exitCode == 1)
        #expect(run.errors == "error: cannot write \"disk/chart.png\" because the disk is full\n")
        #expect(try folder.text(of: "disk/chart.png") == "old")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder["disk"]).sorted() == ["ballast", "chart.png"])
    }
}
