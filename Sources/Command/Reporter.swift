import ArgumentParser
import Handscroll

/// Prints what is wrong to standard error as it comes, and keeps the exit code.
struct Reporter {
    enum Style: String, ExpressibleByArgument, CaseIterable { case text, json }

    let style: Style
    private var failed = false

    init(style: Style) { self.style = style }

    mutating func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            switch style {
            case .text: StandardError.print(diagnostic.rendered)
            case .json: StandardError.print(diagnostic.json)
            }
            if diagnostic.severity == .error { failed = true }
        }
    }

    /// Does what may fail on a file, and reports it if it does.
    mutating func attempt(_ work: () throws(FileError) -> Void) {
        do throws(FileError) {
            try work()
        } catch {
            switch style {
            case .text: StandardError.print(error.rendered)
            case .json: StandardError.print(error.json)
            }
            failed = true
        }
    }

    /// Throws exit code 1 if there was an error.
    func finish() throws {
        if failed { throw ExitCode.failure }
    }
}
