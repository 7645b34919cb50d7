import Glibc

/// Whole reads and writes on file descriptors.
enum Descriptor {
    /// Writes all of the bytes; `path` is for the error.
    static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileError) {
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + start, bytes.count - start)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw FileError(writing: path) }
            start += count
        }
    }

    /// Everything up to the end.
    static func read(from descriptor: Int32, path: String) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw FileError(reading: path) }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }
}
