import Model
import Testing

@Suite struct BatchRequestTests {
  private func answer(_ line: String) -> String {
    String(decoding: BatchRequest.answer(to: line.utf8), as: UTF8.self)
  }

  private func request(_ operation: String, _ documents: String, id: String = "1") -> String {
    "{\"id\":\(id),\"op\":\"\(operation)\",\"documents\":[\(documents)]}"
  }

  @Test(arguments: [
    "7", "1.50", "-0", "1e400", "123456789012345678901234567890", "\"a\\u00e9\\ud800\"", "null",
    "[1, {\"b\":2,\"a\":[]}]", "true",
  ])
  func returnsTheIdAsItCame(id: String) {
    let line = request("claims", "{\"name\":\"a\",\"text\":\"\"}", id: id)
    #expect(answer(line) == "{\"id\":\(id),\"claims\":[]}")
  }

  @Test(arguments: ["text", "claims", "compare"])
  func answersADocumentWithoutAnything(operation: String) {
    #expect(
      answer(request(operation, "{\"name\":\"a.txt\",\"text\":\"\",\"published\":null}"))
        .hasPrefix("{\"id\":1,\"\(operation == "compare" ? "facts" : operation)\":"))
  }

  @Test(arguments: [
    "", "rubbish", "[]", "12", "{\"id\":1", "{\"id\":1}}", "\"\\x\"", "{\"a\" 1}", "[1,]",
    String(repeating: "[", count: 100_000), "\u{FEFF}{}", "{\"id\":01}", "{'id':1}",
  ])
  func saysThatALineIsNoRequest(line: String) {
    #expect(answer(line).hasPrefix("{\"id\":null,\"error\":\"this line is not a request: "))
  }

  @Test func saysThatBytesAreNoUTF8() {
    let answer = BatchRequest.answer(to: [0x7B, 0x22, 0xFF, 0x22, 0x7D])
    #expect(String(decoding: answer, as: UTF8.self).contains("UTF-8 expected"))
  }

  @Test(arguments: [
    ("{\"id\":1}", "\\\"op\\\" must be"),
    ("{\"id\":1,\"op\":\"sing\",\"documents\":[]}", "\\\"op\\\" must be"),
    ("{\"id\":1,\"op\":\"claims\",\"documents\":[]}", "one or more"),
    ("{\"id\":1,\"op\":\"claims\",\"documents\":[{\"name\":\"a\"}]}", "a \\\"text\\\""),
    (
      "{\"id\":1,\"op\":\"text\",\"documents\":[{\"name\":\"a\",\"text\":\"\"},"
        + "{\"name\":\"b\",\"text\":\"\"}]}", "takes one document"
    ),
    (
      "{\"id\":1,\"op\":\"claims\",\"documents\":[{\"name\":\"a\",\"text\":\"\"},"
        + "{\"name\":\"a\",\"text\":\"\"}]}", "two documents are called a"
    ),
    (
      "{\"id\":1,\"op\":\"claims\",\"documents\":"
        + "[{\"name\":\"a\",\"text\":\"\",\"published\":\"soon\"}]}", "YYYY-MM-DD"
    ),
  ])
  func refusesAWrongRequestByItsId(line: String, reason: String) {
    let answer = answer(line)
    #expect(answer.hasPrefix("{\"id\":1,\"error\":\""))
    #expect(answer.contains(reason))
  }

  @Test func readsEscapesInTheText() {
    let line = request(
      "text",
      #"{"name":"a.txt","text":"Caf\u00e9 \ud83d\ude00 \"x\" \\ \/ a\tb.","published":"2024-02-29"}"#
    )
    #expect(answer(line).contains(#""body":["Café 😀 \"x\" \\ / a\tb."]"#))
    #expect(answer(line).contains(#""spans":[{"start":0,"end":23}]"#))
  }
}
