extension Locale {
    /// Simplified Chinese, as d3's `zh-CN` writes dates; money in yuan.
    package static let simplifiedChinese = chinese(
        weekday: "周", quarter: "第%q季度 ", myriads: .simplified, percentagePoints: "个百分点", yuan: "¥", nan: "非数值",
        hiddenEntries: ["…另有 ", " 项"])

    /// Traditional Chinese, as d3's `zh-TW` writes dates; money in dollars.
    package static let traditionalChinese = chinese(
        weekday: "週", quarter: "第%q季 ", myriads: .traditional, percentagePoints: "個百分點", yuan: "$", nan: "非數值",
        hiddenEntries: ["…另有 ", " 項"])

    /// The locale of a language by its BCP 47 tag: Chinese by its script, or by the script usual in its region; English
    /// for all others, whose d3 definitions a config can give.
    package init(language tag: String) {
        let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }
        guard parts.first == "zh" else {
            self = .english
            return
        }
        let hasTraditionalRegion = parts.contains { ["tw", "hk", "mo"].contains($0) }
        let isTraditional = parts.contains("hant") || (hasTraditionalRegion && !parts.contains("hans"))
        self = isTraditional ? .traditionalChinese : .simplifiedChinese
    }

    private static func chinese(
        weekday: String, quarter: String, myriads: Myriads, percentagePoints: String, yuan: String, nan: String,
        hiddenEntries: [String]
    ) -> Locale {
        let digits = ["日", "一", "二", "三", "四", "五", "六"]
        let months = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"].map { $0 + "月" }
        var locale = Locale()
        locale.currency = Currency(prefix: yuan, suffix: "")
        locale.nan = nan
        locale.myriads = myriads
        locale.percentagePoints = percentagePoints
        locale.ranges = .wave
        locale.hiddenEntryWords = hiddenEntries
        locale.groupsFigures = false
        locale.dateTime = "%x %A %X"
        locale.date = "%Y年%-m月%-d日"
        locale.time = "%H:%M:%S"
        locale.periods = ["上午", "下午"]
        locale.days = digits.map { "星期" + $0 }
        locale.shortDays = digits.map { weekday + $0 }
        // Axes show months side by side, where figures are shorter and line up.
        locale.shortMonths = (1...12).map { "\($0)月" }
        locale.months = months
        locale.day = locale.date
        // From the year down, each figure with its word.
        locale.unitPatterns = [
            "quarter": quarter, "date": "%-d日 ", "year-quarter": "%Y年" + quarter, "year-month": "%Y年%-m月 ",
            "year-month-date": "%Y年%-m月%-d日 ", "month-date": "%-m月%-d日 ",
        ]
        locale.axisPatterns = [
            .year: "%Y年", .quarter: "%b", .month: "%b", .week: "%-m月%-d日", .date: "%-d日", .hours: "%H:%M",
            .minutes: "%H:%M",
        ]
        return locale
    }
}
