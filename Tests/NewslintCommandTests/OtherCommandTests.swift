import Testing

@Suite struct OtherCommandTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    @Test func explainTellsOfARule() throws {
        let result = try Program.run(["explain", "repeated-word"], in: folder)
        #expect(result.status == 0)
        for part in ["spelling/repeated-word: ", "Severity: ", "Found", "Left alone", "In .lintrc"] {
            #expect(result.output.contains(part))
        }
    }

    @Test func explainOffersTheNearestRule() throws {
        let result = try Program.run(["explain", "spelling/repeatd-word"], in: folder)
        #expect(result.errors.contains("did you mean 'spelling/repeated-word'?"))
    }

    @Test func rulesListsAFamily() throws {
        let lines = try Program.run(["rules", "spelling"], in: folder).output.split(separator: "\n")
        #expect(!lines.isEmpty && lines.allSatisfy { $0.hasPrefix("spelling/") })
    }

    @Test func initWritesAConfigurationThatWorks() throws {
        folder.write("a.txt", "The council met on Monday.\n")
        #expect(try Program.run(["init", "--profile", "guardian"], in: folder).status == 0)
        #expect(folder.read(".lintrc").contains("profile: guardian"))
        #expect(try Program.run(["a.txt"], in: folder).status == 0)
        // A second time it stays as it is.
        let again = try Program.run(["init"], in: folder)
        #expect(again.status == 2 && again.errors.contains("there already"))
    }

    @Test func inspectShowsRolesAndTokens() throws {
        folder.write("a.md", "# A headline\n\nThe council has 18-year-old rules.\n")
        let result = try Program.run(["inspect", "a.md"], in: folder)
        #expect(result.status == 0)
        #expect(result.output.contains("headline") && result.output.contains("18-year-old·rules"))
        let json = try Program.run(["inspect", "--format", "json", "a.md"], in: folder)
        #expect(json.output.contains(#""kind":"number""#) && json.output.hasSuffix("}\n"))
    }
    @Test func inspectShowsEveryAnalysis() throws {
        let story = "Ana Ruiz said on May 4, 2026, that \"all 40 boats\" left at 10:30 p.m. GMT.\n"
        let output = try Program.run(["inspect", "-"], input: story, in: folder).output
        for kind in ["sentence", "name", "attribution", "date", "quotation", "quantity", "time"] {
            #expect(output.contains("\n  \(kind) "), "no \(kind)")
        }
    }
    @Test func inspectShowsRelationsAndBases() throws {
        let story = "Of the 40 elderly passengers, 25 were rescued and 19 are missing. A third of the voters pay $20 a month.\n"
        let output = try Program.run(["inspect", "-"], input: story, in: folder).output
        for fact in ["relation parts of total, claim 25 + 19 ≤ 40, holds no", "modifiers elderly", "whole voters", "per month"] {
            #expect(output.contains(fact), "no \(fact)")
        }
        let json = try Program.run(["inspect", "--format", "json", "-"], input: story, in: folder).output
        #expect(json.contains(#""relations":[{"#) && json.contains(#""claim":"25 + 19 ≤ 40""#))
    }
}
