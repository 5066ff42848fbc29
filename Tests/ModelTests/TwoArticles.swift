import Model

/// Two articles of one event that tell a sentence each, beside others that say nothing of it.
enum TwoArticles {
  private static let rest = """


    The council meets again in the spring. Nobody at the harbour office answered the telephone.
    Rain is forecast for the week. Shops will open as usual.
    """

  /// The Thursday on which both articles are published.
  private static let day = CalendarDay(year: 2026, month: 6, day: 18)

  /// The facts of an article that tells `one` and an article that tells `other`.
  static func facts(_ one: String, _ other: String) throws -> [Fact] {
    let analyses = [
      try Pipeline.analysis(of: Array((one + rest).utf8), name: "a.txt", published: day),
      try Pipeline.analysis(of: Array((other + rest).utf8), name: "b.txt", published: day),
    ]
    return Pipeline.event("", of: analyses).facts
  }

  /// The words of the sides of each conflict between the two that `isWanted`.
  static func conflicts(
    _ one: String, _ other: String, where isWanted: (Fact) -> Bool = { _ in true }
  ) throws -> [[String]] {
    try facts(one, other).filter { $0.verdict == .conflict && isWanted($0) }
      .map { $0.sides.map(\.text) }
  }
}
