import NewslintKit

/// The rules that newslint brings along.
public enum BuiltInRules {
    /// Sorted by id. `newslint-dev new-rule` adds a line; a test compares the list with the folder.
    public static let all: [any Rule.Type] = [
        AnonymousNoReason.self,
        UnattributedCausal.self,
        UnattributedMotive.self,
        UnattributedStatistic.self,
        UnsupportedCallback.self,
        WeaselSource.self,
        DuplicateCaption.self,
        NearDuplicateCaption.self,
        StalePhoto.self,
        DateFormat.self,
        ImpossibleDate.self,
        MonthAbbrev.self,
        WeekdayMismatch.self,
        YearComma.self,
        AgeBirth.self,
        ChangeArithmetic.self,
        LeadMargin.self,
        ListCount.self,
        PartsExceedTotal.self,
        PercentOver100.self,
        RangeInverted.self,
        SubsetExceedsWhole.self,
        UnitConversion.self,
        VoteTally.self,
        OrphanQuote.self,
        UnbalancedQuotes.self,
        RepeatedWord.self,
        UnknownWord.self,
        DuplicateParagraph.self,
        PageFurniture.self,
        Placeholder.self,
        SentenceLength.self,
    ]
}
