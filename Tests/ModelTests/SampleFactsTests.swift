import Foundation
import Model
import Testing

/// What must come out of one sample event, read from a file under `Expected`.
struct ExpectedFacts: CustomTestStringConvertible {
  /// Words of one document.
  struct Place {
    var document: String
    var words: String
  }

  /// One line: what is expected of the places.
  struct Line {
    var verdict: String
    var places: [Place]
    var text: String
  }

  var event: String
  var lines: [Line]
  var testDescription: String { event }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init(event: String) throws {
    self.event = event
    let file = Self.root.appending(path: "Tests/ModelTests/Expected/\(event).txt")
    lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap {
      line in
      guard !line.hasPrefix("#"), !line.hasPrefix("[") else { return nil }
      let fields = line.split(separator: "\t").map(String.init)
      let places = fields.dropFirst().compactMap { field -> Place? in
        let parts = field.split(separator: ":", maxSplits: 1).map(String.init)
        return parts.count == 2
          ? Place(document: parts[0], words: String(parts[1].dropFirst())) : nil
      }
      return Line(verdict: fields[0], places: places, text: String(line))
    }
  }

  /// The articles of the event with their claims.
  func analyses() throws -> [Analysis] {
    let folder = Self.root.appending(path: "Samples/\(event)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.map { name in
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      return try Pipeline.analysis(of: bytes, name: name)
    }
  }
}

@Suite struct SampleFactsTests {
  /// How many of the expected facts must come out, by event; raise a floor when the engine gets better.
  static let floors = ["ferry-collision": 16, "cable-deal": 14]

  @Test(arguments: ["ferry-collision", "cable-deal"])
  func findsTheExpectedFacts(event: String) throws {
    let expected = try ExpectedFacts(event: event)
    let analyses = try expected.analyses()
    let facts = ClaimAligner.facts(in: analyses)
    let wanted = expected.lines.filter {
      ["agree", "compatible", "conflict", "joined"].contains($0.verdict)
    }
    let missed = wanted.filter { line in
      !facts.contains { fact in
        (line.verdict == "joined" ? fact.verdict != .single : fact.verdict.rawValue == line.verdict)
          && touches(fact, line, analyses)
      }
    }
    let list = missed.map(\.text).joined(separator: "\n")
    #expect(wanted.count - missed.count >= Self.floors[event, default: 0], "missed:\n\(list)")
  }

  @Test(arguments: ["ferry-collision", "cable-deal"])
  func fallsIntoNoTrap(event: String) throws {
    let expected = try ExpectedFacts(event: event)
    let analyses = try expected.analyses()
    let facts = ClaimAligner.facts(in: analyses)
    for line in expected.lines {
      let joined = facts.filter { touches($0, line, analyses) }
      switch line.verdict {
      case "calm": #expect(!joined.contains { $0.verdict == .conflict }, "\(line.text)")
      case "apart": #expect(!joined.contains { $0.verdict != .single }, "\(line.text)")
      case "absent": #expect(joined.isEmpty, "\(line.text)")
      default: break
      }
    }
  }

  @Test(arguments: ["ferry-collision", "cable-deal"])
  func doesNotDependOnTheOrderOfTheFiles(event: String) throws {
    let analyses = try ExpectedFacts(event: event).analyses()
    let facts = ClaimAligner.facts(in: analyses)
    #expect(facts == ClaimAligner.facts(in: analyses.reversed()))
    #expect(Set(facts.map(\.id)).count == facts.count)
  }

  /// Whether the fact has a side in the words of every place.
  private func touches(_ fact: Fact, _ line: ExpectedFacts.Line, _ analyses: [Analysis]) -> Bool {
    line.places.allSatisfy { place in
      guard let article = analyses.first(where: { $0.article.name == place.document })?.article
      else { return false }
      return fact.sides.contains {
        $0.document == place.document && overlap($0, place.words, article)
      }
    }
  }

  /// Whether the words of a side and the wanted words overlap in the article's text.
  private func overlap(_ side: Claim, _ words: String, _ article: Article) -> Bool {
    let text = plain(article.text)
    guard let place = text.firstRange(of: Array(words.utf8)) else { return false }
    let start = plain(Array(article.text[..<side.range.lowerBound])).count
    let end = start + plain(Array(article.text[side.range])).count
    return start < place.upperBound && place.lowerBound < end
  }

  /// The text with plain spaces and apostrophes.
  private func plain(_ bytes: [UInt8]) -> [UInt8] {
    Array(
      String(decoding: bytes, as: UTF8.self).replacing("\u{A0}", with: " ").replacing(
        "’", with: "'"
      )
      .utf8)
  }
}
