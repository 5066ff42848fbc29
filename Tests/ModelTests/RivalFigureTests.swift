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
    // Digits in another order.
    (
      "The bill patches a $412 million hole in transit funding with a new tax.",
      "The bill covers the $142 million gap in transit funding with borrowed money.",
      ["$412 million", "$142 million"]
    ),
    // Two counts of one thing, though a count of another stands in the sentence.
    (
      "The storm killed 30 people in the valley on Monday night, the police said.",
      "The storm killed 20 people in the valley on Monday night and burned 10 houses, the police said.",
      ["30 people", "20 people"]
    ),
    // Shares of one whole.
    (
      "The commission said Brezo took 58.4 percent of the vote in the ballot on Sunday.",
      "In the final count Luka Brezo received 60.1 percent of the votes in the runoff on Sunday.",
      ["58.4 percent", "60.1 percent"]
    ),
    // Lengths of time in the places that are most alike.
    (
      "Carl Marlow is serving 14 years in a prison in Arizona for growing the plants.",
      "Carl Marlow was sentenced to 12 years in prison in Arizona over the plants.",
      ["14 years", "12 years"]
    ),
    // As many voters.
    (
      "The bill cleared the house committee on a 9-6 vote on Monday after testimony.",
      "The bill cleared the House Health Committee 10-5 on Monday after six hours of testimony.",
      ["6", "5"]
    ),
    // Sentences alike but for a figure that is far from the other.
    (
      "Nineteen workers were caught in the cloud of vapor before the fire at the plant.",
      "Twelve workers were caught in the vapor cloud that came before the fire at the plant.",
      ["Nineteen workers", "Twelve workers"]
    ),
    // Parallel sentences.
    (
      "“I will not second-guess people who were up all night,” Dolores Kim said.",
      "“I am not going to criticize people who worked all night,” Dolores Kim told reporters.",
      ["I will not second-guess", "I am not going to criticize"]
    ),
    (
      "“You take care of me, I take care of you, that's how it works,” Vincent Rizzo says.",
      "“You look out for me, I look out for you, that's how it works,” says Vincent Rizzo.",
      ["You take care of me", "You look out for me"]
    ),
    // A quotation and a stretch of a longer one.
    (
      "“We will not stand idly by,” Ned Sharp said.",
      "“We will not sit idly by while another generation is hooked,” Ned Sharp said.",
      ["We will not stand idly by", "We will not sit idly by"]
    ),
    // Words that say little by themselves.
    (
      "“I've had it up to here with you guys!” Wes Garland yells.",
      "“I've had it up to here with you people!” Wes Garland is heard shouting.",
      ["with you guys", "with you people"]
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
    (
      "Yvonne Castellan, 51, the chief operating officer, will run the company.",
      "The company will be run by Yvonne Castellan, its chief financial officer.",
      [
        "Yvonne Castellan, 51, the chief operating officer",
        "Yvonne Castellan, its chief financial",
      ]
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
    // Surnames that begin alike beside one title.
    (
      "Campaign attorney Neil Brandvold said that nothing was unusual about the request.",
      "Neil Brandvig, an attorney for the campaign, said that 900 ballots were rejected.",
      ["Neil Brandvold", "Neil Brandvig"]
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
    // A mother and her son.
    (
      "Terrence Moody, 24, was hit three times and died at a hospital.",
      "His mother, Angela Moody, 49, asked people at the hospital to stay peaceful."
    ),
    // Shares of two wholes.
    (
      "About 60 percent of its residents are black or Hispanic, but three-quarters are poor.",
      "Today 26 percent of the force is black or Hispanic, roughly what it was then."
    ),
    // Days of their own, though a headline names none.
    (
      "Measles Cases Grow To 53\n\nThe number of measles cases in the town rose to 53 on Monday.",
      "By Tuesday the number of measles cases in the town had grown to 56."
    ),
    // Two sentences of one make.
    (
      "“I like to see the big red house on the hill by the river,” Otto Lenz said on Monday.",
      "“I like to see the old stone bridge on the road by the sea,” Otto Lenz said on Tuesday."
    ),
    // Two polls.
    (
      "A Quinnipiac University poll last week found that 27 percent approved of Tom Redding.",
      "In a Gallup poll this month, 31 percent said that they approved of Tom Redding."
    ),
    // A part, and the sum of it and another.
    (
      "The president granted 153 commutations and 78 pardons on Wednesday, a record for one day.",
      "The president granted 231 commutations and pardons on Wednesday, a record for one day."
    ),
    // Some more.
    (
      "Nineteen bodies were pulled from the mud in the village by Monday night.",
      "On Monday night 11 more bodies were pulled from the mud in the village."
    ),
    // Rounded to a whole number.
    (
      "Shares of the company rose 1 percent on Tuesday after the news.",
      "Shares of the company closed up 1.1 percent on Tuesday."
    ),
    // A rise here and a fall there.
    (
      "Shares of Harrow rose 3 percent in the morning in London.",
      "Shares of Packmore fell 30 percent in the morning in London."
    ),
    // Two short forms of one given name.
    (
      "Senator Jack Kennedard spoke at the hearing on the harbour.",
      "Senator John Kennedard spoke at the hearing on the harbour."
    ),
    (
      "The senator, Edward Kellerman, spoke at the hearing on the harbour.",
      "The senator, Ted Kellerman, spoke at the hearing on the harbour."
    ),
    // Two people of one surname beside one number that is no age.
    (
      "Peter Keller led 12 miners out of the pit.",
      "Anna Keller saved 12 cats on Friday in the town."
    ),
    // A short form of a given name.
    (
      "The defense lawyer Abe Lowenthal spoke to the jury for an hour.",
      "The defense lawyer, Abraham Lowenthal, told the jury that the case was thin."
    ),
    // Undecided, in other words.
    (
      "Wes Lander said that he hasn't made up his mind about Mitch Colby as leader.",
      "Wes Lander said in an interview that he was undecided about Mitch Colby as leader."
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
