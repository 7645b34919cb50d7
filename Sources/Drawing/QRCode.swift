/// The dark and light modules of a QR code (ISO/IEC 18004), a square without its quiet zone.
package struct QRCode: Hashable, Sendable {
    /// How much of a code may be dirty or torn and still be read: about 7, 15, 25 and 30 %.
    package enum Level: String, Hashable, Sendable, CaseIterable {
        case low = "L"
        case medium = "M"
        case quartile = "Q"
        case high = "H"
    }

    /// Light modules that a reader needs around a code (ISO/IEC 18004, section 6.3.8).
    package static let quietZone = 4

    /// Modules on a side: 21, 25, … 177.
    package let side: Int
    /// Row by row from the top left; true where dark.
    package let modules: [Bool]

    /// - Parameter modules: `side` × `side` of them.
    package init(side: Int, modules: [Bool]) {
        precondition(modules.count == side * side)
        self.side = side
        self.modules = modules
    }

    /// The code with its quiet zone, one unit a module; the dark modules are left to the tint. The ground is the page's,
    /// and must be lighter.
    package var stencil: Stencil {
        let width = Double(side + 2 * QRCode.quietZone)
        return Stencil(viewBox: Rect(x: 0, y: 0, width: width, height: width), layers: [Stencil.Layer(path)])
    }

    /// The dark modules behind the quiet zone, one unit each, neighbours in a row as one rectangle: fewer and without
    /// seams between them.
    package var path: Path {
        let zone = Double(QRCode.quietZone)
        var path = Path()
        for row in 0..<side {
            for run in runs(row) {
                path.append(
                    .rect(
                        Rect(
                            x: zone + Double(run.lowerBound), y: zone + Double(row), width: Double(run.count), height: 1
                        )))
            }
        }
        return path
    }

    /// The columns of the dark stretches in a row.
    private func runs(_ row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in 0..<side where modules[row * side + column] {
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
        return runs
    }
}
