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
