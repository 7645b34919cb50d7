import Glibc
import Testing

/// A folder of its own, which is removed in the end if it is empty again.
func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/handscroll-XXXXXX\0".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer { rmdir(folder) }
    try body(folder)
}

func write(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
}
