import Drawing
import Loader
import Testing

@testable import Press

/// SVG pictures with values that no drawing program writes: librsvg ends the program over some that reach it.
@Suite struct DamagedLogosTests {
    /// A little of everything that an SVG may hold.
    private static let logo = """
        <svg xmlns="http://www.w3.org/2000/svg" width="90" height="60" viewBox="0 0 90 60"><defs>
        <marker id="arrow" markerWidth="4" refX="2" orient="auto" viewBox="0 0 4 4"><path d="M0 0L4 2L0 4z"/></marker>
        <symbol id="symbol" viewBox="0 0 10 10"><rect width="10" height="10" rx="2" fill="green"/></symbol>
        <radialGradient id="glow" cx=".5" r=".5" fx=".3" spreadMethod="reflect" gradientTransform="rotate(20)">
        <stop stop-color="red"/><stop offset="100%" stop-color="blue" stop-opacity=".5"/></radialGradient>
        <pattern id="dots" width=".2" height=".2" patternTransform="rotate(45)" viewBox="0 0 4 4"><circle r="2"/></pattern>
        <clipPath id="clip" clipPathUnits="objectBoundingBox"><circle cx=".5" cy=".5" r=".5"/></clipPath>
        <mask id="mask" x="0" width="1" maskContentUnits="objectBoundingBox"><rect width="1" height="1" opacity=".7"/></mask>
        <filter id="filter" x="-10%" width="120%" primitiveUnits="userSpaceOnUse">
        <feTurbulence baseFrequency=".05" numOctaves="2" seed="3" stitchTiles="stitch" result="noise"/>
        <feDisplacementMap in="SourceGraphic" in2="noise" scale="4" xChannelSelector="R" result="moved"/>
        <feMorphology operator="dilate" radius="1" in="moved"/>
        <feConvolveMatrix order="3" kernelMatrix="1 1 1 1 1 1 1 1 1" divisor="9" targetX="1" edgeMode="wrap"/>
        <feColorMatrix type="hueRotate" values="40"/>
        <feComponentTransfer><feFuncR type="table" tableValues="0 .5 1"/></feComponentTransfer>
        <feGaussianBlur stdDeviation="1 2" result="blur"/><feOffset dx="1" dy="1"/>
        <feFlood flood-color="red" flood-opacity=".3" x="0" y="0" width="20" height="20" result="flood"/>
        <feComposite in="flood" in2="blur" operator="arithmetic" k2=".5" k3=".5"/>
        <feDiffuseLighting surfaceScale="2" kernelUnitLength="1"><feDistantLight azimuth="45"/></feDiffuseLighting>
        <feSpecularLighting specularExponent="10"><fePointLight x="10" y="10" z="20"/></feSpecularLighting>
        <feBlend in2="moved" mode="multiply"/><feMerge><feMergeNode in="blur"/><feMergeNode/></feMerge>
        <feDropShadow dx="2" dy="2" stdDeviation="1"/><feImage href="#dot" width="30" height="30"/></filter></defs>
        <path d="M5 5C20 0 30 20 40 5" fill="none" stroke="url(#glow)" stroke-dasharray="3 1 2" marker-end="url(#arrow)"/>
        <use href="#symbol" x="5" y="20" width="20" transform="skewX(10)"/>
        <rect x="30" y="20" width="25" height="20" rx="3" fill="url(#dots)" clip-path="url(#clip)"/>
        <g filter="url(#filter)" opacity=".8"><ellipse cx="70" cy="30" rx="15" ry="10" fill="orange"/></g>
        <g mask="url(#mask)"><polygon points="5,45 25,45 15,58"/></g>
        <text x="30" y="55" font-size="10" letter-spacing="1" text-anchor="middle">A<tspan dy="2">g</tspan></text>
        <circle id="dot" cx="80" cy="50" r="6" style="mix-blend-mode:screen" stroke="black" stroke-width="1"/></svg>
        """

    private static let values = [
        "1e30", "1e999", "9e5", "-1e5", "-3", "0", "0.00001", "NaN", "2147483648", "50%", "1em", "", "none",
        "1 2 3 4 5", "url(#mask)", "url(#filter)", "#clip", "objectBoundingBox",
    ]

    /// The logo with another value in up to three of its attributes.
    private func damaged(_ dice: inout Dice) -> [UInt8] {
        var parts = DamagedLogosTests.logo.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
        for _ in 0...dice.roll(3) {
            // Every second part stands between quotes.
            parts[1 + 2 * dice.roll(parts.count / 2)] =
                DamagedLogosTests.values[dice.roll(DamagedLogosTests.values.count)]
        }
        return Array(parts.joined(separator: "\"").utf8)
    }

    /// Numbers that only look like chance: the same in every run (Knuth's generator).
    private struct Dice {
        var state: UInt64 = 7

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    @Test("Whatever the values, there is a drawing or an error")
    func damage() throws {
        var dice = Dice()
        let press = Press(typesetter: PangoTypesetter(fonts: try FontBook(cacheFolder: nil)))
        let frame = Rect(x: 0, y: 0, width: 90, height: 60)
        var drawn = 0
        for _ in 0..<300 {
            guard let picture = try? PictureFile.picture(of: damaged(&dice), file: "a.svg") else { continue }
            let scene = Scene(size: frame.size, root: Scene.Group(items: [.image(Scene.Image(picture, frame: frame))]))
            if (try? press.png(scene)) != nil, (try? press.pdf(scene)) != nil { drawn += 1 }
        }
        #expect(drawn > 100)
    }
}
