import Drawing

/// A title with its subtitle. A property that is nil has Vega's default.
package struct TitleGuide: Sendable {
    @Boxed package var properties: TitleProperties
    /// Whether lines that are too long are broken instead of widening the canvas (an extension).
    package var wraps: Bool

    package init(_ properties: TitleProperties, wraps: Bool = false) {
        self.properties = properties
        self.wraps = wraps
    }
}

/// A title laid out, in its frame's coordinates.
package struct LaidTitle: Sendable {
    package let group: Scene.Group
    package let bounds: Rect
}

extension TitleGuide {
    private var orient: AxisOrient { properties.orient ?? .top }
    private var anchor: TitleAnchor { properties.anchor ?? .middle }

    /// Puts the title beside what stands already around the frame (Vega's `layout/title`).
    ///
    /// - Parameter occupied: the box of frame, marks, axes and legends; its edges also anchor the title where
    ///   `frame` is not `group`.
    package func laid(out frame: Size, beside occupied: Rect, in context: GuideContext) -> LaidTitle {
        let place = span(frame, occupied).place(anchor.fraction)
        let room = wraps ? room(at: place, in: occupied) : nil
        let title = text(
            wrapped(properties.text ?? [], titleStyle(context), room, context), titleStyle(context), .titleText, context
        )
        let titleBox = title.bounds(context.typesetter)
        var items = [Scene.Item.text(title)]
        var box = titleBox
        if let subtitle = subtitle(below: titleBox, room, context) {
            items.append(.text(subtitle))
            box.formUnion(subtitle.bounds(context.typesetter))
        }
        let origin = origin(at: place, box, occupied)
        return LaidTitle(
            group: Scene.Group(origin: origin, items: items, role: .title), bounds: box.translated(by: origin))
    }

    private func origin(at place: Double, _ box: Rect, _ occupied: Rect) -> Point {
        let offset = properties.offset ?? 4
        switch orient {
        case .top: return Point(place, occupied.minY - box.height - offset)
        case .bottom: return Point(place, occupied.maxY + offset)
        case .left: return Point(occupied.minX - box.width - offset, place)
        case .right: return Point(occupied.maxX + box.width + offset, place)
        }
    }

    /// The edge along which the title is anchored; a title on the left is read upward.
    private func span(_ frame: Size, _ occupied: Rect) -> Span {
        let isOfFrame = properties.frame == .group
        switch orient {
        case .top, .bottom: return isOfFrame ? Span(0, frame.width) : Span(occupied.minX, occupied.maxX)
        case .left: return isOfFrame ? Span(frame.height, 0) : Span(occupied.maxY, occupied.minY)
        case .right: return isOfFrame ? Span(0, frame.height) : Span(occupied.minY, occupied.maxY)
        }
    }

    private func subtitle(below title: Rect, _ room: Double?, _ context: GuideContext) -> Scene.Text? {
        guard let lines = properties.subtitle, !lines.isEmpty else { return nil }
        let style = subtitleStyle(context)
        var subtitle = text(wrapped(lines, style, room, context), style, .titleSubtitle, context)
        let padding = properties.subtitlePadding ?? 3
        switch orient {
        case .top, .bottom: subtitle.anchor = Point(0, title.height + padding)
        case .left: subtitle.anchor = Point(title.width + padding, 0)
        case .right: subtitle.anchor = Point(-title.width - padding, 0)
        }
        return subtitle
    }

    private func text(
        _ lines: [String], _ style: GuideTextStyle, _ role: Scene.Role, _ context: GuideContext
    ) -> Scene.Text {
        var text = context.text(
            lines, style, at: .zero, align: properties.align ?? anchor.align, baseline: properties.baseline ?? .top,
            degrees: properties.angle ?? defaultAngle, role: role)
        text.shift = Point(properties.dx ?? 0, properties.dy ?? 0)
        return text
    }

    private var defaultAngle: Double {
        switch orient {
        case .top, .bottom: 0
        case .left: -90
        case .right: 90
        }
    }

    private func titleStyle(_ context: GuideContext) -> GuideTextStyle {
        GuideTextStyle(
            font: context.font(
                properties.font, size: properties.fontSize ?? 13, weight: properties.fontWeight ?? 700,
                slant: properties.fontStyle),
            color: properties.color ?? .black, limit: properties.limit ?? 0, lineHeight: properties.lineHeight)
    }

    private func subtitleStyle(_ context: GuideContext) -> GuideTextStyle {
        GuideTextStyle(
            font: context.font(
                properties.subtitleFont, size: properties.subtitleFontSize ?? 12,
                weight: properties.subtitleFontWeight ?? 400, slant: properties.subtitleFontStyle),
            color: properties.subtitleColor ?? .black, limit: properties.limit ?? 0,
            lineHeight: properties.subtitleLineHeight)
    }
}

// MARK: - Wrapping

extension TitleGuide {
    /// How long a line can be that is held at `place` without leaving the occupied box.
    private func room(at place: Double, in occupied: Rect) -> Double {
        let edge: Span
        switch orient {
        case .top, .bottom: edge = Span(occupied.minX, occupied.maxX)
        case .left: edge = Span(occupied.maxY, occupied.minY)
        case .right: edge = Span(occupied.minY, occupied.maxY)
        }
        let before = abs(place - edge.start)
        let after = abs(edge.end - place)
        switch properties.align ?? anchor.align {
        case .left: return after
        case .center: return 2 * min(before, after)
        case .right: return before
        }
    }

    private func wrapped(
        _ lines: [String], _ style: GuideTextStyle, _ room: Double?, _ context: GuideContext
    ) -> [String] {
        guard let room, room > 0 else { return lines }
        return lines.flatMap {
            context.typesetter.lines(of: $0, font: style.font, language: context.language, width: room)
        }
    }
}
