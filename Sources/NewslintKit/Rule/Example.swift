/// A piece of copy that shows what a rule finds, or what it must leave alone. Each one runs as a test.
public struct Example: Sendable {
    /// Markdown. ⟦Brackets⟧ mark what must be found; without a mark nothing may be.
    public let text: String
    /// The day of the story, when the rule needs one.
    public let storyDate: String?
    /// The house style, when it matters.
    public let profile: Profile?

    /// Copy with a fault, ⟦marked⟧.
    public static func fault(_ text: String, storyDate: String? = nil, profile: Profile? = nil) -> Example {
        Example(text: text, storyDate: storyDate, profile: profile)
    }

    /// Copy that looks like a fault and is none.
    public static func trap(_ text: String, storyDate: String? = nil, profile: Profile? = nil) -> Example {
        Example(text: text, storyDate: storyDate, profile: profile)
    }

    public var isTrap: Bool { !text.contains("⟦") }
}
