import NewslintEngine
import NewslintKit
import NewslintLexicon
import NewslintRules
import NewslintTesting
import Testing

@testable import newslint_dev

/// The pages on disk are those that the rules would write today.
@Suite struct DocsTests {
    static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    static let pages = Docs.pages(BuiltInRules.all, spelling: Lexicon())

    @Test(arguments: pages.map(\.path))
    func isFresh(_ path: String) {
        let onDisk = DiskFiles.read("\(Self.root)/\(path)").map { String(decoding: $0, as: UTF8.self) }
        let now = Self.pages.first { $0.path == path }?.text
        let isFresh = onDisk == now
        #expect(isFresh, "\(path) is out of date: run 'swift run newslint-dev docs'")
    }

    @Test func noPageIsLeftOver() {
        #expect(Docs.strays(Self.pages, in: Self.root) == [])
    }
}

/// `.lintrc.example` is a configuration that works, and changes nothing.
@Suite struct SampleConfigurationTests {
    private func configuration() throws -> Configuration {
        let file = SourceFile(path: SampleConfiguration.path, text: SampleConfiguration.text(.builtIn))
        return try Configuration.read(file, folder: "/")
    }

    @Test func isReadWithoutAProblem() {
        #expect(throws: Never.self) { try configuration() }
    }

    @Test func saysWhatHoldsAnyway() throws {
        let base = try configuration().base
        #expect(RuleSet(base).severities == RuleSet().severities)
        for setting in base.rules {
            guard case .rule(let id) = setting.selector, let info = RuleCatalog.builtIn[id.name] else { continue }
            #expect(setting.options == Dictionary(info.options.map { ($0.name, $0.standard) }) { first, _ in first }, "\(id)")
        }
    }

    @Test func namesEveryRule() throws {
        let named = Set(try configuration().base.rules.map(\.selector))
        for info in RuleCatalog.builtIn.infos { #expect(named.contains(.rule(info.id)), "\(info.id)") }
    }
}
