import Drawing

/// What every part of a plan draws with.
struct PlanContext {
    @Boxed private(set) var figure: Figure
    let tree: ViewTree
    let scales: ScaleSet
    /// The projections of each frame, by its id; none for frames without a map.
    let maps: [Int: FrameMaps]
    let images: [String: Picture]
    let typesetter: any Typesetter
    /// The size of a `"container"` view, as the command line gives it.
    let container: Size?

    var config: Config { figure.config }
    var locale: Locale { figure.scope.locale }

    /// For the guides of the units: they see what any of them sees.
    func guides(of units: [Int]) -> GuideContext {
        var scope = figure.scope
        for unit in units { scope.values.merge(tree.rows[unit].context.scope.values) { own, _ in own } }
        return GuideContext(typesetter: typesetter, language: figure.language, scope: scope) { [figure] name in
            figure.config.families(name, language: figure.language)
        }
    }

    /// For the guides of one unit: they see its scales and the size of its frame.
    func guides(of unit: Int, _ placed: PlacedScales, frame: Size) -> GuideContext {
        guides(of: []).seeing(scope(of: unit, in: [unit], placed, frame: frame))
    }

    /// What the expressions of a unit see: its scales, and those of the units that it is drawn with.
    func scope(of unit: Int, in units: [Int], _ placed: PlacedScales, frame: Size) -> Scope {
        var seen = scales.placed(unit, placed)
        for other in units where other != unit { seen.merge(scales.placed(other, placed)) { own, _ in own } }
        return tree.rows[unit].context.scope.seeing(
            seen, of: tree.units[unit].name, width: frame.width, height: frame.height)
    }

    /// A view's title with its styles, in the config's look.
    func title(_ own: TitleProperties, isSingle: Bool) -> TitleGuide {
        var styled = TitleProperties()
        for name in own.style ?? [] { styled = (config.styles[name]?.title ?? TitleProperties()).over(styled) }
        var properties = own.over(styled).over(config.title)
        if isSingle {
            // A title in the middle stands over the frame, one at an end over everything.
            if properties.frame == nil, properties.anchor == nil || properties.anchor == .middle {
                properties.frame = .group
            }
        } else if properties.anchor == nil {
            // Over views side by side the middle does not look nice (Vega-Lite's `assembleTitle`).
            properties.anchor = .start
        }
        return TitleGuide(properties, wraps: config.page.width != nil)
    }
}
