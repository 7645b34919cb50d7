@testable import Grammar

/// A scale of colour, or of another channel, over a domain.
func trained(
    _ type: ScaleType, _ domain: [DomainPart], channel: Channel = .color, isExplicit: Bool = false,
    _ change: (inout ScaleProperties) -> Void = { _ in }
) throws -> TrainedScale {
    var properties = ScaleProperties()
    change(&properties)
    var draft = ScaleDraft(
        channel: channel, type: type, typeIsExplicit: true, explicit: properties, implicit: ScaleProperties(),
        range: .values([]), rangeIsExplicit: true)
    draft.domain = domain
    draft.domainIsExplicit = isExplicit
    return try TrainedScale(draft, config: Config())
}
