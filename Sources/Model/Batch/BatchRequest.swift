/// One request of the batch interface, and its answer.
package struct BatchRequest: Sendable {
  /// What is asked for.
  fileprivate enum Operation: String {
    case text, claims, compare
  }

  /// Why a request cannot be answered.
  private struct Refusal: Error {
    var message: String
  }

  /// A document of a request.
  private struct Document {
    var name: String
    var text: [UInt8]
    var published: CalendarDay?
  }

  /// The line that answers `line`, without an end of line; no line is too strange to be answered.
  package static func answer(to line: some Collection<UInt8>) -> [UInt8] {
    let line = Array(line)
    var json = JSONText()
    let request: JSONValue
    do throws(JSONError) {
      guard String(validating: line, as: UTF8.self) != nil else {
        throw JSONError(expected: "UTF-8", offset: 0)
      }
      request = try JSONParser.value(of: line)
    } catch {
      refuse("this line is not a request: " + error.description, id: nil, &json)
      return Array(json.bytes)
    }
    guard case .object = request.content else {
      refuse("this line is not a request: an object expected", id: nil, &json)
      return Array(json.bytes)
    }
    let id = request.member("id").map { String(decoding: line[$0.range], as: UTF8.self) }
    do throws(Refusal) {
      let (operation, analyses) = try content(of: request)
      json.object {
        $0.key("id")
        $0.raw(id ?? "null")
        $0.result(of: operation, analyses)
      }
    } catch {
      refuse(error.message, id: id, &json)
    }
    return Array(json.bytes)
  }

  private static func refuse(_ message: String, id: String?, _ json: inout JSONText) {
    json.object {
      $0.key("id")
      $0.raw(id ?? "null")
      $0.key("error")
      $0.string(message)
    }
  }

  /// What is asked for, and the analyses of the documents.
  private static func content(
    of request: JSONValue
  ) throws(Refusal) -> (Operation, [Analysis]) {
    guard
      let operation = request.member("op")?.string
        .flatMap({ Operation(rawValue: String(decoding: $0, as: UTF8.self)) })
    else { throw Refusal(message: "\"op\" must be \"text\", \"claims\" or \"compare\"") }
    guard let values = request.member("documents")?.array, !values.isEmpty else {
      throw Refusal(message: "\"documents\" must be an array of one or more")
    }
    guard operation != .text || values.count == 1 else {
      throw Refusal(message: "\"text\" takes one document")
    }
    var names: Set<String> = []
    var analyses: [Analysis] = []
    for value in values {
      let document = try self.document(value)
      guard names.insert(document.name).inserted else {
        throw Refusal(message: "two documents are called \(document.name)")
      }
      analyses.append(try analysis(of: document, for: operation))
    }
    return (operation, analyses)
  }

  private static func document(_ value: JSONValue) throws(Refusal) -> Document {
    guard let name = value.member("name")?.string, let text = value.member("text")?.string else {
      throw Refusal(message: "a document must have a \"name\" and a \"text\"")
    }
    var document = Document(name: String(decoding: name, as: UTF8.self), text: text)
    if let published = value.member("published"), !published.isNull {
      // A time after the day is of no use here, and no reason to refuse the request.
      guard let day = published.string?.prefix(10),
        let parsed = CalendarDay(String(decoding: day, as: UTF8.self))
      else { throw Refusal(message: "\"published\" must be a day written YYYY-MM-DD") }
      document.published = parsed
    }
    return document
  }

  private static func analysis(
    of document: Document, for operation: Operation
  ) throws(Refusal) -> Analysis {
    // Nothing to read is nothing to find, which is no error of a request.
    guard !document.text.isEmpty else {
      return Analysis(
        article: Article(
          name: document.name, published: document.published.map { Published(day: $0) }),
        sentences: [], names: [], claims: [])
    }
    do {
      if operation == .text {
        return try Pipeline.text(
          of: document.text, name: document.name, published: document.published)
      }
      return try Pipeline.analysis(
        of: document.text, name: document.name, published: document.published)
    } catch {
      throw Refusal(message: "\(document.name): \(error.description)")
    }
  }
}

extension JSONText {
  /// Writes the member that holds the result.
  fileprivate mutating func result(of operation: BatchRequest.Operation, _ analyses: [Analysis]) {
    switch operation {
    case .text:
      key("text")
      for analysis in analyses.prefix(1) { text(of: analysis) }
    case .claims:
      key("claims")
      array(analyses.lazy.flatMap(\.claims)) { $0.claim($1) }
    case .compare:
      key("facts")
      array(Pipeline.event("", of: analyses).facts) { $0.fact($1) }
    }
  }
}
