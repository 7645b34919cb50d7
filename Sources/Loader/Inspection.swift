import Grammar

/// Looks through a data file that could not be read for all that is wrong with it, where the reader stops at the first.
package enum Inspection {
    /// Who has repaired so many has seen what the matter is.
    package static let mostProblems = 20

    /// What is wrong, from the top of the file; empty where nothing can be said beyond what the reader said.
    package static func problems(in bytes: [UInt8], format: DataFormat, name: String) -> [Diagnostic] {
        bytes.withUnsafeBufferPointer { buffer in
            guard let text = try? SourceText(buffer, name: name) else { return [] }
            var found: [Diagnostic]
            switch format.kind ?? DataFormat.Kind(fileName: name) {
            case .csv: found = delimited(DelimitedScanner(text, delimiter: UInt8(ascii: ",")))
            case .tsv: found = delimited(DelimitedScanner(text, delimiter: UInt8(ascii: "\t")))
            case .dsv(let delimiter):
                found = delimiter.asciiValue.map { delimited(DelimitedScanner(text, delimiter: $0)) } ?? []
            case .ndjson: found = lines(JSONScanner(text))
            // One wrong bracket changes the meaning of all that follows.
            case .json, .topojson: found = []
            }
            if found.count > mostProblems {
                found[mostProblems...] = [
                    Diagnostic(
                        .error, "cannot tell all errors of \"\(name)\" because they are more than \(mostProblems)")
                ]
            }
            return found
        }
    }

    private static func delimited(_ start: DelimitedScanner) -> [Diagnostic] {
        if let guess = DelimiterGuess(start.text, readWith: start.delimiter) {
            return [guess.problem(start.text, readWith: start.delimiter)]
        }
        var scanner = start
        guard let header = try? DelimitedHeader(&scanner) else { return [] }
        var found = header.problems
        scanner.skipEmptyLines()
        while !scanner.isAtEnd, found.count <= mostProblems {
            let row = scanner.at
            do throws(Diagnostic) {
                var count = 1
                while !(try scanner.next().isLast) { count += 1 }
                if count != header.names.count { found.append(header.raggedError(row..<scanner.at, found: count)) }
            } catch {
                found.append(error)
                scanner.skipLine()
            }
            scanner.skipEmptyLines()
        }
        return found
    }

    private static func lines(_ start: JSONScanner) -> [Diagnostic] {
        var scanner = start
        var found: [Diagnostic] = []
        scanner.skipBlanks()
        while !scanner.isAtEnd, found.count <= mostProblems {
            do throws(Diagnostic) {
                _ = try scanner.value()
                try scanner.endOfLine()
            } catch {
                found.append(error)
                scanner.skipLine()
            }
            scanner.skipBlanks()
        }
        return found
    }
}
