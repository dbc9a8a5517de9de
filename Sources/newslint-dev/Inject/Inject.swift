import NewslintKit
import NewslintTesting

/// `newslint-dev inject`: articles with one mistake each, made of articles without.
enum Inject: Subcommand {
    static let name = "inject"
    static let usage = "PATH... [-o FILE] [--limit N] [--seed N] [--kind KIND,...] [--source claims|loose] [--most N]"
    static let summary = """
        breaks one relation between numbers or dates in each copy of a clean article, and writes JSONL for 'evaluate --injections';
              at most N of a kind with --most, the first N articles with --limit
        """

    static func run(_ arguments: inout Arguments) async throws {
        let output = try arguments.value("-o")
        let limit = try arguments.integer("--limit")
        let seed = UInt64(try arguments.integer("--seed") ?? 1)
        let kinds = Set(try arguments.list("--kind"))
        let most = try arguments.integer("--most") ?? .max
        let source = try arguments.value("--source").map { name in
            guard let source = Planted.Source(rawValue: name) else { throw UsageError("no source '\(name)'; there are claims and loose") }
            return source
        }
        let articles = try await Corpus.articles(try arguments.rest(), limit: limit)
        let planted = await articles.inParallel { article in
            mistakes(in: article, seed: seed).filter { mistake in
                (kinds.isEmpty || kinds.contains(mistake.planted.type)) && (source == nil || mistake.planted.source == source)
            }
        }
        var counts: [String: Int] = [:]
        var lines = ""
        for mistake in planted.flatMap({ $0 }).shuffled(seed: seed) {
            let type = "\(mistake.planted.source.rawValue)/\(mistake.planted.type)"
            guard counts[type, default: 0] < most else { continue }
            counts[type, default: 0] += 1
            let number = String(10_000 + counts[type, default: 0]).dropFirst()
            lines += mistake.record(id: "\(type)-\(number)") + "\n"
        }
        guard let output else { return print(lines, terminator: "") }
        guard DiskFiles.write(lines, to: output) else { throw UsageError("\(output): can't be written") }
        for (type, count) in counts.sorted(by: { $0.key < $1.key }) { print("\(type): \(count)") }
        print("\(counts.values.reduce(0, +)) of \(articles.count) articles written to \(output)")
    }

    /// A mistake with the article that it goes into.
    struct Mistake: Sendable {
        let article: Article
        let planted: Planted

        func record(id: String) -> String {
            planted.record(
                of: article.bytes, id: id,
                members: [
                    ("article", article.id), ("format", article.format == .text ? nil : article.format.rawValue),
                    ("date", article.storyDate?.description),
                ])
        }
    }

    /// One mistake of each kind and source that the article gives rise to, at random; the same ones for the same seed.
    static func mistakes(in article: Article, seed: UInt64) -> [Mistake] {
        guard String(validating: article.bytes, as: UTF8.self) != nil else { return [] }
        var random = SeededGenerator(seed: seed ^ article.id.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
        var mistakes = all(in: article, &random).map { Mistake(article: article, planted: $0) }
        if let titled = article.underItsTitle {
            let document = titled.document()
            let text = LooseText(document)
            var breaker = Breaker(bytes: document.prose, random: random)
            mistakes += LooseFinders.headlines(text, &breaker).compactMap { $0.inSource(of: document) }
                .map { Mistake(article: titled, planted: $0) }
        }
        let kinds = Dictionary(grouping: mistakes) { "\($0.planted.source) \($0.planted.type)" }
        return kinds.sorted { $0.key < $1.key }.compactMap { $0.value.randomElement(using: &random) }
    }

    private static func all(in article: Article, _ random: inout SeededGenerator) -> [Planted] {
        let document = article.document()
        var breaker = Breaker(bytes: document.prose, random: random)
        let claims = ClaimBreaker.find(in: document, &breaker)
        let loose = LooseFinders.find(in: LooseText(document), storyDate: document.storyDate, &breaker)
        random = breaker.random
        return (claims + loose).compactMap { $0.inSource(of: document) }
    }
}

extension Array {
    /// In an order that is the same for the same seed.
    fileprivate func shuffled(seed: UInt64) -> [Element] {
        var random = SeededGenerator(seed: seed)
        return shuffled(using: &random)
    }
}

extension Planted {
    /// The mistake with its places in the document's file instead of its prose; nil when markup interrupts what it changes.
    fileprivate func inSource(of document: Document) -> Planted? {
        func source(_ range: Range<Int>) -> Range<Int> {
            let range = document.source(of: ProseRange(range.lowerBound, range.upperBound))
            return range.start..<range.end
        }
        guard edits.allSatisfy({ document.map.isVerbatim(ProseRange($0.range.lowerBound, $0.range.upperBound)) }) else { return nil }
        var moved = self
        moved.edits = edits.map { Edit(range: source($0.range), now: $0.now) }
        moved.conflicts = conflicts.map(source)
        return moved
    }
}
