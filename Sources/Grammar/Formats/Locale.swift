/// How numbers and dates are written: the parts of d3's locale definitions.
package struct Locale: Hashable, Sendable {
    /// What stands before and after an amount of money.
    package struct Currency: Hashable, Sendable {
        package var prefix: String
        package var suffix: String

        package init(prefix: String, suffix: String) {
            self.prefix = prefix
            self.suffix = suffix
        }
    }

    /// The names of 10⁴, 10⁸ and 10¹², for the number format type `w`.
    package struct Myriads: Hashable, Sendable {
        package var names: [String]

        package static let simplified = Myriads(names: ["万", "亿", "万亿"])
        package static let traditional = Myriads(names: ["萬", "億", "萬億"])
    }

    // MARK: Numbers

    package var decimal = "."
    package var thousands = ","
    /// Sizes of digit groups from the right, used in turn and then from the first again. Empty: no groups.
    package var grouping = [3]
    package var currency = Currency(prefix: "$", suffix: "")
    /// Ten texts in place of 0 … 9; nil: the digits as they are.
    package var numerals: [String]?
    package var percent = "%"
    package var minus = "\u{2212}"
    package var nan = "NaN"
    package var myriads = Myriads.simplified
    /// Behind a difference of two percentages, for the number format type `P`.
    package var percentagePoints = "\u{A0}pp"
    package var ranges = Ranges.dash
    /// Whether figures in running text have their thousands in groups. Chinese counts in myriads and leaves them out.
    package var groupsFigures = true

    /// What stands before and after the number of a legend's entries that are not shown.
    package var hiddenEntryWords = ["…", " entries"]

    package func hiddenEntries(_ count: Int) -> String {
        (hiddenEntryWords.first ?? "") + String(count) + (hiddenEntryWords.last ?? "")
    }

    // MARK: Dates

    /// The patterns of `%c`, `%x` and `%X`.
    package var dateTime = "%x, %X"
    package var date = "%-m/%-d/%Y"
    package var time = "%-I:%M:%S %p"
    /// Before and after noon.
    package var periods = ["AM", "PM"]
    /// From Sunday.
    package var days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    package var shortDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    package var months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    package var shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The day of a moment where nothing else is said.
    package var day = "%b %d, %Y"
    /// Patterns of calendar units in place of Vega's, by the units joined with hyphens; English has Vega-Lite's own.
    package var unitPatterns = ["year-month": "%b %Y ", "year-month-date": "%b %d, %Y "]
    /// Patterns of the labels on a time axis in place of Vega's, by the unit that begins with the label.
    package var axisPatterns: [TimeUnit.Part: String] = [:]

    package init() {}

    /// d3's default, `en-US`.
    package static let english = Locale()
}
