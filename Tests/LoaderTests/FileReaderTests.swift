import Glibc
import Grammar
import Loader
import Testing

@Suite("Files")
struct FileReaderTests {
    private func message(_ path: String, most: Int = 1 << 20) -> Diagnostic? {
        do {
            _ = try FileReader.bytes(of: path, most: most)
            return nil
        } catch {
            return error
        }
    }

    @Test("A file is read whole, within the size allowed")
    func reads() throws {
        try withFolder { folder in
            let path = folder + "/data.csv"
            let content = Array(repeating: UInt8(65), count: 100_000)
            try write(content, to: path)
            defer { unlink(path) }
            #expect(try FileReader.bytes(of: path) == content)
            #expect(
                message(path, most: 99_999)?.message == "cannot read \"\(path)\" because it is larger than 99999 bytes")
            let missing = message(folder + "/date.csv")
            #expect(missing?.message == "cannot read \"\(folder)/date.csv\" because there is no such file")
            #expect(missing?.label == "did you mean \"data.csv\"?")
            #expect(message(folder)?.message == "cannot read \"\(folder)\" because it is a folder")
            #expect(message(path + "/x")?.message == "cannot read \"\(path)/x\" because there is no such file")
        }
    }

    @Test("A file without a size, as one of the kernel's, is read to its end; a device is no file")
    func unsized() throws {
        #expect(try FileReader.bytes(of: "/proc/self/status").starts(with: "Name:".utf8))
        #expect(message("/dev/null")?.message == "cannot read \"/dev/null\" because it is a device and no file")
    }

    @Test(
        "The ending of the name tells the format",
        arguments: [
            ("a.csv", .csv), ("b/a.TSV", .tsv), ("a.json", .json(property: nil)), ("a", .json(property: nil)),
            ("csv", .json(property: nil)),
            ("a.txt", .json(property: nil)), ("a.b.ndjson", .ndjson), ("a.jsonl", .ndjson),
            ("a.", .json(property: nil)),
        ] as [(String, DataFormat.Kind)])
    func kinds(name: String, kind: DataFormat.Kind) {
        #expect(DataFormat.Kind(fileName: name) == kind)
    }
}
