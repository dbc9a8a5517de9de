import NewslintKit
import Synchronization

/// A rule for tests of the tests: it finds the word *moon*, and each kind of it but one has a flaw that a law must catch.
protocol MoonRule: DocumentRule {
    static var flaw: String { get }
}

extension MoonRule {
    static var info: RuleInfo { moonInfo() }

    static func moonInfo(fix: Applicability? = nil) -> RuleInfo {
        RuleInfo(
            id: RuleID("tests/\(flaw)"), summary: "the moon", why: "For tests.", severity: .warning, roles: .body, fix: fix, examples: [])
    }

    /// Every *moon* in the blocks that the rule reads.
    func moons(_ document: Document) -> [(token: Token, block: Block)] {
        document.blocks.indices.filter { Self.info.roles.contains(document.blocks[$0].role) }.flatMap { index in
            document.tokens.all[document.tokens.blocks[index]].filter { document.text($0.range) == "moon" }
                .map { ($0, document.blocks[index]) }
        }
    }

    func check(_ document: Document, _ report: inout Report) {
        for (moon, _) in moons(document) { report.add(moon.range, "the moon") }
    }
}

struct Flawless: MoonRule {
    static let flaw = "none"
    static var info: RuleInfo { moonInfo(fix: .safe) }
    init(_ setup: RuleSetup) {}
    func check(_ document: Document, _ report: inout Report) {
        for (moon, _) in moons(document) {
            report.add(moon.range, "the moon", fixes: [ProseFix("say sun", .safe, replace: moon.range, with: "sun")])
        }
    }
}

struct BlindInLists: MoonRule {
    static let flaw = "blind-in-lists"
    init(_ setup: RuleSetup) {}
    func check(_ document: Document, _ report: inout Report) {
        for (moon, block) in moons(document) where block.role != .listItem { report.add(moon.range, "the moon") }
    }
}

struct BlindInQuotes: MoonRule {
    static let flaw = "blind-in-quotes"
    init(_ setup: RuleSetup) {}
    func check(_ document: Document, _ report: inout Report) {
        for (moon, block) in moons(document) where block.role != .blockQuote { report.add(moon.range, "the moon") }
    }
}

/// Takes the bytes as they come, whatever block they stand in.
struct ReadsCode: MoonRule {
    static let flaw = "reads-code"
    init(_ setup: RuleSetup) {}
    func check(_ document: Document, _ report: inout Report) {
        let moon = Array("moon".utf8)
        for start in document.prose.indices where document.prose[start...].starts(with: moon) {
            report.add(ProseRange(start, start + moon.count), "the moon")
        }
    }
}

struct CountsCharacters: MoonRule {
    static let flaw = "counts-characters"
    init(_ setup: RuleSetup) {}
    func check(_ document: Document, _ report: inout Report) {
        for (moon, _) in moons(document) {
            let start = document.text(ProseRange(0, moon.start)).count
            report.add(ProseRange(start, start + moon.count), "the moon")
        }
    }
}

struct WantsLineFeeds: MoonRule {
    static let flaw = "wants-line-feeds"
    init(_ setup: RuleSetup) {}
    func check(_ document: Document, _ report: inout Report) {
        for (moon, _) in moons(document) where !document.file.bytes.contains(0x0D) { report.add(moon.range, "the moon") }
    }
}

struct StumblesOverMark: MoonRule {
    static let flaw = "stumbles-over-mark"
    init(_ setup: RuleSetup) {}
    func check(_ document: Document, _ report: inout Report) {
        for (moon, _) in moons(document) where document.file.bytes.first != 0xEF { report.add(moon.range, "the moon") }
    }
}

struct WantsMarkdown: MoonRule {
    static let flaw = "wants-markdown"
    init(_ setup: RuleSetup) {}
    func check(_ document: Document, _ report: inout Report) {
        for (moon, _) in moons(document) where document.format == .markdown { report.add(moon.range, "the moon") }
    }
}

/// Speaks every other time that it is asked.
struct Moody: MoonRule {
    static let flaw = "moody"
    static let calls = Atomic<Int>(0)
    init(_ setup: RuleSetup) {}
    func check(_ document: Document, _ report: inout Report) {
        guard Self.calls.add(1, ordering: .relaxed).newValue % 2 == 1 else { return }
        for (moon, _) in moons(document) { report.add(moon.range, "the moon") }
    }
}

/// Falls silent where its neighbour has been before it.
struct Shy: MoonRule {
    static let flaw = "shy"
    init(_ setup: RuleSetup) {}
    func check(_ document: Document, _ report: inout Report) {
        guard !document[Footprint.self].neighbourWasHere.load(ordering: .relaxed) else { return }
        for (moon, _) in moons(document) { report.add(moon.range, "the moon") }
    }

    struct Neighbour: MoonRule {
        static let flaw = "neighbour-of-shy"
        init(_ setup: RuleSetup) {}
        func check(_ document: Document, _ report: inout Report) {
            document[Footprint.self].neighbourWasHere.store(true, ordering: .relaxed)
        }
    }

    final class Footprint: Analysis {
        let neighbourWasHere = Atomic<Bool>(false)
        init(of document: Document) {}
    }
}

struct OverlapsItself: MoonRule {
    static let flaw = "overlaps-itself"
    static var info: RuleInfo { moonInfo(fix: .safe) }
    init(_ setup: RuleSetup) {}
    func check(_ document: Document, _ report: inout Report) {
        for (moon, _) in moons(document) {
            let inside = ProseRange(moon.start + 1, moon.end)
            report.add(moon.range, "the moon", fixes: [ProseFix("say sun", .safe, [(moon.range, "sun"), (inside, "un")])])
        }
    }
}

struct Restless: MoonRule {
    static let flaw = "restless"
    static var info: RuleInfo { moonInfo(fix: .safe) }
    init(_ setup: RuleSetup) {}
    func check(_ document: Document, _ report: inout Report) {
        for (moon, _) in moons(document) {
            report.add(moon.range, "the moon", fixes: [ProseFix("say it again", .safe, replace: moon.range, with: "moon, moon")])
        }
    }
}

struct PromisesNoFix: MoonRule {
    static let flaw = "promises-no-fix"
    init(_ setup: RuleSetup) {}
    func check(_ document: Document, _ report: inout Report) {
        for (moon, _) in moons(document) {
            report.add(moon.range, "the moon", fixes: [ProseFix("say sun", .unsafe, replace: moon.range, with: "sun")])
        }
    }
}
