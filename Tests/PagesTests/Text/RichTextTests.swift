import Testing

@testable import Grammar
@testable import Pages

/// Texts of pages: marks, figures, formulas.
@Suite struct RichTextTests {
    private func parts(_ text: String) throws -> [RichText.Part] { try RichText(text).parts }

    @Test("Words between double stars are strong, words in brackets have the mark behind them")
    func marks() throws {
        let parts = try parts("a **b** [c]{muted}")
        #expect(parts.map(\.isStrong) == [false, true, false, false])
        #expect(parts.map(\.mark) == [nil, nil, nil, "muted"])
        #expect(parts.map(\.content) == [.words("a "), .words("b"), .words(" "), .words("c")])
    }

    @Test(
        "Braces hold an indicator and what is wanted of it",
        arguments: [
            ("{a.b}", "a.b", IndicatorReference.Facet.quantity), ("{a.b:value}", "a.b", .value),
            ("{a.b:name}", "a.b", .name), ("{a.b:unit}", "a.b", .unit), ("{a.b:period}", "a.b", .period),
        ])
    func indicators(text: String, id: String, facet: IndicatorReference.Facet) throws {
        let content = try #require(parts(text).first?.content)
        #expect(content == .indicator(IndicatorReference(id, facet)))
    }

    @Test("Double braces hold an expression, which may have braces of its own in texts")
    func formulas() throws {
        guard case .formula(let expression)? = try parts("{{ 1 + 2 }}").first?.content else {
            Issue.record("no formula")
            return
        }
        #expect(try expression.value(in: Scope()) == .number(3))
    }

    @Test(
        "A backslash takes the meaning from what is behind it",
        arguments: [("\\{a\\}", "{a}"), ("\\**", "**"), ("\\[a]", "[a]"), ("a\\\\b", "a\\b")])
    func escapes(text: String, words: String) throws {
        let joined = try parts(text).map { part in
            if case .words(let words) = part.content { words } else { "?" }
        }.joined()
        #expect(joined == words)
    }

    @Test(
        "What is not closed is an error, and so is an unknown part of an indicator",
        arguments: [
            ("a {b", "expected \"}\", found the text's end"), ("{{ 1", "expected \"}}\", found the text's end"),
            ("**a", "expected \"**\" that ends the strong words, found the text's end"),
            ("[a] b", "expected \"{name}\" behind the words in brackets, found none"),
            ("{a:valeu}", "unknown part \"valeu\" of an indicator"),
        ])
    func errors(text: String, message: String) {
        #expect { try RichText(text) } throws: { ($0 as? Diagnostic)?.message == message }
    }

    @Test("The place of an indicator is that of its letters, in bytes")
    func places() throws {
        let origin = Origin(source: "page", range: 100..<120)
        guard case .indicator(let reference)? = try RichText("增長{a.b}", at: origin).parts.last?.content else {
            Issue.record("no indicator")
            return
        }
        #expect(reference.origin?.range == 107..<110)
    }
}
