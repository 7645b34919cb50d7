/// The page: what every format draws, decided to the last point. Read-only in spirit: made once by the layout.
package struct Scene: Hashable, Sendable {
    /// What the numbers on the page count: pixels of a screen, or points of a sheet of paper (1/72 inch).
    package enum Unit: Hashable, Sendable { case pixel, point }

    package var size: Size
    package var unit: Unit
    /// Painted under everything; nil for a transparent page.
    package var background: Paint?
    /// Painted next: decoration that nobody reads, and that a transparent page leaves out too.
    package var backdrop: Group?
    package var root: Group
    package var language: Language
    package var metadata: Metadata

    package init(
        size: Size, unit: Unit = .pixel, background: Paint? = nil, root: Group, language: Language = .english,
        metadata: Metadata = Metadata()
    ) {
        self.size = size
        self.unit = unit
        self.background = background
        self.root = root
        self.language = language
        self.metadata = metadata
    }

    /// Makes the page transparent.
    package mutating func removeGround() {
        background = nil
        backdrop = nil
    }

    /// What a file says of itself.
    package struct Metadata: Hashable, Sendable {
        package var title: String?
        package var description: String?
        package var author: String?
        package var keywords: [String] = []

        package init(
            title: String? = nil, description: String? = nil, author: String? = nil, keywords: [String] = []
        ) {
            self.title = title
            self.description = description
            self.author = author
            self.keywords = keywords
        }
    }

    /// One thing on the page. Items are painted in order.
    package indirect enum Item: Hashable, Sendable {
        case group(Group)
        case shape(Shape)
        case text(Text)
        case image(Image)
        case stamps(Stamps)
    }

    /// Items that move, fade and are clipped together.
    package struct Group: Hashable, Sendable {
        /// Where the group's own zero lies in its parent.
        package var origin: Point
        package var items: [Item]
        /// In the group's own coordinates.
        package var clip: Path?
        /// Applied to the group as a whole, 0…1.
        package var opacity: Double
        package var role: Role?
        /// For readers who cannot see the page: SVG `aria-label`, PDF alternative text.
        package var description: String?

        package init(
            origin: Point = .zero, items: [Item] = [], clip: Path? = nil, opacity: Double = 1, role: Role? = nil,
            description: String? = nil
        ) {
            self.origin = origin
            self.items = items
            self.clip = clip
            self.opacity = opacity
            self.role = role
            self.description = description
        }
    }

    /// What a group or an item is on the page, in Vega's words.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case frame, mark, axis, legend, title, source
        case axisTick = "axis-tick"
        case axisLabel = "axis-label"
        case axisTitle = "axis-title"
        case axisDomain = "axis-domain"
        case axisGrid = "axis-grid"
        case legendLabel = "legend-label"
        case legendSymbol = "legend-symbol"
        case legendGradient = "legend-gradient"
        case legendBand = "legend-band"
        case legendTitle = "legend-title"
        case titleText = "title-text"
        case titleSubtitle = "title-subtitle"
        case heading, subheading, paragraph, figure, list, table
        case listItem = "list-item"
        case tableRow = "table-row"
        case tableHead = "table-head"
        case tableCell = "table-cell"
        /// Repeated on each page, such as its number: not read out, whatever it is made of.
        case pageFrame = "page-frame"
    }

    /// How a shape or a text mixes with what lies under it, with CSS's names.
    package enum Blend: String, Hashable, Sendable, CaseIterable {
        case normal, multiply, screen, overlay, darken, lighten
        case colorDodge = "color-dodge"
        case colorBurn = "color-burn"
        case hardLight = "hard-light"
        case softLight = "soft-light"
        case difference, exclusion, hue, saturation, color, luminosity
    }

    /// An outline, filled, stroked or both (fill first).
    package struct Shape: Hashable, Sendable {
        package var outline: Outline
        package var fill: Paint?
        package var fillRule: FillRule
        package var stroke: Stroke?
        /// Applied to fill and stroke each, 0…1.
        package var opacity: Double
        package var fillOpacity: Double
        package var strokeOpacity: Double
        package var blend: Blend
        package var role: Role?
        package var description: String?
        package var link: String?

        package init(
            _ outline: Outline, fill: Paint? = nil, fillRule: FillRule = .nonzero, stroke: Stroke? = nil,
            opacity: Double = 1, fillOpacity: Double = 1, strokeOpacity: Double = 1, blend: Blend = .normal,
            role: Role? = nil, description: String? = nil, link: String? = nil
        ) {
            self.outline = outline
            self.fill = fill
            self.fillRule = fillRule
            self.stroke = stroke
            self.opacity = opacity
            self.fillOpacity = fillOpacity
            self.strokeOpacity = strokeOpacity
            self.blend = blend
            self.role = role
            self.description = description
            self.link = link
        }
    }

    /// One or several lines of text in one face, held at an anchor.
    package struct Text: Hashable, Sendable {
        package var lines: [String]
        package var font: Font
        package var language: Language
        package var fill: Paint?
        /// Drawn under the fill: a halo.
        package var stroke: Stroke?
        package var opacity: Double
        package var anchor: Point
        /// Moves the text from its anchor, in the text's own turned coordinates.
        package var shift: Point
        package var align: TextAlign
        package var baseline: TextBaseline
        package var lineHeight: Double
        /// What the box is wide at least: a text that was cut at a limit takes its limit's room.
        package var leastWidth = 0.0
        /// Whether a space comes behind the last line. It takes no room, but is there for whoever copies the text or has
        /// it read out.
        package var hasSpaceBehind = false
        /// About the anchor.
        package var angle: Angle
        package var blend: Blend
        package var role: Role?
        package var description: String?
        package var link: String?

        package init(
            _ lines: [String], font: Font, language: Language, fill: Paint? = .black, stroke: Stroke? = nil,
            opacity: Double = 1, anchor: Point, shift: Point = .zero, align: TextAlign = .left,
            baseline: TextBaseline = .alphabetic, lineHeight: Double? = nil, angle: Angle = .zero,
            blend: Blend = .normal, role: Role? = nil, description: String? = nil, link: String? = nil
        ) {
            self.lines = lines
            self.font = font
            self.language = language
            self.fill = fill
            self.stroke = stroke
            self.opacity = opacity
            self.anchor = anchor
            self.shift = shift
            self.align = align
            self.baseline = baseline
            self.lineHeight = lineHeight ?? font.size + 2
            self.angle = angle
            self.blend = blend
            self.role = role
            self.description = description
            self.link = link
        }

        /// From the anchor to the first line's place on its baseline, before turning.
        package var firstBaseline: Point {
            Point(shift.x, shift.y + baseline.offset(fontSize: font.size, lineHeight: lineHeight))
        }
    }

    /// A picture from a file, scaled into a frame.
    package struct Image: Hashable, Sendable {
        package var picture: Picture
        package var frame: Rect
        package var opacity: Double
        /// Whether the picture keeps its own proportions inside the frame, centred.
        package var keepsAspect: Bool
        /// The size of each of many copies that fill the frame from its upper left corner on; nil: one copy.
        package var tile: Size?
        package var smooth: Bool
        package var role: Role?
        package var description: String?
        package var link: String?

        package init(
            _ picture: Picture, frame: Rect, opacity: Double = 1, keepsAspect: Bool = true, smooth: Bool = true,
            role: Role? = nil, description: String? = nil, link: String? = nil
        ) {
            self.picture = picture
            self.frame = frame
            self.opacity = opacity
            self.keepsAspect = keepsAspect
            self.smooth = smooth
            self.role = role
            self.description = description
            self.link = link
        }
    }

    /// One path at many points, in one paint: scatter plots.
    package struct Stamps: Hashable, Sendable {
        package var symbol: Outline
        package var points: [Point]
        package var fill: Paint?
        package var stroke: Stroke?
        package var opacity: Double
        package var fillOpacity: Double
        package var strokeOpacity: Double
        package var blend: Blend
        package var role: Role?

        package init(
            symbol: Outline, points: [Point], fill: Paint?, stroke: Stroke?, opacity: Double = 1,
            fillOpacity: Double = 1, strokeOpacity: Double = 1, blend: Blend = .normal, role: Role? = nil
        ) {
            self.symbol = symbol
            self.points = points
            self.fill = fill
            self.stroke = stroke
            self.opacity = opacity
            self.fillOpacity = fillOpacity
            self.strokeOpacity = strokeOpacity
            self.blend = blend
            self.role = role
        }
    }
}
