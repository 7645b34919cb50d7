import ArgumentParser
import Handscroll

/// Where one picture goes, and as what.
struct Destination: Hashable {
    /// `-` for standard output.
    var path: String
    var format: Output.Format

    init(folder: String, stem: String, format: Output.Format) {
        path = (folder.hasSuffix("/") ? folder : folder + "/") + stem + "." + format.rawValue
        self.format = format
    }

    /// A path whose end says its format; where it says none, `formats` must hold exactly one.
    init(path: String, formats: [Output.Format]) throws {
        self.path = path
        let lowercased = path.lowercased()
        if let named = Output.Format.allCases.first(where: { lowercased.hasSuffix("." + $0.rawValue) }) {
            format = named
        } else if formats.count == 1 {
            format = formats[0]
        } else {
            let known = Output.Format.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
            throw ValidationError(
                path == "-"
                    ? "Standard output needs one --format." : "\"\(path)\" ends in none of \(known): add --format.")
        }
    }

    /// Where a page goes: the first one to the path itself, the others beside it, as `slides-2.png`.
    func page(_ number: Int) -> Destination {
        guard number > 1, path != "-" else { return self }
        var page = self
        let end = "." + format.rawValue
        page.path = (path.hasSuffix(end) ? String(path.dropLast(end.count)) : path) + "-\(number)" + end
        return page
    }
}

/// `png,svg,pdf`: formats, each once, in the order given.
struct FormatList: ExpressibleByArgument {
    let formats: [Output.Format]

    init?(argument: String) {
        var formats: [Output.Format] = []
        for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let format = Output.Format(rawValue: word.lowercased()) else { return nil }
            if !formats.contains(format) { formats.append(format) }
        }
        self.formats = formats
    }
}
