import Foundation
import Handscroll
import Testing

/// A spec drawn as numbers, for tests that ask what is in the picture and where.
struct ScenePicture {
    let width: Double
    let height: Double
    let items: [[String: Any]]

    /// - Parameters:
    ///   - spec: in YAML with its data inline.
    ///   - warnings: all that is told of it.
    init(_ spec: String, warnings: [String] = []) throws {
        let job = Job(spec: .text(Array(spec.utf8), name: "test.yaml"), outputs: [Output(.sceneJSON)])
        let drawn = Renderer().render(job)
        #expect(drawn.diagnostics.map(\.message) == warnings)
        let file = try #require(drawn.files.first)
        let scene = try #require(try JSONSerialization.jsonObject(with: Data(file)) as? [String: Any])
        width = try #require(scene["width"] as? Double)
        height = try #require(scene["height"] as? Double)
        items = try #require(scene["items"] as? [[String: Any]])
    }

    func items(_ role: String) -> [[String: Any]] { items.filter { $0["role"] as? String == role } }
    func texts(_ role: String) -> [String] { items(role).compactMap { $0["text"] as? String } }
    func fills(_ role: String) -> [String] { items(role).compactMap { $0["fill"] as? String } }
    func numbers(_ role: String, _ key: String) -> [Double] { items(role).compactMap { $0[key] as? Double } }
}
