import ArgumentParser
import Model

/// Answers requests, one JSON line each, as the JSON interface describes it.
struct Batch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer requests from standard input, one JSON object a line.",
    discussion: """
      Each line is a request {"id": ANY, "op": "text"|"claims"|"compare", "documents": \
      [{"name": "a.txt", "text": "…", "published": "2025-05-23"}, …]}; each gets one line as \
      its answer, in order, as soon as it is ready. No line stops the program.

        echo '{"id": 1, "op": "claims", "documents": [{"name": "a.txt", "text": "Two came."}]}' \
      | crossread batch
      """)

  func run() throws {
    var input = StandardInput()
    while let line = input.line() {
      standardOutput(bytes: (BatchRequest.answer(to: line) + [UInt8(ascii: "\n")])[...])
    }
  }
}
