import NewslintKit

/// The rules that newslint brings along.
public enum BuiltInRules {
    /// Sorted by id. `newslint-dev new-rule` adds a line; a test compares the list with the folder.
    public static let all: [any Rule.Type] = [
        DuplicateCaption.self,
        NearDuplicateCaption.self,
        StalePhoto.self,
        ImpossibleDate.self,
        WeekdayMismatch.self,
        ChangeArithmetic.self,
        ListCount.self,
        PartsExceedTotal.self,
        PercentOver100.self,
        SubsetExceedsWhole.self,
        UnbalancedQuotes.self,
        RepeatedWord.self,
        UnknownWord.self,
        DuplicateParagraph.self,
        SentenceLength.self,
    ]
}
