/// The dates and times of a document as partial values with their written form.
public struct Dates: Analysis {
    /// In order; none overlaps another.
    public let all: [DateMention]
    /// Clock times and parts of a day, in order.
    public let times: [TimeMention]
    /// Lengths of time, in order; none overlaps a date.
    public let durations: [DurationMention]
    /// The opening `SEOUL, April 4, 2021 (Yonhap) -` of the story, without its dash.
    public let dateline: ProseRange?
    /// The full date of the dateline, when it prints one.
    public let datelineDate: CivilDate?

    public init(of document: Document) {
        var reader = DateReader(document)
        for (block, range) in document.tokens.blocks.enumerated() { reader.read(block, range) }
        times = reader.times
        durations = reader.durations
        let place = Dateline.find(in: document)
        dateline = place
        datelineDate = place.flatMap { place in reader.dates.first { place.encloses($0.range) && $0.civilDate != nil }?.civilDate }
        var resolver = DateResolver(document, story: document.metadata.storyDate ?? datelineDate)
        all = resolver.resolved(reader.dates)
    }
}
