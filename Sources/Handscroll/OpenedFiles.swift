import Grammar
import Loader
import Spec

/// The files that a job reads, each once, with their texts for messages.
struct OpenedFiles {
    private(set) var paths: Set<String> = []
    private(set) var texts: [String: [UInt8]] = [:]

    /// A spec or a style.
    mutating func read(_ source: Job.Source) throws(Grammar.Diagnostic) -> (bytes: [UInt8], name: String) {
        switch source {
        case .text(let bytes, let name):
            texts[name] = bytes
            return (bytes, name)
        case .file(let path): return (try read(path), path)
        }
    }

    mutating func read(_ path: String) throws(Grammar.Diagnostic) -> [UInt8] {
        if let bytes = texts[path] { return bytes }
        let bytes = try FileReader.bytes(of: path)
        paths.insert(path)
        texts[path] = bytes
        return bytes
    }
}

extension Job.Source {
    /// What messages call it.
    var name: String {
        switch self {
        case .file(let path): path
        case .text(_, let name): name
        }
    }
}
