import Glibc

/// A file that could not be read or written, in the same words as a diagnostic.
struct FileError: Error, Hashable, CustomStringConvertible {
    let message: String

    /// Made right after the system call that failed, while `errno` holds its reason.
    init(writing path: String) { self.init("write", path) }
    init(reading path: String) { self.init("read", path) }

    private init(_ verb: String, _ path: String) {
        message = "cannot \(verb) \"\(path)\" because the system says \"\(String(cString: strerror(errno)))\""
    }

    var description: String { message }
    var rendered: String { "error: " + message }
    var json: String { #"{"severity":"error","message":"\#(Self.escaped(message))"}"# }

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
