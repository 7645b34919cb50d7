import Foundation
import Grammar
import Loader
import Support
import Testing

/// The indicator dataset against its own description, and each figure against the words that it comes from.
@Suite("The dataset") struct DatasetTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let article = root.appendingPathComponent("../shared/article.txt").standardizedFileURL

    private let resource: DataPackage.Resource
    private let rows: [[String: String]]
    private let names: [String]

    init() throws {
        let folder = Self.root.appendingPathComponent("Data")
        let package = try JSONDecoder().decode(
            DataPackage.self, from: Data(contentsOf: folder.appendingPathComponent("datapackage.json")))
        resource = try #require(package.resources.first)
        let path = folder.appendingPathComponent(resource.path).path
        let table = try Loader.table(
            bytes: FileReader.bytes(of: path), format: DataFormat(kind: .csv, parse: .none), name: path, zone: .utc)
        names = table.names
        rows = (0..<table.rowCount).map { row in
            Dictionary(uniqueKeysWithValues: zip(table.names, table.columns.map { $0[row].asText }))
        }
    }

    @Test("The file has the fields that are described, in their order, and about as many rows as the article figures")
    func fields() {
        #expect(names == resource.schema.fields.map(\.name))
        #expect(rows.count >= 40)
    }

    @Test("Every cell keeps the type and the constraints of its field")
    func constraints() throws {
        for field in resource.schema.fields {
            let cells = rows.map { $0[field.name] ?? "" }
            for cell in cells { #expect(try field.fault(in: cell) == nil, "\(field.name): \(cell)") }
            let isKey = field.name == resource.schema.primaryKey || field.constraints?.unique == true
            if isKey { #expect(Set(cells).count == cells.count, "\(field.name)") }
        }
    }

    @Test("The identifier begins with the theme and ends with the kind")
    func identifiers() {
        for row in rows {
            let parts = row["id"]?.split(separator: ".").map(String.init)
            #expect(parts?.first == row["theme"] && parts?.last == row["kind"])
        }
    }

    @Test("Each value stands in its own quote, in digits or in Chinese numerals")
    func quotes() throws {
        for row in rows {
            let value = try #require(Double(row["value"] ?? ""))
            #expect(Numerals.all(in: row["quote"] ?? "").contains(value), "\(row["id"] ?? "")")
        }
    }

    @Test("A lower bound has the article's word for it, and nothing else has")
    func bounds() {
        for row in rows { #expect((row["bound"] == "at_least") == (row["quote"] ?? "").contains("以上")) }
    }

    @Test(
        "Each quote stands in the article, character for character",
        .enabled(if: FileManager.default.fileExists(atPath: article.path)))
    func verbatim() throws {
        let article = try String(contentsOf: Self.article, encoding: .utf8)
        for row in rows { #expect(article.contains(row["quote"] ?? "?"), "\(row["id"] ?? "")") }
    }
}

/// As much of a Frictionless Data Package as is checked here.
private struct DataPackage: Decodable {
    struct Resource: Decodable {
        var path: String
        var schema: Schema
    }

    struct Schema: Decodable {
        var fields: [Field]
        var primaryKey: String
    }

    struct Field: Decodable {
        var name: String
        var type: String
        var constraints: Constraints?
    }

    struct Constraints: Decodable {
        var required: Bool?
        var unique: Bool?
        var `enum`: [String]?
        var minimum: Double?
        var pattern: String?
    }

    var resources: [Resource]
}

extension DataPackage.Field {
    /// What is wrong with a cell; nil where nothing is.
    fileprivate func fault(in cell: String) throws -> String? {
        if cell.isEmpty { return constraints?.required == true ? "it is missing" : nil }
        if type == "number" {
            guard let number = Double(cell) else { return "it is no number" }
            if let minimum = constraints?.minimum, number < minimum { return "it is below \(minimum)" }
        }
        if let words = constraints?.enum, !words.contains(cell) { return "it is none of \(words)" }
        if let pattern = constraints?.pattern, try Regex(pattern).wholeMatch(in: cell) == nil {
            return "it does not match \(pattern)"
        }
        return nil
    }
}

/// Numbers in a Chinese text.
private enum Numerals {
    private static let digits: [Character: Double] = [
        "一": 1, "二": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    /// `4.7%` is 4.7, `七大` 7, `十` 10.
    static func all(in text: String) -> [Double] {
        text.matches(of: /[0-9]+(\.[0-9]+)?/).compactMap { Double(text[$0.range]) }
            + text.matches(of: /[一二兩三四五六七八九十]+/).map { chinese(text[$0.range]) }
    }

    /// Up to 99: what is before 十 counts tens, what is after it ones.
    private static func chinese(_ word: Substring) -> Double {
        var (tens, ones) = (0.0, 0.0)
        for character in word {
            if character == "十" { (tens, ones) = (max(1, ones), 0) } else { ones = digits[character] ?? 0 }
        }
        return tens * 10 + ones
    }
}
