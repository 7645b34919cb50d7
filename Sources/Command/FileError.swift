import Glibc

/// A file that could not be read or written, in the same words as a diagnostic.
struct FileError: Error, Hashable, CustomStringConvertible {
    let message: String
    let path: String

    /// Made right after the system call that failed, while `errno` holds its reason.
    init(writing path: String) {
        let code = errno
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? "."
        // Only a folder can be missing where a file is to be made.
        self.init("write", path, code == ENOENT ? "there is no folder \"\(folder)\"" : FileError.reason(code))
    }

    init(reading path: String) { self.init("read", path, FileError.reason(errno)) }

    /// Several pictures where one can go.
    init(pictures count: Int, for path: String) {
        self.init("write", path, "it takes one picture and the page has \(count): name a file")
    }

    private init(_ verb: String, _ path: String, _ reason: String) {
        self.path = path
        message = "cannot \(verb) \"\(path)\" because \(reason)"
    }

    private static func reason(_ code: Int32) -> String {
        switch code {
        case ENOSPC, EDQUOT: "the disk is full"
        case EACCES, EPERM: "that is not permitted"
        case EROFS: "the file system is read-only"
        case EISDIR: "it is a folder"
        case ENOTDIR: "a part of its path is a file and no folder"
        default: "the system says \"\(String(cString: strerror(code)))\""
        }
    }

    var description: String { message }
    var rendered: String { "error: " + message }
    var json: String { #"{"severity":"error","message":"\#(Self.escaped(message))","file":"\#(Self.escaped(path))"}"# }

    /// As the inside of a JSON string.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
