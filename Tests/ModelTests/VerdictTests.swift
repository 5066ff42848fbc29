import Model
import Testing

/// Two texts, and the verdict and reason of the fact that joins them.
struct VerdictCase: CustomTestStringConvertible {
  var one: String
  var other: String
  var verdict: Fact.Verdict
  var reason: Fact.Reason?

  init(
    _ one: String, _ other: String, _ verdict: Fact.Verdict, _ reason: Fact.Reason? = nil
  ) {
    self.one = one
    self.other = other
    self.verdict = verdict
    self.reason = reason
  }

  var testDescription: String { "\(one) / \(other)" }
}

@Suite struct VerdictTests {
  private func facts(_ one: String, _ other: String) throws -> [Fact] {
    let day = CalendarDay(year: 2026, month: 3, day: 4)
    let analyses = [
      try Pipeline.analysis(of: Array(one.utf8), name: "a.txt", published: day),
      try Pipeline.analysis(of: Array(other.utf8), name: "b.txt", published: day),
    ]
    return Pipeline.event("", of: analyses).facts.filter { $0.verdict != .single }
  }

  @Test(arguments: [
    VerdictCase(
      "The blast in Turin killed 67 people.", "The blast in Turin killed 72 people.", .conflict,
      .differentValue),
    VerdictCase(
      "The company cut 4,500 jobs in Spain.", "The company cut 4,500 positions in Spain.", .agree,
      .sameValue),
    VerdictCase(
      "The base in Okinawa houses 28,500 troops.",
      "The base in Okinawa houses about 29,000 soldiers.",
      .compatible, .rounding),
    VerdictCase(
      "The tunnel is 5 km long.", "The tunnel is 5,000 metres long.", .agree, .unit),
    VerdictCase(
      "More than 300 farmers blocked the road to Lyon.", "312 farmers blocked the road to Lyon.",
      .compatible, .bound),
    VerdictCase(
      "Output at the mine rose by 8.3 per cent.", "Output at the mine rose by 8.3 percent.", .agree,
      .sameValue),
    VerdictCase(
      "The mayor signed the treaty last year.", "The mayor signed the treaty last October.",
      .compatible, .moreSpecific),
    VerdictCase(
      "The minister left office on 1 January.", "The minister left office on 28 February.",
      .conflict,
      .differentValue),
    VerdictCase(
      "The committee signed a five-year lease on the harbour.",
      "The committee signed a seven-year lease on the harbour.", .conflict, .differentValue),
    VerdictCase(
      "The pilot, Anna Berg, 41, survived the crash.",
      "The pilot, Anna Berg, 47, survived the crash.",
      .conflict, .differentValue),
  ])
  func judgesFigures(_ expected: VerdictCase) throws {
    let facts = try facts(expected.one, expected.other)
    #expect(
      facts.contains { $0.verdict == expected.verdict && $0.reason == expected.reason },
      "\(facts.map { "\($0.verdict) \($0.reason?.rawValue ?? "") \($0.sides.map(\.text))" })")
  }

  @Test(arguments: [
    VerdictCase(
      "“There has been no discussion of the plan,” the ministry said.",
      "“There have been no discussions of the plan,” the ministry said.", .compatible, .wording),
    VerdictCase(
      "“We will rebuild every house in the valley before winter,” said Mayor Ines Prado.",
      "“We will rebuild every school in the valley before winter,” said Mayor Ines Prado.",
      .conflict,
      .differentWords),
    VerdictCase(
      "“We used money that belonged to the town,” Carlo Bassi said.",
      "“They used money that belonged to the town,” Carlo Bassi said.", .conflict, .differentWords),
    VerdictCase(
      "The Pentagon confirmed that it would close the base in Bremen.",
      "The Defense Department denied that it would close the base in Bremen.", .conflict,
      .differentStance),
    VerdictCase(
      "Defense Secretary Paul Ruiz met the envoy.", "Defense Secretary Omar Stone met the envoy.",
      .conflict, .differentName),
    VerdictCase(
      "Former President Lena Vogt spoke in Graz.", "President Lena Vogt spoke in Graz.", .conflict,
      .differentRole),
    VerdictCase(
      "The banker Otto Lenz has been charged with fraud.",
      "The banker Otto Lenz has not been charged with fraud.", .conflict, .differentStatus),
    VerdictCase(
      "“We will sell the harbour,” said Mayor Ines Prado after the council met.",
      "“We will sell the airport,” Mayor Ines Prado said when the council met.", .conflict,
      .differentWords),
    VerdictCase(
      "Budget Committee Chairman Walt Ferrier, the sponsor of the bill, said it would cost money.",
      "Appropriations Committee Chairman Walt Ferrier, who wrote the bill, was annoyed.", .conflict,
      .differentRole),
    VerdictCase(
      "Smith lost to Jessa Kind, the mayor of Osk.",
      "Jessa Kind, a former mayor of Osk and mother of three, beat Smith.", .conflict,
      .differentRole),
  ])
  func judgesWordsAndPositions(_ expected: VerdictCase) throws {
    let facts = try facts(expected.one, expected.other)
    #expect(
      facts.contains { $0.verdict == expected.verdict && $0.reason == expected.reason },
      "\(facts.map { "\($0.verdict) \($0.reason?.rawValue ?? "") \($0.sides.map(\.text))" })")
  }

  @Test(arguments: [
    ("The fire destroyed 40 houses in Arles.", "The flood destroyed 90 bridges in Arles."),
    (
      "The army has 28,500 troops in the country.",
      "It will withdraw 4,500 troops from the country."
    ),
    ("In May, 45 per cent of voters backed Lee.", "In April, 38 per cent of voters backed Lee."),
    ("The strike began on Monday.", "The talks began on Tuesday."),
    ("Officials said the dam held.", "The coastguard would not comment on the dam."),
    ("The club sold 3,000 tickets on Friday.", "The club sold 9,000 tickets in all."),
    (
      "“It was an act of war and an act of shame,” Otto Lenz said in Halven.",
      "Otto Lenz called it an “act of war” in Halven."
    ),
    (
      "Health Secretary Martin Pell quit in May over his flights.",
      "Former Health Secretary Martin Pell repaid what his flights cost."
    ),
    (
      "The council sent the bill to then-President Ana Silva, who vetoed it.",
      "The council sent the bill to President Ana Silva, who vetoed it."
    ),
    ("They prayed for Coach Mitch Landry.", "Mitch Landry, an assistant football coach, was told."),
    ("The gift came from Bud Kessel, the host.", "Bernard Kessel, known as Bud, was the host."),
    ("Prime Minister Ana Silva met the mayor.", "Finance Minister Rui Costa met the mayor."),
    (
      "“Sen. Bell respects the vote but wants a second one in spring,” said Ann Reed.",
      "“Senator Bell respects the vote but wants a second one in spring,” said Ann Reed."
    ),
  ])
  func findsNoConflictWhereThingsDiffer(one: String, other: String) throws {
    let facts = try facts(one, other)
    #expect(
      !facts.contains { $0.verdict == .conflict },
      "\(facts.map { "\($0.verdict) \($0.sides.map(\.text))" })")
  }
}
