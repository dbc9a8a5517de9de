import Testing

@testable import NewslintReports

@Suite struct JSONWriterTests {
    @Test func writesNestedValuesWithCommas() {
        var json = JSONWriter()
        json.object { json in
            json.member("a", 1)
            json.key("b")
            json.array { json in
                json.string("x")
                json.object { _ in }
                json.number(2.5)
                json.number(.infinity)
                json.null()
            }
            json.member("c", true)
            json.member("d", nil as String?)
        }
        #expect(json.text == #"{"a":1,"b":["x",{},2.5,null,null],"c":true,"d":null}"#)
    }

    @Test(arguments: [
        ("\"", #""\"""#), ("\\", #""\\""#), ("\n\t\r", #""\n\t\r""#), ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
        ("\u{2028}é日", "\"\\u2028é日\""),
    ])
    func escapes(_ text: String, _ expected: String) {
        var json = JSONWriter()
        json.string(text)
        #expect(json.text == expected)
    }
}
