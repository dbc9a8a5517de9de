import Testing

/// Suppressions as writers put them into their files.
@Suite struct SuppressionTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    /// `line rule` of each finding, without the rules that are about whole stories.
    private func check(_ name: String, _ text: String) throws -> [String] {
        folder.write(name, text)
        let result = try Program.run(["--format", "short", "--only", "structure/placeholder,suppression", name], in: folder)
        return result.output.split(separator: "\n").map { line in
            let rule = line.split(separator: "[").last?.dropLast() ?? ""
            return "\(line.split(separator: ":").dropFirst().first ?? "") \(rule)"
        }
    }

    @Test(arguments: [
        // The next block, whether or not an empty line stands between.
        ("<!-- newslint-disable-next-line structure/placeholder: later -->\nBuilt by TK.\n\nBuilt by TK.", ["4 structure/placeholder"]),
        ("<!-- newslint-disable-next-line structure/placeholder: later -->\n\nBuilt by TK.", []),
        (
            "<!-- newslint-disable-next-line structure/placeholder: later -->\n| a | b |\n|---|---|\n| c | TK |\n\nBuilt by TK.",
            ["6 structure/placeholder"]
        ),
        ("<!-- newslint-disable-next-line structure/placeholder: later -->\n![Boat](b.jpg \"A boat by TK.\")", []),
        ("- by TK <!-- newslint-disable-line structure/placeholder: later -->\n- by TK", ["2 structure/placeholder"]),
        (
            "---\ntitle: x\n---\n<!-- newslint-disable structure: a draft -->\n\nBy TK.\n\n> By TK.\n\n<!-- newslint-enable structure -->\n\nBy TK.",
            ["12 structure/placeholder"]
        ),
        (
            "<!-- newslint-disable-next-line structure/placeholdr: later -->\nBuilt by TK.",
            ["1 suppression/unknown-rule", "2 structure/placeholder"]
        ),
        ("<!-- newslint-disable-next-line structure/placeholder -->\nBuilt by TK.", ["1 suppression/no-reason"]),
        ("<!-- newslint-disable-next-line structure/placeholder: later -->\nBuilt by Ann Lee.", ["1 suppression/unused"]),
        ("`<!-- newslint-disable-line structure/placeholder: code -->` by TK.", ["1 structure/placeholder"]),
    ])
    func markdown(_ text: String, _ expected: [String]) throws { #expect(try check("a.md", text) == expected) }

    @Test(arguments: [
        ("<!-- newslint-disable structure: a draft -->\n<!DOCTYPE html><html><body><p>Built by TK.</p></body></html>", []),
        ("<html><head><!-- newslint-disable structure: a draft --></head><body><p>Built by TK.</p></body></html>", []),
        (
            "<!-- newslint-disable-next-line\n  structure/placeholder:\n  later -->\n<p>Built by TK.</p>\n<p>Built by TK.</p>",
            ["5 structure/placeholder"]
        ),
        (
            "<p>One is <!-- newslint-disable-line structure/placeholder: later --> built by TK.</p>\n<p>Built by TK.</p>",
            ["2 structure/placeholder"]
        ),
        ("<figure><!-- newslint-disable-next-line structure/placeholder: later --><figcaption>A boat by TK.</figcaption></figure>", []),
        (
            "<!-- newslint-disable structure/placeholder: later --><p>By TK.</p>\n<!-- newslint-enable structure/placeholder -->\n<p>By TK.</p>",
            ["3 structure/placeholder"]
        ),
        ("<!-- newslint-disable-next-line structure/placeholder --><p>Built by TK.</p>", ["1 suppression/no-reason"]),
        ("<!-- newslint-disable-next-line structure/placeholder: later --><p>Built by Ann Lee.</p>", ["1 suppression/unused"]),
        (
            "<!-- newslint-disable-next-line placeholder: later --><p>Built by TK.</p>",
            ["1 suppression/unknown-rule", "1 structure/placeholder"]
        ),
    ])
    func html(_ text: String, _ expected: [String]) throws { #expect(try check("a.html", text) == expected) }
}
