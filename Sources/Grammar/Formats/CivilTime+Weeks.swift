extension CivilTime {
    /// The week of the year, counted from its first Sunday: 0 … 53.
    package var week: Int { (dayOfYear + 6 - weekday) / 7 }

    /// The week of the year, counted from its first Monday: 0 … 53.
    var mondayWeek: Int { (dayOfYear + 6 - (weekday + 6) % 7) / 7 }

    /// The week by ISO 8601: from Mondays, in the year of its Thursday. 1 … 53.
    var isoWeek: (year: Int, week: Int) {
        let sinceMonday = (weekday + 6) % 7
        let thursday = CivilTime(year: year, month: month, day: day + 3 - sinceMonday).normalized
        return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
    }

    /// With parts beyond their range carried over.
    var normalized: CivilTime { CivilTime(milliseconds: timestamp) }
}
