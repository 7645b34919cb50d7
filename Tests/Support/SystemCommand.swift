import Foundation

/// A program of the system, run to its end.
package struct SystemCommand {
    package let exitCode: Int32
    package let output: String

    /// - Parameter words: the program's name, looked for in the usual places, and its arguments.
    package init(_ words: String...) throws {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        exitCode = process.terminationStatus
    }
}
