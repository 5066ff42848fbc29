import Model
import Testing

/// Which figures, names and quotations of two articles are rivals for one thing.
@Suite struct RivalFigureTests {
  @Test(arguments: [
    // Two tallies of one vote.
    (
      "The harbour bill sailed through the assembly on a 61-37 vote after two days of debate.",
      "The vote was 61 to 38, and eleven members of the ruling party crossed the aisle.",
      ["37", "38"]
    ),
    // Figures that are near each other in the places that are most alike.
    (
      "Packmore shareholders will receive $41.50 in cash for each share of the dairy they own.",
      "Harrow offers $43 in cash for each Packmore share, and the dairy's board has agreed.",
      ["$41.50", "$43"]
    ),
    // One frame, other words.
    (
      "“A cease-fire is a door, not a house,” Ines Caballero said.",
      "“A truce is a door, not a home,” Ines Caballero told reporters.",
      ["A cease-fire is a door, not a house", "A truce is a door, not a home"]
    ),
    // One quotation, two speakers.
    (
      "“Nobody leaves this table with everything they came for,” said Peter Lund.",
      "“Nobody leaves this table with everything they came for,” said Jess Aragon, a mediator.",
      [
        "Nobody leaves this table with everything they came for",
        "Nobody leaves this table with everything they came for",
      ]
    ),
    // Ranks and standings of one person.
    (
      "Soldiers led by Col. Idris Banoma stormed the palace at dawn.",
      "Gen. Idris Banoma, who led the attack on the palace, spoke on the radio.",
      ["Col. Idris Banoma", "Gen. Idris Banoma"]
    ),
    (
      "Assistant U.S. Attorney Ellen Marquet spoke on the courthouse steps.",
      "Ellen Marquet, the U.S. attorney for the Eastern District of Missouri, brought the case.",
      ["Assistant U.S. Attorney Ellen Marquet", "Ellen Marquet, the U.S. attorney"]
    ),
    // Done and not done, by a verb and by a noun.
    (
      "The captain has been charged with negligence, police said.",
      "No charges have been filed against the captain, according to police.",
      ["has been charged", "No charges have been filed"]
    ),
    // Given names.
    (
      "The state geologist Dr. Karla Lindholm had an explanation for the slide.",
      "Dr. Clara Lindholm, the state geologist, said the slope had moved for weeks.",
      ["Karla Lindholm", "Clara Lindholm"]
    ),
  ])
  func findsRivals(one: String, other: String, sides: [String]) throws {
    let found = try TwoArticles.conflicts(one, other)
    #expect(
      found.contains { texts in
        texts.count == sides.count && zip(texts, sides).allSatisfy { $0.contains($1) }
      }, "\(found)")
  }

  @Test(arguments: [
    // Far from each other, and told of two people.
    (
      "Bill Thackeray raised $1.7 million for the campaign in the second quarter.",
      "Ann Corliss raised $14.8 million for the campaign since the last election."
    ),
    // Two lower limits.
    (
      "At least five people died when the storm hit the coast of the state.",
      "At least seven people died when the storm hit the coast, and the search goes on."
    ),
    // The rest left off.
    (
      "The couple paid $43 million in taxes over the eight years.",
      "The couple paid $43,885,310 in taxes over the eight years."
    ),
    // Two tallies with nothing in common.
    (
      "The senate passed the bill in a 61-37 vote on Friday.",
      "The house passed the bill in a 220-205 vote on Monday."
    ),
    // Words left out and marked so.
    (
      "“I am not going to pay for that [expletive] wall,” Otto Lenz said.",
      "“I am not going to pay for that stupid wall,” Otto Lenz said."
    ),
    // A middle name.
    (
      "The director, Todd Jones, spoke first at the hearing.",
      "The director, Byron Todd Jones, spoke first at the hearing."
    ),
    // A family.
    (
      "Harlan Steinmetz, the founder of the bank, spoke to his brother Harold on Monday.",
      "Harold Steinmetz, the founder of the bank, was in Dayton."
    ),
    // No one is nobody in particular.
    (
      "Philip Strand stepped down in May. Strand has not been charged.",
      "Philip Strand left in May. No one has been charged."
    ),
  ])
  func leavesAloneWhatIsNoRival(one: String, other: String) throws {
    let found = try TwoArticles.conflicts(one, other)
    #expect(found.isEmpty, "\(found)")
  }
}
