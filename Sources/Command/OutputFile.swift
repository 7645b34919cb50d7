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

    /// A file that is written, and not yet in its place.
    private struct Prepared {
        var temporary: String
        var place: String
        var path: String
    }

    /// Nothing is in its place before everything has been written; what cannot be taken back, as bytes in a pipe, is
    /// written last. If then one file does not get to its place, those before it give theirs back.
    ///
    /// - Parameter move: renames a file over another; false where the system does not.
    static func write(
        _ entries: [Entry], moving move: (String, String) -> Bool = { rename($0, $1) == 0 }
    ) throws(FileError) {
        var prepared: [Prepared] = []
        do throws(FileError) {
            for entry in entries where !isDirect(entry.path) {
                let place = realPlace(entry.path)
                prepared.append(Prepared(temporary: try temporary(entry, place), place: place, path: entry.path))
            }
            for entry in entries where isDirect(entry.path) {
                if entry.path == "-" {
                    try StandardOutput.write(entry.bytes)
                } else {
                    try writeDirectly(entry.bytes, to: entry.path)
                }
            }
            try place(prepared, move)
        } catch {
            for file in prepared { unlink(file.temporary) }
            throw error
        }
    }

    private static func place(_ files: [Prepared], _ move: (String, String) -> Bool) throws(FileError) {
        var former: [Former] = []
        for file in files {
            let last = Former(file.place, alone: files.count == 1)
            guard move(file.temporary, file.place) else {
                let error = FileError(writing: file.path)
                last.forget()
                for file in former.reversed() { file.restore() }
                throw error
            }
            former.append(last)
        }
        for file in former { file.forget() }
    }

    /// What was in a file's place before: kept under another name until all files are in theirs.
    private struct Former {
        let place: String
        private let kept: String?
        private let wasThere: Bool

        /// - Parameter alone: no other file can fail after this one, so that nothing is to be kept.
        init(_ place: String, alone: Bool) {
            self.place = place
            wasThere = access(place, F_OK) == 0
            let name = OutputFile.temporaryName(beside: place) + ".old"
            // Some file systems know no second name for a file: there the new one stays.
            kept = wasThere && !alone && link(place, name) == 0 ? name : nil
        }

        func restore() {
            if let kept { rename(kept, place) } else if !wasThere { unlink(place) }
        }

        func forget() { if let kept { unlink(kept) } }
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
    fileprivate static func temporaryName(beside path: String) -> String {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return "\(path[..<slash]).\(path[slash...]).\(getpid())"
    }
}
