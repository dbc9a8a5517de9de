import NewslintKit

/// What the engine itself reports: files that it can't read, and suppressions that are wrong.
enum EngineRules {
    static let all = [
        frontMatter, nestedTooDeeply, notAFile, notFound, notText, notUTF8, nulByte, tooLarge, unreadable, malformedSuppression, noReason,
        unknownRule, unusedSuppression,
    ]

    static let frontMatter = info(
        "input/front-matter", "front matter that can't be read",
        "The block between --- lines at the top is not YAML, so that the day of the story and its headline are not known.", .warning)

    static let nestedTooDeeply = info(
        "input/nested-too-deeply", "a page with elements nested too deeply",
        "No news page nests thousands of elements; to parse one that does would take all the memory there is. It is left unread.", .error)

    static let notFound = info(
        "input/not-found", "a path that does not exist",
        "A path or a pattern that names no file is most often mistyped. The other files of the run are linted all the same.", .error)

    static let notAFile = info(
        "input/not-a-file", "a path that is no regular file",
        "A pipe, a socket or a device has no text to lint, and reading one could wait for ever.", .error)

    static let notText = info(
        "input/not-text", "a file that is no text",
        "A picture or an archive under the name of a story, or text in UTF-16 without its mark.", .error)

    static let notUTF8 = info(
        "input/not-utf-8", "text in another encoding than UTF-8",
        "Bytes that are not UTF-8 show as odd characters to readers, and names with accents suffer first. The rest of the file is linted.",
        .error)

    static let nulByte = info(
        "input/nul-byte", "a NUL byte in the text",
        "Some programs end the text at a NUL byte, so that half a story runs.", .warning)

    static let tooLarge = info(
        "input/too-large", "a file too big to be a story",
        "A file over 64 MB is no news copy. It is left unread, so that one stray archive does not take the memory of the run.", .error)

    static let unreadable = info(
        "input/unreadable", "a file that can't be read",
        "The system would not give the file: permissions, a broken link, or a file that vanished during the run.", .error)

    static let malformedSuppression = info(
        "suppression/malformed", "a suppression that newslint does not understand",
        """
        A comment that starts with newslint- is meant for newslint. One with an unknown order does nothing, which its writer should know. The \
        orders are newslint-disable-next-line, newslint-disable-line, newslint-disable and newslint-enable.
        """, .warning)

    static let noReason = info(
        "suppression/no-reason", "a suppression without a reason",
        "Whoever meets a suppression later wants to know whether it still holds. Write it after a colon: newslint-disable dates/format: why.",
        .note)

    static let unknownRule = info(
        "suppression/unknown-rule", "a suppression of a rule that does not exist",
        "A mistyped or removed rule in a suppression silences nothing.", .warning)

    static let unusedSuppression = info(
        "suppression/unused", "a suppression that silences nothing",
        """
        The copy has changed and the fault is gone, or the comment stands in the wrong place. A suppression of a rule that is off is left \
        alone.
        """, .warning)

    private static func info(_ id: RuleID, _ summary: String, _ why: String, _ severity: Severity) -> RuleInfo {
        RuleInfo(id: id, summary: summary, why: why, severity: severity, examples: [])
    }
}
