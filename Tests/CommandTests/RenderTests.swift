import Support
import Testing

/// `handscroll render` from its arguments to the files.
@Suite struct RenderTests {
    /// 200 × 100 points, with axes and padding around them.
    private static let chart = """
        params: [{name: lang, value: en}, {name: least, value: 0}]
        title: {expr: "lang == 'en' ? 'Two bars' : '兩條'"}
        data: {url: data.csv}
        transform: [{filter: datum.v > least}]
        mark: bar
        width: 200
        height: 100
        encoding: {y: {field: n}, x: {field: v, type: quantitative}}
        """

    private func folder() throws -> TestFolder {
        try TestFolder([
            "chart.yaml": Self.chart, "other.yaml": "data: {url: data.csv}\nmark: point", "data.csv": "n,v\na,1\nb,2\n",
            "red.yaml": "bar: {color: red}\nbackground: '#eeeeee'\n", "blue.yaml": "bar: {color: blue}\n",
        ])
    }

    /// The files that a run wrote; it must have gone well.
    private func render(_ arguments: String..., in folder: TestFolder, input: [UInt8] = []) throws -> ToolRun {
        let run = try ToolRun(["render"] + arguments, in: folder.path, input: input)
        #expect(run.exitCode == 0 && run.errors.isEmpty, "\(run.errors)")
        return run
    }

    private func picture(_ name: String, in folder: TestFolder) throws -> PictureFile {
        PictureFile(bytes: try folder.bytes(of: name))
    }

    @Test("Several outputs come from one run, each in the format of its name, all of one layout")
    func outputs() throws {
        let folder = try folder()
        _ = try render("chart.yaml", "-o", "a.png", "-o", "a.svg", "-o", "a.pdf", in: folder)
        let size = try #require(try picture("a.png", in: folder).size)
        let svg = try picture("a.svg", in: folder).svg
        #expect(svg.contains("width=\"\(size.width)\" height=\"\(size.height)\""))
        #expect(svg.contains(">Two bars</text>"))
        #expect(try picture("a.pdf", in: folder).isPDF)
    }

    @Test("With --out-dir each spec gives its name to a file in every format")
    func folderOfPictures() throws {
        let folder = try folder()
        try folder.write([], to: "out/x")
        _ = try render("chart.yaml", "other.yaml", "--out-dir", "out", "--format", "svg,png", in: folder)
        for name in ["chart.svg", "chart.png", "other.svg", "other.png"] {
            #expect(try !folder.bytes(of: "out/" + name).isEmpty)
        }
        #expect(try picture("out/chart.png", in: folder).size != nil)
    }

    @Test("One spec that is wrong does not keep the others from being drawn")
    func oneWrong() throws {
        let folder = try folder()
        try folder.write(Array("mark: baar".utf8), to: "wrong.yaml")
        let run = try ToolRun(
            ["render", "wrong.yaml", "other.yaml", "--out-dir", ".", "--format", "svg"], in: folder.path)
        #expect(run.exitCode == 1)
        #expect(try folder.names.contains("other.svg") && !folder.names.contains("wrong.svg"))
    }

    @Test("A hyphen reads the spec from standard input and writes the picture to standard output")
    func streams() throws {
        let folder = try folder()
        _ = try render("chart.yaml", "-o", "a.png", in: folder)
        let run = try render(
            "-", "-o", "-", "--format", "png", "--base", ".", in: folder, input: Array(Self.chart.utf8))
        #expect(try run.outputBytes == folder.bytes(of: "a.png"))
        let wrong = try ToolRun(["check", "-"], input: Array("mark: baar".utf8))
        #expect(wrong.exitCode == 1 && wrong.errors.contains(" --> <stdin>:1:7 at mark"))
    }

    @Test("Standard output takes one picture: a page of two sheets is an error in PNG, not in PDF")
    func severalSheets() throws {
        let page = Array("page: {size: A5}\nblocks: [{text: a}, break, {text: b}]".utf8)
        let png = try ToolRun(["render", "-", "-o", "-", "--format", "png"], input: page)
        #expect(png.exitCode == 1 && png.outputBytes.isEmpty)
        #expect(png.errors.contains("it takes one picture and the page has 2: name a file"))
        let pdf = try ToolRun(["render", "-", "-o", "-", "--format", "pdf"], input: page)
        #expect(pdf.exitCode == 0 && pdf.output.hasPrefix("%PDF"))
    }

    @Test("--param sets a parameter, as text and as a number")
    func parameters() throws {
        let folder = try folder()
        let run = try render(
            "chart.yaml", "-o", "-", "--format", "svg", "--param", "lang=hant", "--param", "least=1", in: folder)
        #expect(run.output.contains(">兩條</text>") && !run.output.contains(">Two bars<"))
        #expect(run.output.contains(">b</text>") && !run.output.contains(">a</text>"))
    }

    @Test("--scale multiplies a PNG's pixels and its density, and nothing else", arguments: [1, 2, 3, 4])
    func scale(_ scale: Int) throws {
        let folder = try folder()
        _ = try render("chart.yaml", "-o", "a.png", "-o", "a.svg", in: folder)
        _ = try render("chart.yaml", "-o", "b.png", "-o", "b.svg", "--scale", "\(scale)", in: folder)
        let (one, other) = (try picture("a.png", in: folder), try picture("b.png", in: folder))
        let (size, scaled) = (try #require(one.size), try #require(other.size))
        #expect(scaled == (size.width * scale, size.height * scale))
        // At 1, 72 pixels an inch: as large on paper as the PDF.
        #expect(abs((other.pixelsPerMetre ?? 0) - 2835 * scale) <= scale)
        #expect(try folder.bytes(of: "a.svg") == folder.bytes(of: "b.svg"))
    }

    @Test("--width and --height take the place of the spec's own")
    func size() throws {
        let folder = try folder()
        _ = try render("chart.yaml", "-o", "a.png", in: folder)
        _ = try render("chart.yaml", "-o", "b.png", "--width", "300", "--height", "150", in: folder)
        let size = try #require(try picture("a.png", in: folder).size)
        let larger = try #require(try picture("b.png", in: folder).size)
        #expect(larger == (size.width + 100, size.height + 50))
    }

    @Test("--transparent leaves the background out, in PNG and SVG")
    func transparent() throws {
        let folder = try folder()
        _ = try render("chart.yaml", "-o", "a.png", "-o", "a.svg", in: folder)
        _ = try render("chart.yaml", "-o", "b.png", "-o", "b.svg", "--transparent", in: folder)
        #expect(try !picture("a.png", in: folder).hasAlpha && picture("b.png", in: folder).hasAlpha)
        #expect(try picture("a.svg", in: folder).svg.contains("fill=\"#ffffff\""))
        #expect(try !picture("b.svg", in: folder).svg.contains("fill=\"#ffffff\""))
    }

    @Test("Styles are laid over each other: the later wins, and the earlier keeps what the later does not say")
    func styles() throws {
        let folder = try folder()
        func svg(_ styles: [String]) throws -> String {
            try ToolRun(
                ["render", "chart.yaml", "-o", "-", "--format", "svg"] + styles.flatMap { ["--style", $0] },
                in: folder.path
            ).output
        }
        let (redBlue, blueRed) = (try svg(["red.yaml", "blue.yaml"]), try svg(["blue.yaml", "red.yaml"]))
        #expect(redBlue.contains("fill=\"#0000ff\"") && !redBlue.contains("fill=\"#ff0000\""))
        #expect(blueRed.contains("fill=\"#ff0000\"") && !blueRed.contains("fill=\"#0000ff\""))
        #expect(redBlue.contains("fill=\"#eeeeee\"") && blueRed.contains("fill=\"#eeeeee\""))
    }

    @Test("--svg-text outlines draws the words as paths, and still says them to readers")
    func outlines() throws {
        let folder = try folder()
        let run = try render("chart.yaml", "-o", "-", "--format", "svg", "--svg-text", "outlines", in: folder)
        #expect(!run.output.contains("<text"))
        #expect(run.output.contains("Two bars"))
    }

    @Test("The depfile says what each picture was made from, as make reads it")
    func depfile() throws {
        let folder = try folder()
        try folder.write([], to: "out/x")
        _ = try render(
            "chart.yaml", "other.yaml", "--style", "red.yaml", "--out-dir", "out", "--format", "svg", "--depfile",
            "a.d", in: folder)
        #expect(
            try folder.text(of: "a.d") == """
                out/chart.svg: chart.yaml data.csv red.yaml
                out/other.svg: data.csv other.yaml red.yaml
                chart.yaml:
                data.csv:
                red.yaml:
                other.yaml:

                """)
        try folder.write(Array("include a.d\nout/%.svg:\n\techo draw $@\n".utf8), to: "Makefile")
        #expect(try SystemCommand("make", "-C", folder.path, "-q", "out/chart.svg").exitCode == 0)
        _ = try SystemCommand("touch", "-d", "+1 minute", folder["data.csv"])
        #expect(
            try SystemCommand("make", "-C", folder.path, "-n", "out/chart.svg").output.contains("draw out/chart.svg"))
    }
}
