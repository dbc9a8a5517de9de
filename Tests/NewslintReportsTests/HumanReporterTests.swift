import NewslintKit
import Testing

@testable import NewslintReports

/// The range of a piece of a text, which must be in it.
private func range(of part: String, in text: String) throws -> SourceRange {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    let start = try #require((0...(bytes.count - wanted.count)).first { Array(bytes[$0..<($0 + wanted.count)]) == wanted })
    return SourceRange(start, start + wanted.count)
}

private func rendered(_ text: String, _ finding: Diagnostic, width: Int = 80) -> String {
    var reporter = HumanReporter(TerminalStyle(width: width))
    return reporter.report(FileReport(file: SourceFile(path: "story.txt", text: text), findings: [finding]))
}

@Suite struct HumanReporterTests {
    @Test func marksTheFindingAndTheLabelBesideIt() throws {
        let text = "Of the 40 passengers, 25 were rescued and 19 are missing."
        let finding = Diagnostic(
            rule: "numbers/parts-exceed-total", severity: .error, range: try range(of: "25 were rescued and 19", in: text),
            message: "25 + 19 = 44, more than 40", labels: [Label(try range(of: "40", in: text), "the whole")])
        #expect(
            rendered(text, finding) == """
                story.txt:1:23: error: 25 + 19 = 44, more than 40 [numbers/parts-exceed-total]
                    1 | Of the 40 passengers, 25 were rescued and 19 are missing.
                      |        --             ^~~~~~~~~~~~~~~~~~~~~~
                      |        the whole


                """)
    }

    @Test func showsAnotherLineWithItsLabelAndTheFix() throws {
        let text = "A caption.\nA caption.\n"
        let finding = Diagnostic(
            rule: "captions/duplicate", severity: .error, range: SourceRange(11, 21), message: "caption repeats line 1 word for word",
            labels: [Label(SourceRange(0, 10), "first printed here")],
            fixes: [Fix(title: "remove line 2", edits: [], applicability: .safe)])
        #expect(
            rendered(text, finding) == """
                story.txt:2:1: error: caption repeats line 1 word for word [captions/duplicate]
                    2 | A caption.
                      | ^~~~~~~~~~
                    1 | A caption.
                      | ----------
                      | first printed here
                      = fix: remove line 2 (newslint fix)


                """)
    }

    @Test func aLabelInsideTheFindingIsToBeSeen() throws {
        let text = "on Thursday, March 13, after"
        let finding = Diagnostic(
            rule: "a/b", severity: .error, range: try range(of: "Thursday, March 13", in: text), message: "m",
            labels: [Label(try range(of: "March 13", in: text), "a Friday")])
        let lines = rendered(text, finding).split(separator: "\n").map(String.init)
        #expect(lines[2] == "      |    ^~~~~~~~~~--------")
        #expect(lines[3] == "      |              a Friday")
    }

    @Test func aLineIsNotCutForAFewColumns() throws {
        let text = "*" + String(repeating: "caption ", count: 30)
        let finding = Diagnostic(rule: "a/b", severity: .error, range: SourceRange(1, text.utf8.count), message: "m")
        let lines = rendered(text, finding).split(separator: "\n").map(String.init)
        #expect(lines[1].hasPrefix("    1 | *caption") && lines[1].hasSuffix("…"))
        #expect(lines[2].hasPrefix("      |  ^~~~~~~"))
    }

    @Test func cutsALongLineAroundTheFinding() throws {
        let text = String(repeating: "word ", count: 300) + "fault" + String(repeating: " word", count: 300)
        let finding = Diagnostic(rule: "a/b", severity: .note, range: try range(of: "fault", in: text), message: "m")
        let lines = rendered(text, finding).split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { $0.unicodeScalars.count <= 80 })
        #expect(lines[1].hasPrefix("    1 | …word") && lines[1].hasSuffix("…"))
        let column = lines[2].prefix { $0 != "^" }.count
        #expect(lines[1].dropFirst(column).hasPrefix("fault"))
    }

    @Test(arguments: [
        ("日本語 fault", "日本語 fault", "       ^~~~~"), ("e\u{301}te\u{301} fault", "e\u{301}te\u{301} fault", "    ^~~~~"),
        ("\u{1B}[2J fault", "\\u{1B}[2J fault", "          ^~~~~"), ("\tfault", " fault", " ^~~~~"),
        ("\u{202E}fault", "\\u{202E}fault", "        ^~~~~"),
    ])
    func alignsCaretsAndShowsControlCharacters(_ text: String, _ shown: String, _ carets: String) throws {
        let finding = Diagnostic(rule: "a/b", severity: .note, range: try range(of: "fault", in: text), message: "m")
        let lines = rendered(text, finding).split(separator: "\n").map(String.init)
        #expect(lines[1] == "    1 | " + shown)
        #expect(lines[2] == "      | " + carets)
    }

    @Test(arguments: [
        SourceFile(path: "x", bytes: []), SourceFile(path: "x", bytes: [0xFF, 0x00, 0x0A, 0xC3]),
        SourceFile(path: "x", text: "\r\n\r\n"),
    ])
    func survivesOddFiles(_ file: SourceFile) {
        var reporter = HumanReporter(TerminalStyle())
        for start in 0...file.bytes.count {
            let finding = Diagnostic(
                rule: "a/b", severity: .error, range: SourceRange(start, file.bytes.count + 3), message: "m",
                labels: [Label(SourceRange(0, start), "l")])
            #expect(!reporter.report(FileReport(file: file, findings: [finding])).isEmpty)
        }
    }

    @Test func summaryCounts() {
        var reporter = HumanReporter(TerminalStyle())
        var summary = Summary()
        let file = FileReport(
            file: SourceFile(path: "x", text: "x"),
            findings: [Diagnostic(rule: "a/b", severity: .warning, range: SourceRange(0, 1), message: "m")])
        summary.count(file, suppressed: 2)
        #expect(reporter.finish(summary) == "1 warning in 1 file; 2 suppressed\n")
        #expect(reporter.finish(Summary()) == "nothing found in 0 files\n")
    }
}
