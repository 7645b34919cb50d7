/// How numbers and dates are written: d3's locale definitions.
package struct Locale: Hashable, Sendable {
    package var decimal = "."
    package var thousands = ","
    /// Sizes of digit groups from the right; the last one repeats.
    package var grouping = [3]
    package var currency = ("$", "")
    package var percent = "%"
    package var minus = "\u{2212}"
    package var nan = "NaN"
    package var dateTime = "%x, %X"
    package var date = "%-m/%-d/%Y"
    package var time = "%-I:%M:%S %p"
    package var periods = ["AM", "PM"]
    package var days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    package var shortDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    package var months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    package var shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    /// The names of 10⁴ and 10⁸, for the format type `w` (an extension).
    package var myriads = ("万", "亿")

    package init() {}

    package static let english = Locale()

    /// With the settings of a config's `locale.number` and `locale.time` in place of the English ones; what is not said
    /// there stays.
    package init(number: Value?, time: Value?) {
        func text(_ value: Value?, _ key: String) -> String? {
            if case .object(let record)? = value, case .string(let s)? = record[key] { s } else { nil }
        }
        func list(_ value: Value?, _ key: String) -> [String]? {
            if case .object(let record)? = value, case .array(let items)? = record[key] {
                items.map(\.asText)
            } else {
                nil
            }
        }
        decimal = text(number, "decimal") ?? decimal
        thousands = text(number, "thousands") ?? thousands
        percent = text(number, "percent") ?? percent
        minus = text(number, "minus") ?? minus
        nan = text(number, "nan") ?? nan
        if let sizes = list(number, "grouping")?.compactMap(Int.init), !sizes.isEmpty { grouping = sizes }
        if let signs = list(number, "currency"), signs.count == 2 { currency = (signs[0], signs[1]) }
        dateTime = text(time, "dateTime") ?? dateTime
        date = text(time, "date") ?? date
        self.time = text(time, "time") ?? self.time
        periods = list(time, "periods") ?? periods
        days = list(time, "days") ?? days
        shortDays = list(time, "shortDays") ?? shortDays
        months = list(time, "months") ?? months
        shortMonths = list(time, "shortMonths") ?? shortMonths
    }

    package static func == (a: Locale, b: Locale) -> Bool {
        a.decimal == b.decimal && a.thousands == b.thousands && a.grouping == b.grouping && a.currency == b.currency
            && a.percent == b.percent && a.minus == b.minus && a.nan == b.nan && a.dateTime == b.dateTime
            && a.date == b.date && a.time == b.time && a.periods == b.periods && a.days == b.days
            && a.shortDays == b.shortDays && a.months == b.months && a.shortMonths == b.shortMonths
            && a.myriads == b.myriads
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(decimal)
        hasher.combine(thousands)
        hasher.combine(months)
        hasher.combine(days)
    }
}
