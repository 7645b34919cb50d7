import Drawing

extension LegendGuide {
    private var titleOrient: AxisOrient { properties.titleOrient ?? .top }
    private var titleAnchor: TitleAnchor {
        properties.titleAnchor ?? (titleOrient.isVertical ? .middle : .start)
    }

    /// Whether the legend is a ramp that runs from top to bottom.
    private var isVerticalRamp: Bool {
        switch content {
        case .symbols: false
        case .ramp, .bands: isVertical
        }
    }

    /// The title at the legend's padding; nil where there is none.
    func heading(_ context: GuideContext) -> Scene.Text? {
        if title.isEmpty { return nil }
        let style = GuideTextStyle(
            font: context.font(
                properties.titleFont, size: properties.titleFontSize ?? 11, weight: properties.titleFontWeight ?? 700,
                slant: properties.titleFontStyle),
            color: properties.titleColor ?? .black, opacity: properties.titleOpacity ?? 1,
            limit: properties.titleLimit ?? 180, lineHeight: properties.titleLineHeight)
        var text = context.text(
            title, style, at: Point(padding, padding), align: properties.titleAlign ?? defaultAlign,
            baseline: properties.titleBaseline ?? defaultBaseline, degrees: angle, role: .legendTitle)
        titleLook?.apply(to: &text, limit: properties.titleLimit ?? 180, context)
        return text
    }

    /// Beside a vertical ramp the title runs along it.
    private var angle: Double {
        guard isVerticalRamp else { return 0 }
        switch titleOrient {
        case .left: return -90
        case .right: return 90
        case .top, .bottom: return 0
        }
    }

    private var defaultAlign: TextAlign {
        switch titleOrient {
        case .right where isVerticalRamp:
            // Read downward while its anchor counts upward.
            switch titleAnchor {
            case .start: .right
            case .middle: .center
            case .end: .left
            }
        case .left where isVerticalRamp: titleAnchor.align
        case .left, .right: .left
        case .top, .bottom: titleAnchor.align
        }
    }

    private var defaultBaseline: TextBaseline {
        switch titleOrient {
        case .right where isVerticalRamp: .bottom
        case .left where isVerticalRamp: .top
        case .left, .right:
            switch titleAnchor {
            case .start: .top
            case .middle: .middle
            case .end: .bottom
            }
        case .top, .bottom: .top
        }
    }

    /// The place of the body's zero, and the title in place (Vega's `legendGroupLayout`).
    func arranged(_ body: LegendBody, _ heading: Scene.Text, _ context: GuideContext) -> (
        entries: Point, title: Scene.Text
    ) {
        var title = heading
        var entries = Point(padding, padding)
        let gap = properties.titlePadding ?? 5
        let box = heading.bounds(context.typesetter)
        switch titleOrient {
        case .left: entries.x += box.width.rounded(.up) + gap
        case .top: entries.y += box.height + gap
        case .right, .bottom: break
        }
        /// How far the title is moved along one edge of the body.
        func offset(_ anchor: TitleAnchor, alongY: Bool, atSide: Bool, countsLines: Bool, ofWhole: Bool = false)
            -> Double
        {
            let ramp = (atSide || !isVerticalRamp) && !ofWhole ? body.ramp : nil
            let part = ramp ?? body.box.translated(by: entries)
            let end = (alongY ? part.maxY : part.maxX) - padding
            let lines = countsLines ? heading.multiLineOffset : 0
            let isUpward = isVerticalRamp && atSide
            switch anchor {
            case .start: return (isUpward ? end : 0).roundedHalfUp
            case .middle: return (0.5 * (end - lines)).roundedHalfUp
            case .end: return ((isUpward ? 0 : end) - lines).roundedHalfUp
            }
        }
        switch titleOrient {
        case .left:
            title.anchor.y += offset(titleAnchor, alongY: true, atSide: true, countsLines: true)
        case .right:
            title.anchor.x += offset(.end, alongY: false, atSide: false, countsLines: false) + gap
            title.anchor.y += offset(titleAnchor, alongY: true, atSide: true, countsLines: true)
        case .bottom:
            title.anchor.x += offset(titleAnchor, alongY: false, atSide: false, countsLines: false)
            title.anchor.y +=
                offset(.end, alongY: true, atSide: false, countsLines: false, ofWhole: true) + gap
        case .top:
            title.anchor.x += offset(titleAnchor, alongY: false, atSide: false, countsLines: false)
        }
        // A title that reaches out of the legend pushes everything back in.
        let out = (title.bounds(context.typesetter).minX - padding).roundedHalfUp
        if out < 0 {
            title.anchor.x -= out
            entries.x -= out
        }
        return (entries, title)
    }
}
