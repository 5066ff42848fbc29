import Model

/// The order in which the facts are shown.
enum FactOrder: String, Hashable, Sendable, CaseIterable {
  case verdict, place, kind

  /// The order in words.
  var words: String {
    switch self {
    case .verdict: "conflicts first"
    case .place: "by place in the text"
    case .kind: "by kind"
    }
  }

  /// The order after this one; the first after the last.
  var next: FactOrder {
    switch self {
    case .verdict: .place
    case .place: .kind
    case .kind: .verdict
    }
  }

  /// The indices in `order`, which has the conflicts first, put into this order.
  func sorted(_ order: [Int], of event: NewsEvent) -> [Int] {
    switch self {
    case .verdict: return order
    case .place:
      let sources = Dictionary(
        event.analyses.enumerated().map { ($1.article.name, $0) },
        uniquingKeysWith: { one, _ in one })
      return order.map { index -> (source: Int, start: Int, index: Int) in
        let side = event.facts[index].sides.first
        return (side.flatMap { sources[$0.document] } ?? 0, side?.range.lowerBound ?? 0, index)
      }.sorted { ($0.source, $0.start, $0.index) < ($1.source, $1.start, $1.index) }.map(\.index)
    case .kind:
      let kinds = Dictionary(
        uniqueKeysWithValues: Claim.Kind.allCases.enumerated().map { ($1, $0) })
      return order.enumerated().map { (kinds[event.facts[$1].kind] ?? 0, $0, $1) }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
  }
}
