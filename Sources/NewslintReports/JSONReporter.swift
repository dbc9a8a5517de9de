import NewslintKit

/// For programs: one JSON object, described in `Docs/JSON.md`.
struct JSONReporter: Reporter {
    private var isFirst = true

    mutating func report(_ file: FileReport) -> String {
        let lines = LineTable(file.file.bytes)
        return file.findings.map { finding in
            var json = JSONWriter()
            json.object { finding.write(to: &$0, file.file, lines) }
            let lead = isFirst ? "{\"version\":1,\"findings\":[\n" : ",\n"
            isFirst = false
            return lead + json.text
        }.joined()
    }

    mutating func finish(_ summary: Summary) -> String {
        var json = JSONWriter()
        json.object {
            $0.member("files", summary.files)
            $0.member("errors", summary.errors)
            $0.member("warnings", summary.warnings)
            $0.member("notes", summary.notes)
            $0.member("suppressed", summary.suppressed)
        }
        return (isFirst ? "{\"version\":1,\"findings\":[" : "\n") + "],\"summary\":\(json.text)}\n"
    }
}

extension Diagnostic {
    fileprivate func write(to json: inout JSONWriter, _ file: SourceFile, _ lines: LineTable) {
        json.member("path", file.path)
        json.member("rule", rule.name)
        json.member("severity", severity.name)
        json.member("message", message.text)
        range.write(to: &json, lines)
        json.member("text", file.text(in: range))
        json.key("labels")
        json.array { json in
            for label in labels {
                json.object {
                    $0.member("message", label.message.text)
                    label.range.write(to: &$0, lines)
                }
            }
        }
        json.key("fixes")
        json.array { json in
            for fix in fixes {
                json.object { json in
                    json.member("title", fix.title)
                    json.member("applicability", fix.applicability.name)
                    json.key("edits")
                    json.array { json in
                        for edit in fix.edits {
                            json.object {
                                edit.range.write(to: &$0, lines)
                                $0.member("replacement", edit.replacement)
                            }
                        }
                    }
                }
            }
        }
    }
}

extension SourceRange {
    /// `start` and `end`, each with byte offset, line and column.
    package func write(to json: inout JSONWriter, _ lines: LineTable) {
        for (name, offset) in [("start", start), ("end", end)] {
            let (line, column) = lines.position(at: offset)
            json.key(name)
            json.object {
                $0.member("offset", offset)
                $0.member("line", line)
                $0.member("column", column)
            }
        }
    }
}
