/// A text of any length, made of one thing over and over, to see whether the work grows with it.
struct GeneratedText {
  /// What the text is full of.
  enum Kind: String, CaseIterable {
    case sentences, paragraph, numbers, quotations, names
  }

  /// The text, of at least the bytes that were asked for.
  private(set) var text = ""

  /// A text of at least `count` bytes; nil where there is no kind of that name.
  init?(kind: String, count: Int) {
    guard let kind = Kind(rawValue: kind) else { return nil }
    text.reserveCapacity(count + 200)
    var number = 0
    while text.utf8.count < count {
      if number > 0 { text += kind == .paragraph || number % 5 != 0 ? " " : "\n\n" }
      text += Self.sentence(number, kind)
      number += 1
    }
  }

  private static let subjects = [
    "The council", "A spokesman for the port", "The new bridge", "Every school in the valley",
    "The old mill", "A group of farmers", "The railway company",
  ]
  private static let verbs = [
    "has been closed", "plans to open again", "was visited by many people", "lost its roof",
    "asked for more money", "is waiting for an answer", "sold most of its boats",
  ]
  private static let places = [
    "near the river", "after the storm", "in the north", "before the winter", "with some delay",
    "because of the floods", "at the end of the road", "without saying why",
  ]
  private static let given = [
    "Anna", "Peter", "Maria", "John", "Laura", "David", "Helen", "Martin", "Julia", "Thomas",
  ]
  private static let starts = ["Ber", "Cal", "Dor", "Fen", "Gar", "Hol", "Kel", "Lan", "Mor"]
  private static let ends = [
    "man", "son", "well", "ford", "ley", "ton", "wick", "by", "berg", "er",
  ]

  private static func pick(_ list: [String], _ number: Int) -> String { list[number % list.count] }

  /// A family name; there are some hundreds.
  private static func family(_ number: Int) -> String {
    pick(starts, number) + pick(ends, number / 9) + (number / 90 % 5 == 0 ? "" : "s")
  }

  private static func sentence(_ number: Int, _ kind: Kind) -> String {
    // A large odd step goes through all combinations without order.
    let step = number &* 7_919 & 0xFF_FFFF
    let plain =
      "\(pick(subjects, step)) \(pick(verbs, step / 7)) \(pick(places, step / 49))"
    switch kind {
    case .sentences, .paragraph: return plain + "."
    case .numbers:
      return "\(pick(subjects, step)) counted \(step % 9_973) boats, \(step % 97).\(step % 7) % of "
        + "them new, for $\(step % 811) million on \(step % 28 + 1) May \(1950 + step % 70)."
    case .quotations:
      return "“\(plain), and \(pick(verbs, step / 11)) \(pick(places, step / 3)),” "
        + "\(pick(given, step / 5)) \(family(step)) said."
    case .names:
      return
        "\(pick(given, step)) \(family(step)) met \(pick(given, step / 3)) \(family(step / 2)) "
        + "and \(pick(given, step / 7)) \(family(step / 5)) in \(family(step / 11))ville."
    }
  }
}
