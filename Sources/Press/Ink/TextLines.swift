import Drawing

extension Scene.Text {
    /// Each line that has text, with its start on its baseline, seen from the anchor before turning.
    func placedLines(_ typesetter: any Typesetter) -> [(text: String, start: Point)] {
        let first = firstBaseline
        return lines.enumerated().filter { !$0.element.isEmpty }.map { i, line in
            let left: Double =
                switch align {
                case .left: 0
                case .center: typesetter.width(of: line, font: font, language: language) / 2
                case .right: typesetter.width(of: line, font: font, language: language)
                }
            return (line, Point(first.x - left, first.y + Double(i) * lineHeight))
        }
    }
}
