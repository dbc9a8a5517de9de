import NewslintKit
import Testing

@testable import newslint_dev

@Suite struct JSONTests {
    private func parse(_ text: String) -> JSON { JSON(Array(text.utf8)) }

    @Test func readsEveryKindOfValue() {
        let json = parse(#" {"s": "a\"\\\/\n\u00e9\ud83d\ude42", "n": -1.5e3, "i": 42, "t": true, "z": null, "a": [1, [], {"x": "y"}]} "#)
        #expect(json["s"].string == "a\"\\/\né🙂")
        #expect(json["n"].double == -1500 && json["i"].int == 42 && json["t"].flag == true)
        #expect(json["z"].string == nil && json["none"].string == nil)
        #expect(json["a"].array.count == 3 && json["a"].array[2]["x"].string == "y")
    }

    @Test(arguments: [
        "", "{", "{\"a\"", "{\"a\":", "[1,", "\"abc", "\"\\", "\"\\u12", "\"\\ud83d\\u", "[[[[", "}", "tru", "{\"a\" 1}", "[,]",
    ])
    func endsBrokenTextEarly(_ text: String) {
        _ = parse(text)
    }

    @Test func isNotTiredByDepth() {
        _ = parse(String(repeating: "[", count: 100_000))
        _ = parse(String(repeating: "{\"a\":", count: 100_000))
    }

    @Test func turnsCodePointsIntoBytes() {
        let points = CodePoints("aé🙂b")
        #expect((0...6).map(points.byte) == [0, 1, 3, 7, 8, 8, 8])
    }
}

@Suite struct ArgumentsTests {
    @Test func takesOptionsInAnyOrder() throws {
        var arguments = Arguments(["a", "--n", "3", "--only=x,y", "b", "--only", "z", "--flag"])
        let number = try arguments.integer("--n")
        let only = try arguments.list("--only")
        let flag = arguments.flag("--flag")
        let rest = try arguments.rest()
        #expect(number == 3 && only == ["x", "y", "z"] && flag && rest == ["a", "b"])
    }

    @Test func refusesWhatNobodyTook() {
        var arguments = Arguments(["--bogus"])
        #expect(throws: UsageError.self) { try arguments.rest() }
        var missing = Arguments(["--n"])
        #expect(throws: UsageError.self) { try missing.integer("--n") }
        var word = Arguments(["--n", "x"])
        #expect(throws: UsageError.self) { try word.integer("--n") }
    }
}
