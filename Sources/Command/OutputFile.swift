import Glibc

/// Writes a file as a whole or not at all: beside its place under another name, then renamed over it.
enum OutputFile {
    static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        var existing = stat()
        let exists = stat(path, &existing) == 0
        // A device or a pipe cannot be replaced by a file; its bytes go straight into it.
        if exists && existing.st_mode & S_IFMT != S_IFREG { return try writeDirectly(bytes, to: path) }

        let place = exists ? resolved(path) : path
        let temporary = temporaryName(beside: place)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(writing: path) }
        do throws(FileError) {
            if exists { _ = fchmod(descriptor, existing.st_mode & 0o7777) }
            try finish(descriptor, bytes: bytes, path: path)
            guard rename(temporary, place) == 0 else { throw FileError(writing: path) }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// Takes the descriptor over. A full disk may show only when the data leave for it, so every step counts.
    private static func finish(_ descriptor: Int32, bytes: [UInt8], path: String) throws(FileError) {
        do throws(FileError) {
            try Descriptor.write(bytes, to: descriptor, path: path)
            guard fsync(descriptor) == 0 else { throw FileError(writing: path) }
        } catch {
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0 else { throw FileError(writing: path) }
    }

    private static func writeDirectly(_ bytes: [UInt8], to path: String) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(writing: path) }
        defer { close(descriptor) }
        try Descriptor.write(bytes, to: descriptor, path: path)
    }

    /// Through symbolic links, so that the file is replaced and not the link to it.
    private static func resolved(_ path: String) -> String {
        guard let pointer = realpath(path, nil) else { return path }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    /// A hidden name in the same folder that no other process uses.
    private static func temporaryName(beside path: String) -> String {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return "\(path[..<slash]).\(path[slash...]).\(getpid())"
    }
}
