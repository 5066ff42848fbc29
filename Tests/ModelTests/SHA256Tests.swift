import Model
import Testing

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 and lengths at which the padding needs a block more.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ("a", 55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    ("a", 64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
  ])
  func agreesWithTheStandard(text: String, times: Int, expected: String) {
    let bytes = Array(String(repeating: text, count: times).utf8)
    #expect(SHA256.hexadecimal(of: bytes) == expected)
    #expect(SHA256.hexadecimal(of: bytes[...]) == expected)
  }

  @Test func namesTheDocumentOfAnAnalysis() throws {
    let analysis = try Pipeline.analysis(of: Array("abc".utf8), name: "a.txt")
    #expect(analysis.article.digest.hasPrefix("ba7816bf8f01cfea"))
  }
}
