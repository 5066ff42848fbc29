package import Model

/// What the panes show of an event, worked out once when the event arrives.
package struct EventSummary: Sendable {
  /// How many facts there are of each verdict.
  package struct Tally: Hashable, Sendable {
    private var counts = [0, 0, 0, 0]

    private static func index(_ verdict: Fact.Verdict) -> Int {
      switch verdict {
      case .conflict: 0
      case .compatible: 1
      case .agree: 2
      case .single: 3
      }
    }

    /// The number of facts with a verdict.
    package subscript(verdict: Fact.Verdict) -> Int { counts[Self.index(verdict)] }

    /// The number of all facts.
    package var sum: Int { counts.reduce(0, +) }

    mutating func count(_ verdict: Fact.Verdict) { counts[Self.index(verdict)] += 1 }
  }

  /// A short name for each article, in the order of the event's analyses.
  package let labels: [String]
  /// What stands beside the short names: the outlet; the file where there is none and the short name
  /// is no part of it.
  let names: [String]
  /// What the facts are called, in the order of the event's facts.
  let titles: [String]
  /// The facts of each article, and of all of them; passages that only touch on one matter count for
  /// nothing.
  package let tallies: [Tally]
  package let total: Tally
  /// The indices of the facts in the order of the screens: the outlets' conflicts first.
  package let order: [Int]
  /// The index of an article by its document's name.
  package let sources: [String: Int]
  /// The index of a fact by its id.
  package let facts: [String: Int]
  /// The outlets and agencies whose reports the articles pass on.
  package let origins: [Origin]

  /// The summary of `event`, with the person's own judgement in `notebook`. What was worked out before,
  /// in `old`, is taken over: the origins, and with `sorts` false the order of the facts.
  package init(
    _ event: NewsEvent, notebook: Notebook, after old: EventSummary? = nil, sorts: Bool = true
  ) {
    let names = event.analyses.map(\.article.name)
    labels = Self.labels(of: names)
    self.names = zip(event.analyses, labels).map { analysis, label in
      if let outlet = analysis.article.outlet?.text { return outlet }
      let file = analysis.article.name.split(separator: "/").last.map(String.init) ?? ""
      return file.hasPrefix(label) ? "(no outlet)" : file
    }
    let sources = Dictionary(zip(names, names.indices)) { first, _ in first }
    titles = event.facts.map { FactTitles.title(of: $0, in: event, sources: sources) }
    origins = old?.origins ?? Origin.all(in: event.analyses)
    facts = Dictionary(zip(event.facts.map(\.id), event.facts.indices)) { first, _ in first }
    var tallies = [Tally](repeating: Tally(), count: names.count)
    var total = Tally()
    var ranked: [(rank: Int, index: Int)] = []
    for (index, fact) in event.facts.enumerated() {
      let verdict = fact.verdict(in: notebook)
      ranked.append((Self.rank(of: fact, verdict), index))
      guard !fact.isPassage else { continue }
      total.count(verdict)
      for source in Set(fact.sides.compactMap { sources[$0.document] }) {
        tallies[source].count(verdict)
      }
    }
    self.sources = sources
    self.tallies = tallies
    self.total = total
    order =
      (sorts ? nil : old?.order)
      ?? ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.index)
  }

  private static func rank(of fact: Fact, _ verdict: Fact.Verdict) -> Int {
    switch verdict {
    case .conflict: fact.between == .speakers ? 1 : 0
    case .compatible: 2
    case .agree: 3
    case .single: 4
    }
  }

  /// Short names for files: the first part of the name where that tells them apart in four cells,
  /// else numbers.
  static func labels(of names: [String]) -> [String] {
    let stems = names.map { name -> String in
      let last = name.split(separator: "/").last.map(String.init) ?? name
      let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
      return VisibleText.string(stem.isEmpty ? last : stem)
    }
    let cuts: [(String) -> String] = [
      { String($0.prefix { $0.isLetter || $0.isNumber }) },
      { $0 },
    ]
    for cut in cuts {
      let short = stems.map { cut($0).fitted(to: .max) }
      let isShort = short.allSatisfy { !$0.isEmpty && CharacterWidth.width(of: $0) <= 4 }
      if isShort, Set(short).count == short.count { return short }
    }
    return names.indices.map { "\($0 + 1)" }
  }
}

extension Fact {
  /// The documents in which the fact is told, in order of their first side.
  var documents: [String] {
    var seen = Set<String>()
    return sides.compactMap { seen.insert($0.document).inserted ? $0.document : nil }
  }

  /// What sets the sides of a conflict apart; equal for sides that say the same.
  func group(of side: Claim) -> String {
    switch reason {
    case .differentRole:
      // An office without a word on its standing is held now.
      return "\((side.standing ?? .current).rawValue) \(side.role?.lowercased() ?? "")"
    case .polarity: return side.polarity == .denied ? "denied" : "not"
    case .differentWords: return side.text.lowercased()
    case .differentName where kind == .quotation: return side.speaker ?? ""
    default: break
    }
    switch side.value {
    case .none: return side.text.lowercased()
    case .number(let number): return "\(number) \(side.unit ?? "")"
    case .range(let low, let high): return "\(low)-\(high) \(side.unit ?? "")"
    case .text(let text): return text
    }
  }

  /// What each side of a conflict is marked with: `x`, or a letter for each group of sides that say
  /// the same where several sources share a value. Which letter comes first says nothing.
  var sideMarks: [Character] {
    let groups = sides.map(group(of:))
    var order: [String] = []
    for group in groups where !order.contains(group) { order.append(group) }
    let isShared = order.contains { group in
      Set(zip(sides, groups).filter { $0.1 == group }.map(\.0.document)).count > 1
    }
    let letters: [Character] = Array("abcdefghijklmnopqrstuvw")
    guard isShared, order.count > 1, order.count <= letters.count else {
      return sides.map { _ in "x" }
    }
    return groups.map { group in order.firstIndex(of: group).map { letters[$0] } ?? "x" }
  }

  /// What the column of `article` shows: a conflict's mark, the verdict's symbol, `.` where the article
  /// is silent, or `?` where it is in a language of which no claims are read.
  func cell(of article: Article, verdict: Verdict, marks: [Character]) -> Character {
    let own = zip(sides, marks).filter { $0.0.document == article.name }.map(\.1)
    guard let first = own.first else { return article.isEnglish ? "." : "?" }
    guard verdict == .conflict else { return verdict.symbol }
    return own.allSatisfy { $0 == first } ? first : "x"
  }
}

extension AppState {
  /// What a fact of the event that is shown is called.
  func title(of fact: Fact) -> String {
    guard let summary, let index = summary.facts[fact.id] else { return fact.subject }
    return summary.titles[index]
  }
}
