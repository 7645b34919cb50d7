import Grammar

#if canImport(Glibc)
    import Glibc
#endif

/// Reads whole files.
package enum FileReader {
    /// - Parameter most: the greatest size that is read, in bytes.
    /// - Throws: that the file is missing (with the most similar name beside it), a folder, unreadable or too large.
    package static func bytes(of path: String, most: Int = 2 << 30) throws(Diagnostic) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure(path, errno) }
        defer { close(file) }
        var info = stat()
        guard fstat(file, &info) == 0 else { throw failure(path, errno) }
        if info.st_mode & S_IFMT == S_IFDIR {
            throw Diagnostic(.error, "cannot read \"\(path)\" because it is a folder")
        }
        if Int(info.st_size) > most {
            throw Diagnostic(.error, "cannot read \"\(path)\" because it is larger than \(most >> 20) MiB")
        }
        return try bytes(of: file, named: path, expecting: Int(info.st_size), most: most)
    }

    /// All that standard input gives.
    package static func standardInput(most: Int = 2 << 30) throws(Diagnostic) -> [UInt8] {
        try bytes(of: 0, named: "<stdin>", expecting: 0, most: most)
    }

    private static func bytes(
        of file: Int32, named path: String, expecting size: Int, most: Int
    ) throws(Diagnostic) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 1)
        var chunk = [UInt8](repeating: 0, count: max(64 << 10, min(size + 1, 4 << 20)))
        while true {
            let count = read(file, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw failure(path, errno)
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            if bytes.count > most {
                throw Diagnostic(.error, "cannot read \"\(path)\" because it is larger than \(most >> 20) MiB")
            }
        }
    }

    private static func failure(_ path: String, _ code: Int32) -> Diagnostic {
        let reason = String(cString: strerror(code)).lowercased()
        let hint = code == ENOENT ? Nearest.hint(for: name(path), among: siblings(path)) : nil
        return Diagnostic(
            .error, "cannot read \"\(path)\" because of: \(reason)", notes: hint.map { [$0] } ?? [])
    }

    private static func name(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

    private static func siblings(_ path: String) -> [String] {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names.sorted()
    }
}
