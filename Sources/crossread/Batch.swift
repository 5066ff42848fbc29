import ArgumentParser
import FoundationEssentials
import Model

/// Answers requests, one JSON line each, as the JSON interface describes it.
struct Batch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer requests from standard input, one JSON object a line.")

  func run() throws {
    while let line = readLine(strippingNewline: true) {
      standardOutput(BatchRequest.answer(to: line) + "\n")
    }
  }
}

/// A document of a request.
private struct BatchDocument: Decodable {
  var name: String
  var text: String
  var published: String?
}

/// One request of the batch interface.
private struct BatchRequest: Decodable {
  enum Operation: String, Decodable { case text, claims, compare }

  var id: JSONValue?
  var op: Operation
  var documents: [BatchDocument]

  /// The line that answers `line`.
  static func answer(to line: String) -> String {
    var json = JSONText()
    let request: BatchRequest
    do {
      request = try JSONDecoder().decode(BatchRequest.self, from: Data(line.utf8))
    } catch {
      json.object {
        $0.key("id")
        $0.raw("null")
        $0.key("error")
        $0.string("this line is not a request: \(error)")
      }
      return json.string
    }
    json.object { request.write(into: &$0) }
    return json.string
  }

  /// Writes the members of the answer.
  private func write(into json: inout JSONText) {
    json.key("id")
    json.value(id ?? .null)
    let analyses: [Analysis]
    do {
      analyses = try documents.map {
        try Pipeline.analysis(
          of: Array($0.text.utf8), name: $0.name,
          published: $0.published.flatMap { CalendarDay($0) })
      }
    } catch {
      json.key("error")
      json.string((error as? ReadingError)?.description ?? "\(error)")
      return
    }
    switch op {
    case .text:
      json.key("text")
      if let first = analyses.first { json.text(of: first) } else { json.raw("null") }
    case .claims:
      json.key("claims")
      json.array(analyses.flatMap(\.claims)) { $0.claim($1) }
    case .compare:
      json.key("facts")
      json.array(Pipeline.event("", of: analyses).facts) { $0.fact($1) }
    }
  }
}
