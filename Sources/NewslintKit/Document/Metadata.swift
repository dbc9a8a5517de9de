/// What a file says about its story outside the story's text.
public struct Metadata: Sendable, Equatable {
    public var headline: String?
    public var authors: [String] = []
    /// The day the story is published or filed. Never the clock's.
    public var storyDate: CivilDate?
    /// An ISO 639 code such as `en` or `en-GB`.
    public var language: String?
    /// The section, desk or genre: `opinion`, `sport`.
    public var section: String?

    public init() {}
}
