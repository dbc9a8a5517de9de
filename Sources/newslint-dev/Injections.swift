import NewslintEngine
import NewslintKit

/// Recall over articles with one planted mistake each: `{id, type, text, clean, edits[{s, e, now, was}], conflicts[{s, e}], date}`, and where
/// `newslint-dev inject` wrote them `{source, rules, article, format}`.
///
/// A mistake counts as found when a finding that the clean text does not have touches one of its `edits` or `conflicts`.
enum Injections {
    static func evaluate(_ path: String, _ choice: RuleChoice, misses: Int, samples: Int, limit: Int?) async throws {
        let rules = choice.rules
        let results = try await Corpus.lines(path, limit: limit).inParallel { Result($0, rules) }
        let types = Dictionary(grouping: results, by: \.type).sorted { $0.key < $1.key }

        row("type", ["planted", "found", "recall", "as expected", "by label", "elsewhere"])
        for (type, results) in types { row(type, figures(results)) }
        for (source, results) in Dictionary(grouping: results, by: \.source).sorted(by: { $0.key < $1.key }) where !source.isEmpty {
            row("all \(source)", figures(results))
        }
        row("all", figures(results))
        printRules(results, types)
        if misses > 0 {
            for (type, results) in types {
                let missed = results.filter(\.found.isEmpty)
                print("\n\(type): \(min(misses, missed.count)) of \(missed.count) missed")
                for result in missed.spread(misses) { print("  \(result.id) (\(result.expect))\n    \(result.context)") }
            }
        }
        if samples > 0 {
            let elsewhere = results.flatMap { result in result.elsewhere.map { (result, $0) } }
            print("\n\(min(samples, elsewhere.count)) of \(elsewhere.count) new findings elsewhere")
            for (result, hit) in elsewhere.spread(samples) { print("  \(result.context)\n\(hit.sample) [\(hit.finding.rule)]") }
        }
    }

    private static func figures(_ results: [Result]) -> [String] {
        let found = results.count { !$0.found.isEmpty }
        return [
            "\(results.count)", "\(found)", Table.fixed(Double(found) / Double(max(results.count, 1)), 3),
            "\(results.count { !$0.found.isEmpty && $0.isAsExpected })",
            "\(results.count { $0.found.isEmpty && $0.byLabel })", "\(results.reduce(0) { $0 + $1.elsewhere.count })",
        ]
    }

    /// Which rules found what, and how often each speaks about the clean articles.
    private static func printRules(_ results: [Result], _ types: [(key: String, value: [Result])]) {
        print("\nrules that found them")
        for (type, results) in types {
            let list = results.flatMap { Array(Set($0.found.map(\.finding.rule.name))) }.tally
            print("  \(type): \(list.isEmpty ? "none" : list.map { "\($0) \($1)" }.joined(separator: ", "))")
        }
        var articles: [String: [String]] = [:]
        for result in results { articles[result.article] = result.alarms }
        let found = Dictionary(results.flatMap { Array(Set($0.found.map(\.finding.rule.name))) }.tally) { $1 }
        let expected = Dictionary(results.flatMap(\.rules).tally) { $1 }
        let alarms = Dictionary(articles.values.flatMap { $0 }.tally) { $1 }
        print(
            "\nby rule: mistakes it found, those that are its own or a neighbour's to find, and its findings on the \(articles.count) clean articles"
        )
        row("rule", ["found", "expected", "on clean", "per 100"])
        for rule in Set(found.keys).union(alarms.keys).union(expected.keys).sorted() {
            let clean = alarms[rule] ?? 0
            row(
                rule,
                ["\(found[rule] ?? 0)", "\(expected[rule] ?? 0)", "\(clean)", Table.fixed(Double(clean) * 100 / Double(articles.count), 2)])
        }
    }

    private static func row(_ name: String, _ cells: [String]) {
        var line = name + String(repeating: " ", count: max(1, 32 - name.count))
        for cell in cells { line += String(repeating: " ", count: max(1, 12 - cell.count)) + cell }
        print(line)
    }

    /// What the rules say about one planted mistake.
    private struct Result: Sendable {
        let id: String
        /// The kind of mistake; behind the one who found the relation, where that is told.
        let type: String
        let source: String
        /// What the mistake was planted in.
        let article: String
        let expect: String
        /// A rule that was expected to is among those that found it.
        let isAsExpected: Bool
        /// Rules, any of which ought to find it.
        let rules: [String]
        /// The rule of each finding in the clean article.
        let alarms: [String]
        /// New findings that touch the mistake.
        let found: [Hit]
        /// New findings whose label touches it while they themselves don't.
        let byLabel: Bool
        /// New findings that don't touch it.
        let elsewhere: [Hit]
        let context: String

        init(_ json: JSON, _ rules: RuleSet) {
            id = json["id"].string ?? ""
            source = json["source"].string ?? ""
            type = source.isEmpty ? json["type"].string ?? "" : "\(source)/\(json["type"].string ?? "")"
            article = json["article"].string ?? id
            expect = json["expect"].string ?? ""
            let text = json["text"].string ?? ""
            let date = json["date"].string.flatMap { CivilDate(iso: String($0.prefix(10))) }
            let format = json["format"].string.flatMap(SourceFormat.init(rawValue:)) ?? .text
            let document = Article(id: id, format: format, bytes: Array(text.utf8), storyDate: date).document()
            let clean = Article(id: id, format: format, bytes: Array((json["clean"].string ?? "").utf8), storyDate: date).document()

            let offsets = CodePoints(text)
            let edits = json["edits"].array.map { (range: offsets.range($0), was: ($0["was"].string ?? "").utf8.count) }
            let places = edits.map(\.range) + json["conflicts"].array.map(offsets.range)

            // Where a place of the clean text stands after the edits.
            func moved(_ offset: Int) -> Int {
                var shift = 0
                for edit in edits.sorted(by: { $0.range < $1.range }) where offset + shift >= edit.range.start + edit.was {
                    shift += edit.range.count - edit.was
                }
                return offset + shift
            }
            let alarms = rules.check(clean).findings
            let known = alarms.map { finding in
                // What is put in right behind a finding does not make it longer.
                let end = finding.range.isEmpty ? moved(finding.range.end) : moved(finding.range.end - 1) + 1
                return (finding, SourceRange(moved(finding.range.start), end))
            }
            var found: [Hit] = []
            var elsewhere: [Hit] = []
            var byLabel = false
            for finding in rules.check(document).findings {
                let touches = Self.touches(finding.range, places)
                let isKnown = known.contains { old, range in
                    old.rule == finding.rule && range == finding.range && (old.message == finding.message || !touches)
                }
                guard !isKnown else { continue }
                if touches { found.append(Hit(finding, in: document)) } else { elsewhere.append(Hit(finding, in: document)) }
                byLabel = byLabel || finding.labels.contains { Self.touches($0.range, places) }
            }
            self.alarms = alarms.map(\.rule.name)
            let expected = json["rules"].array.compactMap(\.string)
            self.rules = expected
            isAsExpected = found.contains { expected.isEmpty || expected.contains($0.finding.rule.name) }
            self.found = found
            self.elsewhere = elsewhere
            self.byLabel = byLabel
            context = Self.context(edits.first?.range, in: document)
        }

        private static func touches(_ range: SourceRange, _ places: [SourceRange]) -> Bool {
            places.contains { place in
                range.overlaps(place) || (range.isEmpty || place.isEmpty) && range.start <= place.end && place.start <= range.end
            }
        }

        private static func context(_ range: SourceRange?, in document: Document) -> String {
            guard let range else { return "" }
            let before = document.file.text(in: SourceRange(max(0, range.start - 160), range.start))
            let after = document.file.text(in: SourceRange(range.end, range.end + 160))
            return Hit.line("…\(before)⟦\(document.file.text(in: range))⟧\(after)…")
        }
    }
}

extension [String] {
    /// Each with how often it is there, the most frequent first.
    fileprivate var tally: [(String, Int)] {
        reduce(into: [:]) { $0[$1, default: 0] += 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    }
}

/// Turns offsets in code points, which corpora use, into offsets in bytes.
struct CodePoints {
    private let starts: [Int]

    init(_ text: String) {
        var starts: [Int] = []
        starts.reserveCapacity(text.utf8.count + 1)
        for (offset, byte) in text.utf8.enumerated() where byte & 0xC0 != 0x80 { starts.append(offset) }
        starts.append(text.utf8.count)
        self.starts = starts
    }

    /// The byte offset of a code point; that of the end for one too far.
    func byte(_ codePoint: Int) -> Int { starts[min(max(codePoint, 0), starts.count - 1)] }

    /// The bytes of `{s, e}`.
    func range(_ span: JSON) -> SourceRange { SourceRange(byte(span["s"].int ?? 0), byte(span["e"].int ?? 0)) }
}
