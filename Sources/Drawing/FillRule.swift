/// What counts as the inside of an outline that crosses itself or has several parts, with SVG's names (SVG 1.1, section
/// 11.3).
package enum FillRule: String, Hashable, Sendable, CaseIterable {
    /// Every place that the outline runs around, opposite turns cancelling out.
    case nonzero
    /// Every place from which a ray outward crosses the outline an odd number of times.
    case evenodd
}
