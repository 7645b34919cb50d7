import ArgumentParser
import Glibc
import Handscroll

/// The only place where environment variables are read.
enum Environment {
    static let help = """
        Environment:
          SOURCE_DATE_EPOCH  a PDF's date, in seconds since 1970 (default: none)
          HANDSCROLL_FONTS   more folders with fonts, separated by colons
          XDG_CACHE_HOME     holds the list of fonts (default: ~/.cache)
        """

    /// Seconds since 1970 UTC, as the specification of reproducible-builds.org has it.
    static var creationDate: Int? {
        get throws {
            guard let text = value("SOURCE_DATE_EPOCH") else { return nil }
            guard let seconds = Int(text), seconds >= 0 else {
                throw ValidationError("SOURCE_DATE_EPOCH takes whole seconds since 1970, not \"\(text)\".")
            }
            return seconds
        }
    }

    static var fonts: Renderer.FontOptions {
        var options = Renderer.FontOptions()
        options.folders += value("HANDSCROLL_FONTS")?.split(separator: ":").map(String.init) ?? []
        options.cache = (value("XDG_CACHE_HOME") ?? value("HOME").map { $0 + "/.cache" }).map { $0 + "/handscroll" }
        return options
    }

    /// Nil for a variable that is not set, or empty.
    private static func value(_ name: String) -> String? {
        guard let pointer = getenv(name), pointer.pointee != 0 else { return nil }
        return String(cString: pointer)
    }
}
