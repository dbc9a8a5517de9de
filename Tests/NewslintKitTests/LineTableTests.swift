import NewslintKit
import Testing

@Suite struct LineTableTests {
    @Test(arguments: [
        ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("é—x", 5, 1, 3), ("😀x", 4, 1, 3), ("\u{FEFF}x", 3, 1, 1), ("", 0, 1, 1),
        ("a\n", 2, 2, 1),
    ])
    func position(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
        let position = LineTable(Array(text.utf8)).position(at: offset)
        #expect(position == (line, column))
    }

    /// The columns of a long line are those that Swift's own UTF-16 view counts.
    @Test func countsLongLinesAsSwiftDoes() {
        let text = String(repeating: "a — é 😀 日本 ", count: 500)
        let table = LineTable(Array(text.utf8))
        var index = text.startIndex
        while index < text.endIndex {
            let offset = text.utf8.distance(from: text.startIndex, to: index)
            let column = text.utf16.distance(from: text.startIndex, to: index) + 1
            #expect(table.position(at: offset) == (1, column))
            #expect(table.offset(line: 1, column: column) == offset)
            index = text.index(index, offsetBy: 37, limitedBy: text.endIndex) ?? text.endIndex
        }
    }

    @Test(
        arguments: [
            [], [0xFF], [0x80, 0x80], [0xF0], [0xC3, 0x0A, 0xC3], Array(repeating: 0xBF, count: 3000), Array(repeating: 0xFF, count: 3000),
        ] as [[UInt8]])
    func survivesBytesThatAreNoText(_ bytes: [UInt8]) {
        let table = LineTable(bytes)
        for offset in [-1, 0, 1, bytes.count - 1, bytes.count, bytes.count + 5] {
            let position = table.position(at: offset)
            #expect(position.line >= 1 && position.line <= table.count && position.column >= 1)
        }
    }
}
