import Foundation
import Testing

@testable import Command

@Suite struct OutputFileTests {
    @Test("A file is written as a whole, and nothing else stays beside it")
    func write() throws {
        try withFolder { folder in
            try OutputFile.write(Array("first, and longer".utf8), to: folder + "/a.svg")
            try OutputFile.write(Array("second".utf8), to: folder + "/a.svg")
            #expect(try String(contentsOfFile: folder + "/a.svg", encoding: .utf8) == "second")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.svg"])
        }
    }

    @Test("A link stays a link; the file that it names is replaced")
    func link() throws {
        try withFolder { folder in
            try OutputFile.write([1], to: folder + "/a.png")
            try FileManager.default.createSymbolicLink(atPath: folder + "/b.png", withDestinationPath: "a.png")
            try OutputFile.write([2, 3], to: folder + "/b.png")
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/b.png") == "a.png")
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/a.png")) == Data([2, 3]))
        }
    }

    @Test("The permissions of a file that is replaced stay")
    func permissions() throws {
        try withFolder { folder in
            let path = folder + "/a.pdf"
            try OutputFile.write([1], to: path)
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
            try OutputFile.write([2], to: path)
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
        }
    }

    @Test(
        "What cannot be written is an error with the system's reason",
        arguments: [
            ("/dev/full", "the disk is full"), ("/no/such/folder/a.png", "there is no folder \"/no/such/folder/\""),
            ("/", "it is a folder"), ("/dev/null/a.png", "a part of its path is a file and no folder"),
        ])
    func failures(path: String, reason: String) {
        let error = #expect(throws: FileError.self) { try OutputFile.write([1], to: path) }
        #expect(error?.message == "cannot write \"\(path)\" because \(reason)")
    }

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "/handscroll-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }
}

/// Several outputs are a set.
@Suite struct OutputSetTests {
    @Test("If a file does not get to its place, those before it give theirs back")
    func rollback() throws {
        let folder = NSTemporaryDirectory() + "/handscroll-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try OutputFile.write(Array("old".utf8), to: folder + "/a")
        let entries = ["a", "b", "c"].map { OutputFile.Entry(path: folder + "/" + $0, bytes: Array("new".utf8)) }
        #expect(throws: FileError.self) {
            try OutputFile.write(entries, moving: { from, to in !to.hasSuffix("/c") && rename(from, to) == 0 })
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
        #expect(try String(contentsOfFile: folder + "/a", encoding: .utf8) == "old")
        try OutputFile.write(entries)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a", "b", "c"])
        #expect(try String(contentsOfFile: folder + "/a", encoding: .utf8) == "new")
    }

    @Test("If one file cannot be written, none is, and those that were there stay as they were")
    func set() throws {
        let folder = NSTemporaryDirectory() + "/handscroll-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try OutputFile.write([1], to: folder + "/a.svg")
        for bad in [folder + "/none/b.png", "/dev/full"] {
            let entries = [
                OutputFile.Entry(path: folder + "/a.svg", bytes: [2]),
                OutputFile.Entry(path: folder + "/c.pdf", bytes: [2]),
                OutputFile.Entry(path: bad, bytes: [2]),
            ]
            #expect(throws: FileError.self) { try OutputFile.write(entries) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.svg"])
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/a.svg")) == Data([1]))
        }
    }

    @Test("The command writes no picture where one of its outputs has no folder")
    func command() throws {
        let folder = NSTemporaryDirectory() + "/handscroll-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try "data: {values: [{a: 1}]}\nmark: point\n".write(
            toFile: folder + "/a.yaml", atomically: true, encoding: .utf8)
        let run = try ToolRun([
            "render", folder + "/a.yaml", "-o", folder + "/a.svg", "-o", folder + "/none/a.png",
        ])
        #expect(run.exitCode != 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.yaml"])
    }
}
