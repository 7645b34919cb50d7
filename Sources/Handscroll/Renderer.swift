/// Draws jobs. A renderer may be used from many tasks at once, and the same job gives the same bytes whatever it drew
/// before; it keeps the fonts that it has opened for the next job.
public struct Renderer: Sendable {
    /// Where fonts are and where the font system may keep its cache.
    public struct FontOptions: Sendable, Hashable {
        /// Folders that are searched with all that lies under them.
        public var folders: [String]
        /// A writable folder; nil: fonts are scanned again in each process.
        public var cache: String?

        /// The system's folders and no cache, where nothing else is said.
        public init(folders: [String] = ["/usr/share/fonts", "/usr/local/share/fonts"], cache: String? = nil) {
            self.folders = folders
            self.cache = cache
        }
    }

    /// Where fonts come from.
    public var fonts: FontOptions
    /// Where the time zone database lies.
    public var zoneFolder: String
    /// Shared by the copies of a renderer.
    let presses = PressPool()

    /// A renderer with the system's fonts and time zones, where nothing else is said.
    public init(fonts: FontOptions = FontOptions(), zoneFolder: String = "/usr/share/zoneinfo") {
        self.fonts = fonts
        self.zoneFolder = zoneFolder
    }

    /// Reads the spec, its styles and its data, draws the picture once and encodes it in every format asked for.
    ///
    /// With no outputs the job is only checked: everything is evaluated, nothing is encoded.
    public func render(_ job: Job) -> Rendering {
        var work = Work(job: job, renderer: self)
        return work.run()
    }
}
