import Foundation
import Support

/// One run of the program that stands beside the test bundle.
struct ToolRun {
    let exitCode: Int32
    let outputBytes: [UInt8]
    let errors: String

    var output: String { String(decoding: outputBytes, as: UTF8.self) }

    /// - Parameters:
    ///   - folder: the working directory; nil: the tests' own.
    ///   - input: what standard input gives.
    ///   - environment: variables to set beside those of the tests, or with nil to take away.
    init(
        _ arguments: [String], in folder: String? = nil, input: [UInt8] = [], environment: [String: String?] = [:]
    ) throws {
        let process = Process()
        let output = Pipe()
        let errors = Pipe()
        process.executableURL = try Self.tool
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
        for (name, value) in environment { process.environment?[name] = value }
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        // A file, because a pipe would break where the program leaves without reading.
        let given = try TestFolder()
        try given.write(input, to: "input")
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: given["input"]))
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        outputBytes = Array(output.fileHandleForReading.readDataToEndOfFile())
        self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        exitCode = process.terminationStatus
    }

    private static var tool: URL {
        get throws {
            let tests = URL(
                fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            return tests.deletingLastPathComponent().appendingPathComponent("handscroll")
        }
    }
}
