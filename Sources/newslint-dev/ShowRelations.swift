import NewslintKit

/// `newslint-dev relations`: the relations that the finder sees in a body of copy, each in its sentence.
enum ShowRelations: Subcommand {
    static let name = "relations"
    static let usage = "PATH... [--relation NAME] [--samples N] [--broken]"
    static let summary = "how many relations of each kind are found, how many of them hold, and samples"

    static func run(_ arguments: inout Arguments) async throws {
        let relation = try arguments.value("--relation")
        let samples = try arguments.integer("--samples") ?? 0
        let isBroken = arguments.flag("--broken")
        let articles = try await Corpus.articles(try arguments.rest(), limit: nil)
        let found = await articles.inParallel { article in
            let document = article.document()
            let all = document.quantities.all
            return document[Relations.self].claims(all).map { name, claim in
                let spans = claim.quantities.map { document.sentences.all[$0.sentence].range }
                let place = spans.dropFirst().reduce(spans[0]) { $0.union($1) }
                return Found(name: name, holds: claim.holds(), text: claim.text, sentence: document.text(place))
            }
        }.flatMap { $0 }
        for (name, found) in Dictionary(grouping: found, by: \.name).sorted(by: { $0.key < $1.key }) {
            print("\(name): \(found.count), \(found.count(where: \.holds)) hold")
            guard samples > 0, relation == nil || relation == name else { continue }
            let chosen = isBroken ? found.filter { !$0.holds } : found
            let step = max(1, chosen.count / samples)
            for index in stride(from: 0, to: chosen.count, by: step) { print("  [\(chosen[index].text)] \(chosen[index].sentence)") }
        }
    }

    private struct Found: Sendable {
        let name: String
        let holds: Bool
        let text: String
        let sentence: String
    }
}
