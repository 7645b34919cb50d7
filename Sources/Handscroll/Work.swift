import Drawing
import Grammar
import Loader
import Pages
import Press
import Spec

/// One job on its way from files to files.
struct Work {
    let job: Job
    let renderer: Renderer
    var files = OpenedFiles()
    /// The data files that were read, with their formats.
    private var dataFiles: [(path: String, format: DataFormat)] = []
    var diagnostics = Diagnostics()

    /// Where relative places start: the spec's folder, unless the job says another one.
    var folder: String

    init(job: Job, renderer: Renderer) {
        self.job = job
        self.renderer = renderer
        folder = job.base ?? Work.folder(of: job.spec.name)
    }

    static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

    mutating func run() -> Rendering {
        do throws(Grammar.Diagnostic) {
            let zone = try job.timeZone.map { name throws(Grammar.Diagnostic) in
                try ZoneFile.zone(named: name, in: renderer.zoneFolder)
            }
            if try isPage {
                // Before `result` is called: its `self` would be the one from before the work.
                let pages = try pages(zone ?? .utc)
                return result(pages)
            }
            guard let figure = try figure(zone ?? .utc) else { return result([]) }
            let tables = tables(figure.sources, figure.scope.timeZone)
            let images = images(figure, tables)
            if diagnostics.hasErrors { return result([]) }
            let loan = try press()
            defer { renderer.presses.putBack(loan) }
            let (scene, problems) = figure.scene(
                tables: tables, images: images, typesetter: loan.press.typesetter, container: container)
            diagnostics.add(contentsOf: problems)
            guard let scene else { return result([]) }
            return result([try encode(scene, loan.press, figure.config)])
        } catch {
            diagnostics.add(error)
            return result([])
        }
    }

    /// - Parameter pages: the files of each page, in the order of the job's outputs.
    private func result(_ pages: [[[UInt8]]]) -> Rendering {
        let all = diagnostics.all.contains { $0.subject != nil } ? located(diagnostics.all) : diagnostics.all
        // Only what a message points into is cut into lines.
        let named = Set(all.compactMap { $0.origin?.source })
        let texts = files.texts.filter { named.contains($0.key) }.map { SourceText(name: $0.key, bytes: $0.value) }
        return Rendering(
            pages: diagnostics.hasErrors ? [] : pages,
            diagnostics: all.map { Diagnostic($0, sources: texts) },
            dependencies: files.paths.sorted())
    }

    private func located(_ diagnostics: [Grammar.Diagnostic]) -> [Grammar.Diagnostic] {
        // A page opens charts and styles of its own.
        let own = ([job.spec] + job.styles).map(\.name)
        let others = files.paths.subtracting(own).subtracting(dataFiles.map(\.path)).sorted()
        let whereabouts = Whereabouts(
            texts: (own + others).map { ($0, files.texts[$0] ?? []) },
            data: dataFiles.map {
                Whereabouts.DataFile(name: $0.path, bytes: files.texts[$0.path] ?? [], format: $0.format)
            },
            parameters: job.parameters)
        return diagnostics.map(whereabouts.located)
    }

    private var container: Size? {
        job.width == nil && job.height == nil ? nil : Size(job.width ?? 300, job.height ?? 300)
    }

    // MARK: Reading

    private mutating func figure(_ zone: TimeZone) throws(Grammar.Diagnostic) -> Figure? {
        let styles = try styles(job.styles).map(\.config)
        let (bytes, name) = try files.read(job.spec)
        let (figure, problems) = SpecReader().figure(
            text: bytes, name: name, styles: styles, parameters: job.parameters.mapValues(Work.value), width: job.width,
            height: job.height, timeZone: zone)
        diagnostics.add(contentsOf: problems)
        return diagnostics.hasErrors ? nil : figure
    }

    mutating func styles(_ sources: [Job.Source]) throws(Grammar.Diagnostic) -> [Style] {
        var styles: [Style] = []
        for source in sources {
            let (bytes, name) = try files.read(source)
            let (style, problems) = SpecReader().style(text: bytes, name: name)
            diagnostics.add(contentsOf: problems)
            if let style { styles.append(style) }
        }
        return styles
    }

    /// A parameter's value as it would stand in a spec: a number, `true`, `false`, `null` or a text.
    static func value(_ text: String) -> Value {
        switch text {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        default:
            let number = Value.number(from: text)
            return text.isEmpty || number.isNaN ? .string(text) : .number(number)
        }
    }

    mutating func tables(_ sources: [DataSource], _ zone: TimeZone) -> [DataSource: Table] {
        var tables: [DataSource: Table] = [:]
        for source in sources {
            switch source {
            case .inline(let inline):
                tables[source] = attempt(at: inline.origin) { (_) throws(Grammar.Diagnostic) in
                    try Loader.table(inline, zone: zone)
                }
            case .file(let file):
                tables[source] = attempt(at: file.origin) { (work) throws(Grammar.Diagnostic) in
                    try work.table(file, zone)
                }
            case .named, .sequence, .sphere, .graticule: break
            }
        }
        return tables
    }

    /// Does what may fail; an error is kept, and gets the place where the spec asks for it unless it has one of its own
    /// in the file.
    mutating func attempt<Value>(
        at origin: Origin?, _ body: (inout Work) throws(Grammar.Diagnostic) -> Value
    ) -> Value? {
        do throws(Grammar.Diagnostic) { return try body(&self) } catch {
            var located = error
            if located.origin == nil { located.origin = origin }
            diagnostics.add(located)
            return nil
        }
    }

    private mutating func table(_ file: FileData, _ zone: TimeZone) throws(Grammar.Diagnostic) -> Table {
        let path = try path(of: file.url)
        let bytes = try files.read(path)
        let kind = NamedKind.Kind.data(file.format.kind ?? DataFormat.Kind(fileName: path))
        let isQuotable = NamedKind.fits(path, kind)
        do throws(Grammar.Diagnostic) {
            var table = try Loader.table(bytes: bytes, format: file.format, name: path, zone: zone)
            table.label = file.url
            table.hidesNames = !isQuotable
            if isQuotable { dataFiles.append((path, file.format)) }
            return table
        } catch {
            guard isQuotable else { throw NamedKind.problem(file.url, kind, at: file.origin) }
            let problems = Inspection.problems(in: bytes, format: file.format, name: path)
            diagnostics.add(contentsOf: problems)
            // One that is told already is not told again.
            throw problems.first ?? error
        }
    }

    /// Where a file is that a spec names: beside the spec, unless the job says another folder.
    func path(of url: String) throws(Grammar.Diagnostic) -> String {
        if url.contains("://") {
            if url.hasPrefix("file://") { return String(url.dropFirst(7)) }
            throw Grammar.Diagnostic(
                .error, "cannot read \"\(url)\" because nothing is fetched from the network",
                notes: ["save the data beside the spec and name the file"])
        }
        if url.hasPrefix("/") { return url }
        return folder.isEmpty ? url : folder.hasSuffix("/") ? folder + url : folder + "/" + url
    }

    /// The pictures that image marks name: by the mark's `url`, or by the fields of the url channel.
    mutating func images(_ figure: Figure, _ tables: [DataSource: Table]) -> [String: Picture] {
        var images: [String: Picture] = [:]
        for name in figure.imageNames(in: tables) where images[name] == nil {
            images[name] = attempt(at: nil) { (work) throws(Grammar.Diagnostic) in try work.picture(name) }
        }
        return images
    }

    /// What is wrong with the file as a whole is looked for where the spec or the data names it.
    mutating func picture(_ url: String) throws(Grammar.Diagnostic) -> Picture {
        do throws(Grammar.Diagnostic) {
            let path = try path(of: url)
            return try PictureFile.picture(of: try files.read(path), file: path)
        } catch {
            var named = error
            if named.origin == nil { named.subject = .value(.string(url), field: "url") }
            throw named
        }
    }

    // MARK: Inking

    func press() throws(Grammar.Diagnostic) -> PressPool.Loan {
        do throws(PressError) {
            return try renderer.presses.take(renderer.fonts)
        } catch {
            throw Work.diagnostic(error)
        }
    }

    private func encode(_ scene: Scene, _ press: Press, _ config: Config) throws(Grammar.Diagnostic) -> [[UInt8]] {
        var encoded: [[UInt8]] = []
        for output in job.outputs { encoded.append(try encode(scene, output, press, config)) }
        return encoded
    }

    func encode(
        _ scene: Scene, _ output: Output, _ press: Press, _ config: Config
    ) throws(Grammar.Diagnostic) -> [UInt8] {
        var page = scene
        if output.transparent { page.removeGround() }
        do throws(PressError) {
            switch output.format {
            case .png: return try press.png(page, PNGOptions(scale: output.scale ?? config.page.scale ?? 1))
            case .svg:
                return try press.svg(page, SVGOptions(textMode: output.svgText == .outlines ? .outlines : .text))
            case .pdf: return try press.pdf(page, PDFOptions(creationTime: job.creationDate))
            case .sceneJSON: return press.sceneJSON(page)
            }
        } catch {
            throw Work.diagnostic(error)
        }
    }

    static func diagnostic(_ error: PressError) -> Grammar.Diagnostic {
        var diagnostic = Grammar.Diagnostic(.error, error.description)
        if case .tooLarge = error {
            diagnostic.notes = ["a width or height in the spec makes it smaller; SVG has no limit"]
        }
        return diagnostic
    }
}
