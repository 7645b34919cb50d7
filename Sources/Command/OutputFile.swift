import Glibc

/// Files that are written all or not at all: each beside its place under another name, then renamed over it.
enum OutputFile {
    /// What is to be written where; `-` is standard output.
    struct Entry {
        var path: String
        var bytes: [UInt8]
    }

    static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try write([Entry(path: path, bytes: bytes)])
    }

    /// Nothing is in its place before everything has been written; what cannot be taken back, as bytes in a pipe, is
    /// written last.
    static func write(_ entries: [Entry]) throws(FileError) {
        var prepared: [(temporary: String, place: String, path: String)] = []
        do throws(FileError) {
            for entry in entries where !isDirect(entry.path) {
                let place = realPlace(entry.path)
                prepared.append((try temporary(entry, place), place, entry.path))
            }
            for entry in entries where isDirect(entry.path) {
                if entry.path == "-" {
                    try StandardOutput.write(entry.bytes)
                } else {
                    try writeDirectly(entry.bytes, to: entry.path)
                }
            }
            for file in prepared {
                guard rename(file.temporary, file.place) == 0 else { throw FileError(writing: file.path) }
            }
        } catch {
            for file in prepared { unlink(file.temporary) }
            throw error
        }
    }

    /// A device or a pipe cannot be replaced by a file; its bytes go straight into it.
    private static func isDirect(_ path: String) -> Bool {
        var existing = stat()
        return path == "-" || (stat(path, &existing) == 0 && existing.st_mode & S_IFMT != S_IFREG)
    }

    /// The whole file under another name in the folder of its place.
    private static func temporary(_ entry: Entry, _ place: String) throws(FileError) -> String {
        let temporary = temporaryName(beside: place)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(writing: entry.path) }
        do throws(FileError) {
            var existing = stat()
            if stat(place, &existing) == 0 { _ = fchmod(descriptor, existing.st_mode & 0o7777) }
            try finish(descriptor, bytes: entry.bytes, path: entry.path)
        } catch {
            unlink(temporary)
            throw error
        }
        return temporary
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
    private static func realPlace(_ path: String) -> String {
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
