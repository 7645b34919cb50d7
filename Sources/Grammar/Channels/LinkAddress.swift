/// Where a link leads. A picture is opened in viewers that run what a `javascript:` address says, so that only addresses
/// that lead somewhere are let through.
package enum LinkAddress {
    package static let schemes = ["http", "https", "mailto"]

    /// The scheme for which the address is refused; nil for one that may stand, as relative addresses and fragments do.
    package static func refusedScheme(of address: String) -> String? {
        // As viewers read it: blanks before it and line ends within it do not count (WHATWG, URL, section 4.4).
        let scalars = address.unicodeScalars.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }.drop { $0.value <= 0x20 }
        guard let colon = scalars.firstIndex(of: ":") else { return nil }
        let scheme = scalars[..<colon]
        guard let first = scheme.first, isLetter(first),
            scheme.allSatisfy({ isLetter($0) || ("0"..."9").contains($0) || "+-.".unicodeScalars.contains($0) })
        else { return nil }
        let name = String(String.UnicodeScalarView(scheme)).lowercased()
        return schemes.contains(name) ? nil : name
    }

    private static func isLetter(_ c: Unicode.Scalar) -> Bool { ("a"..."z").contains(c) || ("A"..."Z").contains(c) }

    /// That an address is refused.
    package static func problem(_ scheme: String, _ severity: Diagnostic.Severity, at origin: Origin?) -> Diagnostic {
        Diagnostic(
            severity,
            "cannot link to \"\(scheme):\" because only \"http:\", \"https:\" and \"mailto:\" are safe to follow",
            at: origin, notes: ["addresses without a scheme, as \"page.html\" and \"#part\", may be linked to too"])
    }
}

extension MarkContext {
    /// Where each mark leads; no text for a mark that leads nowhere or must not.
    func links() throws(Diagnostic) -> Series<String?>? {
        var texts = try strings(.href, property: style[\.href])
        if encoding[.href] == nil, let expression = unit.mark.expressions["href"] {
            let column = try expression.evaluate(over: table, in: scope)
            texts = .rows((0..<column.count).map { column[$0].isValid ? column[$0].asText : "" })
        }
        return texts?.map { $0.isEmpty || LinkAddress.refusedScheme(of: $0) != nil ? nil : $0 }
    }
}
