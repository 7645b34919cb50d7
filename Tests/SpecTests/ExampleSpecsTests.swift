import Glibc
import Grammar
import Spec
import Testing

/// Vega-Lite's own examples, where they lie beside the project.
@Suite struct ExampleSpecsTests {
    private static let root = "../shared/conformance"

    @Test(
        "Every example of a single view or of layers reads without errors",
        .enabled(if: access("\(root)/lists/dev-L1.txt", R_OK) == 0))
    func examples() {
        let names = ["dev-L1", "dev-L2-single"].flatMap { list in
            text("\(Self.root)/lists/\(list).txt").split(whereSeparator: \.isNewline)
        }
        #expect(names.count > 200)
        for name in names {
            let path = "\(Self.root)/dev/specs/\(name).vl.json"
            let (figure, diagnostics) = SpecReader().figure(text: Array(text(path).utf8), name: path)
            #expect(figure != nil, "\(name)")
            let told = diagnostics.map { "\($0.message) at \($0.origin?.path ?? "") — \($0.label ?? "")" }
            #expect(told.isEmpty, "\(name): \(told.joined(separator: "\n"))")
        }
    }

    private func text(_ path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
