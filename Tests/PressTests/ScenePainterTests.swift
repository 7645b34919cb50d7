import Drawing
import Testing

@testable import Press

@Suite struct ScenePainterTests {
    let press: Press
    private let red = Paint.color(Color(rgb: 0xFF0000))

    init() throws { press = try makePress() }

    private func picture(_ items: [Scene.Item], scale: Double = 1) throws -> Picture {
        try Picture(png: press.png(page(items), PNGOptions(scale: scale)))
    }

    @Test("A group moves, clips and fades its items as one")
    func group() throws {
        let group = Scene.Group(
            origin: Point(10, 10), items: [square(0, 0, 30, red), square(0, 0, 30, red)],
            clip: .rect(Rect(x: 0, y: 0, width: 20, height: 40)), opacity: 0.5)
        let picture = try picture([.group(group)])
        #expect(picture.color(15, 15) == [255, 127, 127] || picture.color(15, 15) == [255, 128, 128])
        #expect(picture.color(35, 15) == [255, 255, 255])
        #expect(picture.color(5, 5) == [255, 255, 255])
    }

    @Test("Blend modes mix with what lies under them")
    func blend() throws {
        let yellow = square(0, 0, 40, .color(Color(rgb: 0xFFFF00)))
        var cyan = Scene.Shape(.rect(Rect(x: 0, y: 0, width: 20, height: 40)), fill: .color(Color(rgb: 0x00FFFF)))
        cyan.blend = .multiply
        let picture = try picture([yellow, .shape(cyan)])
        #expect(picture.color(10, 10) == [0, 255, 0])
        #expect(picture.color(30, 10) == [255, 255, 0])
    }

    @Test("A gradient runs over the bounds of what it fills")
    func gradient() throws {
        let gradient = Gradient(
            geometry: .linear(from: Point(0, 0), to: Point(1, 0)),
            stops: [.init(offset: 0, color: .black), .init(offset: 1, color: .white)])
        let picture = try picture([square(10, 10, 40, .gradient(gradient))])
        #expect(picture.color(10, 20)[0] < 8 && picture.color(49, 20)[0] > 247)
        #expect(abs(picture.color(30, 20)[0] - 128) < 5)
    }

    @Test("By the even-odd rule a square in a square is a hole, by the nonzero rule it is not")
    func fillRule() throws {
        var path = Path.rect(Rect(x: 0, y: 0, width: 30, height: 30))
        path.append(.rect(Rect(x: 10, y: 10, width: 10, height: 10)))
        for (rule, inside) in [(FillRule.nonzero, [255, 0, 0]), (.evenodd, [255, 255, 255])] {
            let shape = Scene.Item.shape(Scene.Shape(.path(path), fill: red, fillRule: rule))
            let picture = try picture([shape])
            #expect(picture.color(15, 15) == inside && picture.color(5, 5) == [255, 0, 0])
            let svg = String(decoding: try press.svg(page([shape])), as: UTF8.self)
            #expect(svg.contains("fill-rule=\"evenodd\"") == (rule == .evenodd))
        }
    }

    @Test("Hatches are ruled from the group's zero, on their ground")
    func hatch() throws {
        let hatch = Hatch(color: .black, background: .white, angle: .zero, spacing: 10, width: 4)
        let picture = try picture([square(3, 3, 40, .hatch(hatch))])
        #expect(picture.color(20, 5) == [0, 0, 0] && picture.color(20, 15) == [0, 0, 0])
        #expect(picture.color(20, 10) == [255, 255, 255])
        #expect(picture.color(1, 5) == [255, 255, 255])
    }

    @Test("Text stands where its alignment and angle put it, and is not snapped to whole pixels")
    func text() throws {
        func ink(_ x: Double) throws -> Picture { try picture([PressTests.text("I", 40, at: Point(x, 45))]) }
        // Liberation Sans's I is a bar from 0.091 to 0.187 em.
        let (whole, half) = (try ink(20), try ink(20.5))
        #expect(whole.color(25, 30) == [0, 0, 0])
        #expect(whole.largestDifference(half) > 100)
        let turned = Scene.Text(
            ["I"], font: Font(size: 40), language: .english, anchor: Point(20, 20), angle: Angle(degrees: 90))
        #expect(try picture([.text(turned)]).color(35, 25) == [0, 0, 0])
    }

    @Test("A halo lies under the letters")
    func halo() throws {
        let halo = Scene.Text(
            ["I"], font: Font(size: 40), language: .english, fill: .black, stroke: Stroke(red, width: 4),
            anchor: Point(20, 45))
        let picture = try picture([.text(halo)])
        #expect(picture.color(25, 30) == [0, 0, 0])
        #expect(picture.color(22, 30) == [255, 0, 0])
    }

    @Test("Many stamps make the same picture as the symbols drawn one by one", arguments: [1.0, 1.7])
    func stamps(scale: Double) throws {
        let points = (0..<600).map { (i: Int) -> Point in
            let (x, y) = (i * 7919 % 1000, i * 104_729 % 600)
            return Point(Double(x) / 10, Double(y) / 10)
        }
        var stamps = Scene.Stamps(
            symbol: .circle(center: .zero, radius: 3), points: points, fill: red, stroke: Stroke(.black, width: 0.5),
            fillOpacity: 0.4)
        let fast = try picture([.stamps(stamps)], scale: scale)
        // Too few for a sheet of stamps.
        let slow = try picture(
            stride(from: 0, to: 600, by: 100).map { start in
                stamps.points = Array(points[start..<start + 100])
                return .stamps(stamps)
            }, scale: scale)
        #expect(fast.color(50, 30) != [255, 255, 255])
        #expect(fast.largestDifference(slow) <= 24)
    }

    @Test("An image keeps its proportions inside its frame, centred")
    func image() throws {
        let data = try press.png(page([square(0, 0, 100, red)], size: Size(20, 10)))
        let file = Drawing.Picture(name: "a.png", format: .png, size: Size(20, 10), bytes: data)
        let image = Scene.Image(file, frame: Rect(x: 0, y: 0, width: 40, height: 60), smooth: false)
        let picture = try picture([.image(image)])
        #expect(picture.color(20, 30) == [255, 0, 0])
        #expect(picture.color(20, 15) == [255, 255, 255] && picture.color(20, 45) == [255, 255, 255])
    }
}
