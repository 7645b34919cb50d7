import Glibc

enum StandardInput {
    static func read() throws(FileError) -> [UInt8] { try Descriptor.read(from: STDIN_FILENO, path: "<stdin>") }
}

enum StandardOutput {
    static func write(_ bytes: [UInt8]) throws(FileError) {
        try Descriptor.write(bytes, to: STDOUT_FILENO, path: "<stdout>")
    }
}

enum StandardError {
    /// A line, or several. Nobody is left to tell if this fails.
    static func print(_ text: String) {
        try? Descriptor.write(Array((text + "\n").utf8), to: STDERR_FILENO, path: "<stderr>")
    }
}
