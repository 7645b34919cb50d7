import Foundation

/// One run of the program that stands beside the test bundle.
struct ToolRun {
    let exitCode: Int32
    let output: String
    let errors: String

    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        let process = Process()
        let output = Pipe()
        let errors = Pipe()
        process.executableURL = try Self.tool
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
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
