import Grammar

#if canImport(Glibc)
    import Glibc
#endif

/// Reads whole files.
package enum FileReader {
    /// - Parameter most: the greatest size that is read, in bytes.
    /// - Throws: that the file is missing (with the most similar name beside it), a folder, unreadable or too large.
    package static func bytes(of path: String, most: Int = 2 << 30) throws(Diagnostic) -> [UInt8] {
        // A pipe that nobody writes to would be waited for.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw failure(path, errno) }
        defer { close(file) }
        var info = stat()
        guard fstat(file, &info) == 0 else { throw failure(path, errno) }
        if info.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
        guard info.st_mode & S_IFMT == S_IFREG else {
            throw Diagnostic(
                .error, "cannot read \"\(path)\" because it is \(kind(info.st_mode)) and no file")
        }
        if Int(info.st_size) > most { throw tooLarge(path, most) }
        return try bytes(of: file, named: path, expecting: Int(info.st_size), most: most)
    }

    /// Whether there is a file that is neither a folder nor a device.
    static func isFile(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
    }

    private static func kind(_ mode: mode_t) -> String {
        switch mode & S_IFMT {
        case S_IFIFO: "a pipe"
        case S_IFSOCK: "a socket"
        default: "a device"
        }
    }

    /// The size is only what the file system says: a pipe says 0, and a file may grow.
    private static func bytes(
        of file: Int32, named path: String, expecting size: Int, most: Int
    ) throws(Diagnostic) -> [UInt8] {
        var bytes: [UInt8] = []
        var capacity = size + 1
        while true {
            var count = 0
            // Read in place: a copy of a large file costs more than reading it.
            let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
                repeat { count = read(file, buffer.baseAddress, capacity) } while count < 0 && errno == EINTR
                filled = max(0, count)
            }
            if count < 0 { throw failure(path, errno) }
            if count == 0 { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if bytes.count > most { throw tooLarge(path, most) }
            capacity = max(64 << 10, size + 1 - bytes.count)
        }
    }

    private static func tooLarge(_ path: String, _ most: Int) -> Diagnostic {
        let size = most >> 20 > 0 ? "\(most >> 20) MiB" : "\(most) bytes"
        return Diagnostic(.error, "cannot read \"\(path)\" because it is larger than \(size)")
    }

    private static func failure(_ path: String, _ code: Int32) -> Diagnostic {
        let reason: String
        switch code {
        case ENOENT, ENOTDIR: reason = "there is no such file"
        case EISDIR: reason = "it is a folder"
        case EACCES: reason = "reading it is not permitted"
        default: reason = String(cString: strerror(code)).lowercased()
        }
        return Diagnostic(
            .error, "cannot read \"\(path)\" because \(reason)", label: code == ENOENT ? nearest(path) : nil)
    }

    /// The most similar name in the file's folder.
    private static func nearest(_ path: String) -> String? {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let names = FolderListing.names(in: folder)
        return names.isEmpty ? elsewhere(path) : Nearest.hint(for: name, among: names)
    }

    /// Where the folder itself is not there: the folder that is called nearly so, or the file beside it.
    private static func elsewhere(_ path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let name = parts.last, parts.count > 1 else { return nil }
        for count in stride(from: parts.count - 2, through: 0, by: -1) {
            let folder = count == 0 ? "." : parts[..<count].joined(separator: "/") + "/"
            let names = FolderListing.names(in: folder)
            if names.isEmpty { continue }
            if let near = Nearest.hint(for: String(parts[count]), among: names) { return near }
            return names.contains(String(name)) ? "did you mean \"\(name)\", without the folder?" : nil
        }
        return nil
    }
}
