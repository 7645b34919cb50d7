import Foundation
import Handscroll
import Support

/// A spec drawn by the library, with the data files that it names beside it, and the picture as a list of its items.
struct Drawn {
    let rendering: Rendering
    let width: Double
    let height: Double
    let items: [Item]

    struct Item: Decodable {
        var t: String
        var role: String?
        var x: Double?
        var y: Double?
        var w: Double?
        var h: Double?
        var x2: Double?
        var y2: Double?
        var fontSize: Double?
        var text: Lines?
    }

    /// One line stands without brackets.
    struct Lines: Decodable {
        var lines: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            lines = try (try? container.decode([String].self)) ?? [container.decode(String.self)]
        }
    }

    private struct Page: Decodable {
        var width: Double
        var height: Double
        var items: [Item]
    }

    /// - Parameter files: bytes by name.
    init(_ spec: String, name: String = "chart.yaml", files: [String: [UInt8]] = [:]) throws {
        let folder = try TestFolder()
        for (name, bytes) in files { try folder.write(bytes, to: name) }
        try folder.write(Array(spec.utf8), to: name)
        rendering = Renderer().render(Job(spec: .file(folder[name]), outputs: [Output(.sceneJSON)]))
        let page = try rendering.files.first.map { try JSONDecoder().decode(Page.self, from: Data($0)) }
        width = page?.width ?? 0
        height = page?.height ?? 0
        items = page?.items ?? []
    }

    init(_ spec: String, name: String = "chart.yaml", file: String, _ text: String) throws {
        try self.init(spec, name: name, files: [file: Array(text.utf8)])
    }

    var diagnostics: [Diagnostic] { rendering.diagnostics }
    /// The one thing that was wrong.
    var only: Diagnostic? { diagnostics.count == 1 ? diagnostics[0] : nil }
    var marks: [Item] { items.filter { $0.role == "mark" } }
    var labels: [String] {
        items.filter { $0.role == "axis-label" }.compactMap { $0.text?.lines.joined(separator: " ") }
    }
}

extension Diagnostic {
    /// `chart.yaml:4:14 at encoding.x.field`, the file without its folder.
    var place: String? {
        guard let file, let line, let column else { return nil }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return "\(name):\(line):\(column)" + (path.map { " at \($0)" } ?? "")
    }

    /// The notes, with the names of files without their folders.
    var plainNotes: [String] {
        guard let folder = file?.split(separator: "/").dropLast().joined(separator: "/") else { return notes }
        return notes.map { $0.replacingOccurrences(of: "/" + folder + "/", with: "") }
    }
}
