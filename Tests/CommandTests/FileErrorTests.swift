import Foundation
import Testing

@testable import Command

@Suite struct FileErrorTests {
    @Test("As JSON, an error is one line whatever the file's name holds")
    func json() throws {
        errno = ENOENT
        let path = "a \"b\"\\\n\u{1}.svg"
        let error = FileError(writing: path)
        let object = try JSONSerialization.jsonObject(with: Data(error.json.utf8)) as? [String: String]
        #expect(object == ["severity": "error", "message": error.message, "file": path])
        #expect(!error.json.contains("\n"))
    }
}
