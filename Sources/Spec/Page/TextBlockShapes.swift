import Grammar
import Pages

extension Shape {
    /// This shape's object, or the value of one of its properties alone: `cards: [gdp.growth]`.
    func form(_ make: @autoclosure @escaping @Sendable () -> Root, orOnly name: String) -> Form<Root> {
        form(make(), or: name) { item, _ in item.members != nil && item.expression == nil }
    }

    /// This shape's object, or one of its texts alone, which may be told for each language: `heading: 工業`.
    func form(_ make: @autoclosure @escaping @Sendable () -> Root, orWords name: String) -> Form<Root> {
        form(make(), or: name) { item, reading in
            guard let members = item.members, item.expression == nil else { return false }
            return !isByLanguage(members, reading)
        }
    }

    private func form(
        _ make: @autoclosure @escaping @Sendable () -> Root, or name: String,
        isObject: @escaping @Sendable (Item, Reading) -> Bool
    ) -> Form<Root> {
        Form<Root>(.either([self[name]?.schema ?? .anything, schema])) { item, reading in
            if isObject(item, reading) { return form(make()).read(item, &reading) }
            var root = make()
            self[name]?.set(item, &root, &reading)
            return root
        }
    }

    /// Whether an object is a text by languages: one of its keys is a language of the page, or at least none is a key of
    /// the shape, or like one.
    private func isByLanguage(_ members: [Item.Member], _ reading: Reading) -> Bool {
        if members.contains(where: { self[$0.key] != nil }) { return false }
        return members.contains { reading.page.editions.contains($0.key) }
            || !members.isEmpty && members.allSatisfy { Nearest.match(for: $0.key, among: names) == nil }
    }
}

extension Banner {
    static let form = Shape<Banner>("Banner") { s in
        s.require("title", \.title, .filledWords)
        s.add("subtitle", \.subtitle, .words)
        s.add("kicker", \.kicker, .words)
        s.add("date", \.date, .words)
        s.add("seal", \.seal, .words)
        s.add("align", \.align, .choice("align"))
    }.form(Banner(title: RichText.nothing), orWords: "title")
}

extension Heading {
    static let form = Shape<Heading>("Heading") { s in
        s.require("text", \.text, .filledWords)
        s.add("number", \.number, .words)
        s.add("icon", \.icon, .icon)
    }.form(Heading(RichText.nothing), orWords: "text")
}

extension TextBlock {
    static let form = Shape<TextBlock>("TextBlock") { s in
        s.require("text", \.paragraphs, Form<[RichText]>.paragraphs.filled("a text"))
        s.add("look", \.look, .choice("text look"))
        s.add("align", \.align, .choice("text align"))
        s.add("columns", \.columns, Form<Int>.integer.within(1...12))
    }.form(TextBlock([]), orWords: "text")
}

extension Quote {
    static let form = Shape<Quote>("Quote") { s in
        s.require("text", \.text, .filledWords)
        s.add("by", \.by, .words)
    }.form(Quote(RichText.nothing), orWords: "text")
}

extension ListBlock {
    static let form = Shape<ListBlock>("List") { s in
        s.require("items", \.items, Form<[RichText]>.paragraphs.filled("items"))
        s.add("numbered", \.isNumbered, .boolean)
        s.add("icon", \.icon, .icon)
    }.form(ListBlock([]), orWords: "items")
}

extension Timeline {
    static let form = Shape<Timeline>("Timeline") { s in
        s.require("events", \.events, Form<Timeline.Event>.event.list.filled("events"))
    }.form(Timeline([]), orOnly: "events")
}

extension Form where Wrapped == Timeline.Event {
    fileprivate static var event: Form {
        Shape<Timeline.Event>("TimelineEvent") { s in
            s.require("date", \.date, .words)
            s.require("text", \.text, .words)
        }.form(Timeline.Event(date: RichText.nothing, text: RichText.nothing))
    }
}

extension Flow {
    static let form = Shape<Flow>("Flow") { s in
        s.require("steps", \.steps, Form<Flow.Step>.step.list.filled("steps"))
    }.form(Flow([]), orOnly: "steps")
}

extension Form where Wrapped == Flow.Step {
    fileprivate static var step: Form {
        Shape<Flow.Step>("FlowStep") { s in
            s.require("text", \.text, .words)
            s.add("icon", \.icon, .icon)
        }.form(Flow.Step(RichText.nothing), orWords: "text")
    }
}

extension Comparison {
    static let form = Shape<Comparison>("Comparison") { s in
        s.require("left", \.left, .side)
        s.require("right", \.right, .side)
    }.form(
        Comparison(
            left: Comparison.Side(title: RichText.nothing, points: []),
            right: Comparison.Side(title: RichText.nothing, points: [])))
}

extension Form where Wrapped == Comparison.Side {
    fileprivate static var side: Form {
        Shape<Comparison.Side>("ComparisonSide") { s in
            s.require("title", \.title, .words)
            s.require("points", \.points, .paragraphs)
            s.add("theme", \.theme, .string)
        }.form(Comparison.Side(title: RichText.nothing, points: []))
    }
}
