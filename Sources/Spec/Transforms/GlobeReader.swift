import Drawing
import Grammar

extension Form where Wrapped == Bool {
    /// `sphere`: `true`, or an object that says nothing.
    static var globe: Form {
        Form<Bool>.boolean.or(.object([], required: [])) { content in
            if case .mapping(let entries) = content, entries.isEmpty { true } else { nil }
        }
    }
}

extension Form where Wrapped == Graticule? {
    /// `graticule`: `true` for every tenth degree, or what is different from that.
    static var graticule: Form {
        Form(.either([.type("boolean"), Graticule.shape.schema])) { item, reading in
            switch item.content {
            case .boolean(true): return .some(Graticule())
            case .boolean(false): return .some(nil)
            case .null, .number, .string, .sequence, .mapping:
                return Graticule.shape.form(Graticule()).read(item, &reading).map { .some($0) }
            }
        }
    }
}

extension Graticule {
    fileprivate static let shape = Shape<Graticule>("Graticule") { s in
        s.add("extentMajor", \.majorExtent, .graticuleExtent)
        s.add("extentMinor", \.minorExtent, .graticuleExtent)
        s.add("extent", .list(.list(.type("number")))) { item, graticule, reading in
            guard let extent = Form<Extent>.graticuleExtent.read(item, &reading) else { return }
            graticule.majorExtent = extent
            graticule.minorExtent = extent
        }
        s.add("stepMajor", \.majorStep, .graticuleStep)
        s.add("stepMinor", \.minorStep, .graticuleStep)
        s.add("step", .list(.type("number"))) { item, graticule, reading in
            guard let step = Form<Step>.graticuleStep.read(item, &reading) else { return }
            graticule.majorStep = step
            graticule.minorStep = step
        }
        s.add("precision", \.precision, Form<Double>.size)
    }
}

extension Form where Wrapped == Graticule.Extent {
    /// Two corners in degrees.
    fileprivate static var graticuleExtent: Form {
        Form<Rect>.corners.map { Graticule.Extent($0.minX, $0.minY, $0.maxX, $0.maxY) }
    }
}

extension Form where Wrapped == Graticule.Step {
    /// Two distances in degrees.
    fileprivate static var graticuleStep: Form {
        Form<[Double]>(.list(.type("number"))) { item, reading in
            guard let steps = Form<Double>.size.list.read(item, &reading) else { return nil }
            if steps.count == 2 { return steps }
            reading.fail("expected two distances in degrees, found \(steps.count)", at: item)
            return nil
        }.map { Graticule.Step(longitude: $0[0], latitude: $0[1]) }
    }
}
