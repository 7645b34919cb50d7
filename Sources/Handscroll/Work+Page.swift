import Drawing
import Grammar
import Loader
import Pages
import Press
import Spec

/// Whole pages on their way from files to files.
extension Work {
    /// Whether the job's spec is a page's.
    var isPage: Bool {
        mutating get throws(Grammar.Diagnostic) {
            let (bytes, name) = try files.read(job.spec)
            return SpecReader().isPage(text: bytes, name: name)
        }
    }

    /// - Returns: The files of each page, in the order of the job's outputs; none where there are errors.
    mutating func pages(_ zone: TimeZone) throws(Grammar.Diagnostic) -> [[[UInt8]]] {
        let loan = try press()
        defer { renderer.presses.putBack(loan) }
        guard let (page, scenes) = try scenes(zone, loan.press.typesetter) else { return [] }
        return try encode(scenes, loan.press, page.config)
    }

    /// - Returns: The page laid out, a scene for each sheet; nil where there are errors.
    mutating func scenes(
        _ zone: TimeZone, _ typesetter: any Typesetter
    ) throws(Grammar.Diagnostic) -> (page: Page, scenes: [Scene])? {
        guard let page = try page(zone) else { return nil }
        let table = table(of: page, zone)
        let resources = resources(of: page, zone)
        if diagnostics.hasErrors { return nil }
        let (scenes, problems) = page.scenes(table: table, resources: resources, typesetter: typesetter)
        diagnostics.add(contentsOf: problems)
        return diagnostics.hasErrors ? nil : (page, scenes)
    }

    /// With the styles that the job asks for, or else those that the page names.
    private mutating func page(_ zone: TimeZone) throws(Grammar.Diagnostic) -> Page? {
        let (bytes, name) = try files.read(job.spec)
        if job.width != nil || job.height != nil {
            throw Grammar.Diagnostic(
                .error, "cannot set a width or height from outside because \"\(name)\" is a page",
                notes: ["its size stands in it, as page: {size: A4}; `--scale` gives its PNG more pixels"])
        }
        var sources = job.styles
        if sources.isEmpty {
            for style in SpecReader().styles(ofPage: bytes, name: name) {
                let source = attempt(at: style.origin) { (work) throws(Grammar.Diagnostic) in
                    let path = try work.path(of: style.file)
                    guard NamedKind.fits(path, .spec) else { throw NamedKind.problem(path, .spec, at: style.origin) }
                    _ = try work.files.read(path)
                    return Job.Source.file(path)
                }
                if let source { sources.append(source) }
            }
        }
        let (page, problems) = SpecReader().page(
            text: bytes, name: name, styles: try styles(sources), parameters: job.parameters.mapValues(Work.value),
            timeZone: zone)
        diagnostics.add(contentsOf: problems)
        return diagnostics.hasErrors ? nil : page
    }

    private mutating func table(of page: Page, _ zone: TimeZone) -> Table? {
        guard let source = page.data else { return nil }
        return tables([source], zone)[source]
    }

    // MARK: What blocks name

    private mutating func resources(of page: Page, _ zone: TimeZone) -> PageResources {
        let needs = PageNeeds(of: page)
        var resources = PageResources()
        let shelf = IconShelf()
        for icon in needs.icons where resources.icons[icon.name] == nil {
            resources.icons[icon.name] = attempt(at: icon.origin) { (_) throws(Grammar.Diagnostic) in
                try shelf.icon(named: icon.name)
            }
        }
        for code in needs.codes where resources.codes[code.text] == nil {
            resources.codes[code.text] = attempt(at: code.origin) { (_) throws(Grammar.Diagnostic) in
                do throws(PressError) { return try QRCode(code.text).stencil } catch { throw Work.diagnostic(error) }
            }
        }
        for picture in needs.pictures where resources.pictures[picture.file] == nil {
            resources.pictures[picture.file] = attempt(at: picture.origin) { (work) throws(Grammar.Diagnostic) in
                let path = try work.path(of: picture.file)
                return try PictureFile.picture(of: try work.files.read(path), file: path)
            }
        }
        for chart in needs.charts where resources.charts[chart.source] == nil {
            resources.charts[chart.source] = attempt(at: chart.origin) { (work) throws(Grammar.Diagnostic) in
                try work.material(of: chart, on: page, zone)
            }
        }
        return resources
    }

    /// A chart's figure, with the tables and pictures that it names, whose places start at the chart's own file.
    private mutating func material(
        of chart: ChartBlock, on page: Page, _ zone: TimeZone
    ) throws(Grammar.Diagnostic) -> PageResources.ChartMaterial {
        let outer = folder
        defer { folder = outer }
        let figure: Figure
        switch chart.source {
        case .inline(let inline): figure = inline.over(data: page.data)
        case .file(let url, let parameters):
            let path = try path(of: url)
            figure = try self.figure(path, parameters, on: page, zone)
            folder = Work.folder(of: path)
        }
        let tables = tables(figure.sources, zone)
        return PageResources.ChartMaterial(figure: figure, tables: tables, images: images(figure, tables))
    }

    /// A chart that says `lang` is drawn in the page's language.
    private mutating func figure(
        _ path: String, _ parameters: [String: Value], on page: Page, _ zone: TimeZone
    ) throws(Grammar.Diagnostic) -> Figure {
        let bytes = try files.read(path)
        guard NamedKind.fits(path, .spec) else { throw NamedKind.problem(path, .spec, at: nil) }
        var parameters = parameters
        if parameters["lang"] == nil, let edition = page.edition,
            SpecReader().parameterNames(text: bytes, name: path).contains("lang")
        {
            parameters["lang"] = .string(edition)
        }
        let (figure, problems) = SpecReader().figure(
            text: bytes, name: path, styles: [page.config], parameters: parameters, timeZone: zone)
        diagnostics.add(contentsOf: problems)
        if let figure { return figure }
        throw problems.first ?? Grammar.Diagnostic(.error, "missing a chart in \"\(path)\"")
    }

    // MARK: Inking

    private func encode(_ scenes: [Scene], _ press: Press, _ config: Config) throws(Grammar.Diagnostic) -> [[[UInt8]]] {
        var pages: [[[UInt8]]] = []
        for (number, scene) in scenes.enumerated() {
            var files: [[UInt8]] = []
            for output in job.outputs {
                if output.format == .pdf {
                    // All pages are in one.
                    files.append(number == 0 ? try pdf(scenes, output, press) : [])
                } else {
                    files.append(try encode(scene, output, press, config))
                }
            }
            pages.append(files)
        }
        return pages
    }

    private func pdf(_ scenes: [Scene], _ output: Output, _ press: Press) throws(Grammar.Diagnostic) -> [UInt8] {
        var pages = scenes
        if output.transparent { for i in pages.indices { pages[i].removeGround() } }
        do throws(PressError) {
            return try press.pdf(pages: pages, PDFOptions(creationTime: job.creationDate))
        } catch {
            throw Work.diagnostic(error)
        }
    }
}
