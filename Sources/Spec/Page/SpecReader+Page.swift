import Grammar
import Pages

extension SpecReader {
    /// Whether a text is a page's and not a chart's: no chart has blocks.
    package func isPage(text: [UInt8], name: String) -> Bool {
        guard let root = try? Node.parse(text, name: name) else { return name.contains(".page.") }
        return root["blocks"] != nil || root["page"] != nil
    }

    /// The style files that a page names for where no others are asked for, with their places.
    package func styles(ofPage text: [UInt8], name: String) -> [(file: String, origin: Origin)] {
        guard let style = (try? Node.parse(text, name: name)).flatMap({ Item($0)["style"] }) else { return [] }
        return (style.elements ?? [style]).compactMap { item in
            item.node.string.map { ($0, Origin(source: name, range: item.node.range, path: item.path)) }
        }
    }

    /// The names of the parameters that a spec declares.
    package func parameterNames(text: [UInt8], name: String) -> Set<String> {
        guard case .sequence(let params)? = (try? Node.parse(text, name: name))?["params"]?.content else { return [] }
        return Set(params.compactMap { $0["name"]?.string })
    }

    /// Reads a page.
    ///
    /// - Parameters:
    ///   - styles: Put over Vega-Lite's defaults, each over the ones before it; the page's own config comes last.
    ///   - parameters: Values for parameters that the page declares; `lang` chooses one of its languages.
    /// - Returns: The page, nil only where nothing could be read; it is fit to be drawn only where no diagnostic is an
    ///   error.
    package func page(
        text: [UInt8], name: String, styles: [Style] = [], parameters: [String: Value] = [:],
        timeZone: TimeZone = .utc
    ) -> (page: Page?, diagnostics: [Diagnostic]) {
        read(text, name, timeZone) { root, reading in
            PageDocument(styles: styles, parameters: parameters).page(root, &reading)
        }
    }
}
