import NewslintEngine
import NewslintKit

/// Recall over articles with one planted mistake each: `{id, type, text, clean, edits[{s, e, now, was}], conflicts[{s, e}], date}`.
///
/// A mistake counts as found when a finding that the clean text does not have touches one of its `edits` or `conflicts`.
enum Injections {
    static func evaluate(_ path: String, _ choice: RuleChoice, misses: Int, samples: Int, limit: Int?) async throws {
        let rules = choice.rules
        let results = try await Corpus.lines(path, limit: limit).inParallel { Result($0, rules) }
        let types = Dictionary(grouping: results, by: \.type).sorted { $0.key < $1.key }

        row("type", ["planted", "found", "recall", "by label", "elsewhere"])
        for (type, results) in types { row(type, figures(results)) }
        row("all", figures(results))
        print("\nrules that found them")
        for (type, results) in types {
            var counts: [String: Int] = [:]
            for result in results { for rule in Set(result.found.map(\.finding.rule.name)) { counts[rule, default: 0] += 1 } }
            let list = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
            print("  \(type): \(list.isEmpty ? "none" : list.joined(separator: ", "))")
        }
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
            "\(results.count { $0.found.isEmpty && $0.byLabel })", "\(results.reduce(0) { $0 + $1.elsewhere.count })",
        ]
    }

    private static func row(_ name: String, _ cells: [String]) {
        var line = name + String(repeating: " ", count: max(1, 24 - name.count))
        for cell in cells { line += String(repeating: " ", count: max(1, 11 - cell.count)) + cell }
        print(line)
    }

    /// What the rules say about one planted mistake.
    private struct Result: Sendable {
        let id: String
        let type: String
        let expect: String
        /// New findings that touch the mistake.
        let found: [Hit]
        /// New findings whose label touches it while they themselves don't.
        let byLabel: Bool
        /// New findings that don't touch it.
        let elsewhere: [Hit]
        let context: String

        init(_ json: JSON, _ rules: RuleSet) {
            id = json["id"].string ?? ""
            type = json["type"].string ?? ""
            expect = json["expect"].string ?? ""
            let text = json["text"].string ?? ""
            let date = json["date"].string.flatMap { CivilDate(iso: String($0.prefix(10))) }
            let document = Article(id: id, format: .text, bytes: Array(text.utf8), storyDate: date).document()
            let clean = Article(id: id, format: .text, bytes: Array((json["clean"].string ?? "").utf8), storyDate: date).document()

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
            let known = rules.check(clean).findings.map { finding in
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
