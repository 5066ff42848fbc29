import Model
import Testing

/// One verb told and denied is a conflict only where one thing is done by one actor to one other.
@Suite struct DeedRolesTests {
  @Test(arguments: [
    // Other actors.
    (
      "The House passed the farm bill on Thursday by a wide margin.",
      "The Senate has not passed the farm bill, and its leaders are in no hurry."
    ),
    (
      "Russia ratified the treaty on arms in May.",
      "The United States has not ratified the treaty on arms."
    ),
    (
      "The victim was identified by her family as Ann Bell, a teacher at the school.",
      "Police had not identified the victim of the shooting at the school by Friday."
    ),
    // Done to other people.
    (
      "Mr. Brown has been charged with murder in the shooting at the mall.",
      "Mr. Smith has not been charged with murder in the shooting at the mall."
    ),
    (
      "The driver of the truck was arrested after the crash on Interstate 80.",
      "The driver of the car was not arrested after the crash on Interstate 80."
    ),
    // A word in common that has another part in each.
    (
      "Mr. Hale said the mayor took money from the pension fund.",
      "Ms. Bell said the mayor did not take the papers of the pension fund."
    ),
    // One body may deny one thing and leave another open.
    (
      "The ministry denied the charges of bribery in a statement.",
      "While it faces charges of bribery, the ministry said it did not know whether its head was at the dinner."
    ),
  ])
  func findsNoConflictOfOtherRoles(one: String, other: String) throws {
    #expect(try TwoArticles.conflicts(one, other).isEmpty)
  }

  @Test(arguments: [
    (
      "Police have identified the gunman as a former employee of the plant.",
      "Police have not identified the gunman in the shooting at the plant.",
      ["have identified", "have not identified"]
    ),
    (
      "“We have defeated the rebels in Karo,” Mr. Hale said.",
      "Ms. Bell said that the rebels were on the run, but were not yet defeated in Karo.",
      ["have defeated", "were not yet defeated"]
    ),
    (
      "The ministry confirmed that it had been in talks about a merger with Bolt.",
      "The ministry denied it, saying a merger with Bolt was never in talks.",
      ["that it had been in talks about a merger with Bolt", "denied it"]
    ),
  ])
  func findsOneDeed(one: String, other: String, sides: [String]) throws {
    #expect(try TwoArticles.conflicts(one, other).contains(sides))
  }
}
