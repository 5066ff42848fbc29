import Model
import TUI
import Testing

/// Where there is nothing to show, the reader says what is so and what to do.
@Suite struct SituationTests {
  private func driver(_ columns: Int = 100, change: (inout NewsEvent) -> Void) -> Driver {
    var event = SampleEvent.event
    change(&event)
    return Driver(columns: columns, rows: 24, events: [event])
  }

  @Test(arguments: ["C", "c", "]c", "]d", "t"], [false, true])
  func saysThatNothingWasComparedYet(script: String, isStopped: Bool) {
    var driver = driver { $0.facts = [] }
    driver.send(.progress(IndexingProgress(done: 3, total: 40)))
    if isStopped { driver.press("^C") }
    driver.press(script)
    let words =
      isStopped
      ? "ot compared: the reading was stopped, R goes on with it"
      : "ot compared yet: the claims come when all articles of the folder are in"
    #expect(driver.text.contains(words), "\(driver.text)")
    #expect(driver.rows[0].contains(isStopped ? "not compared" : "still reading"))
    for wrong in ["No conflicts", "No claims", "there is no", "0 claims"] {
      #expect(!driver.text.contains(wrong))
    }
    driver.press("R")
    driver.send(.indexed(SampleEvent.event))
    driver.press("Esc c")
    #expect(driver.rows[0].contains("3 conflicts") && !driver.text.contains("ot compared"))
  }

  @Test func saysWhatOneArticleLacks() {
    var driver = driver {
      $0.analyses.removeLast(3)
      $0.facts.removeFirst(4)
      var second = $0.facts[0]
      second.id = "u2222"
      $0.facts.append(second)
    }
    let words = "one article, nothing to compare: put others into the folder, then press R"
    #expect(driver.status.contains(words))
    driver.press("]c")
    #expect(driver.status.contains(words))
    driver.press("C")
    #expect(driver.text.contains("One article, nothing to compare: put others into the folder"))
    #expect(driver.text.contains("Meanwhile c lists its claims: 2 claims."))
    #expect(!driver.text.contains("No conflicts"))
    driver.press("q c j Enter")
    #expect(driver.text.contains("CLAIMS 2 of 2   " + words))
    driver.send(.resized(Size(columns: 60, rows: 24)))
    #expect(driver.text.contains("CLAIMS 2 of 2   one article, nothing to compare\n"))
    driver.press("]o")
    #expect(!driver.status.contains("nothing to compare"))
  }

  @Test func saysThatOneArticleAloneIsInEnglish() {
    var driver = driver {
      $0.analyses.removeSubrange(1...2)
      $0.facts.removeFirst(4)
    }
    driver.press("]c")
    #expect(driver.status.contains("one article in English, nothing to compare"))
  }

  @Test func saysWhatAgreesWhereThereIsNoConflict() {
    var driver = driver { $0.facts.removeFirst(3) }
    #expect(driver.status.contains("no conflicts: 0 agree, 1 compatible, c compares"))
    driver.press("]c")
    #expect(driver.status.contains("there is no conflict: 0 agree, 1 compatible (]d)"))
    driver.press("C")
    #expect(driver.text.contains("Of 2 claims, 0 agree, 1 are compatible (]d goes through them)"))
    driver.press("q c")
    #expect(driver.status.contains("no conflicts: 0 agree, 1 compatible, ]d goes to the first"))
    #expect(!driver.status.contains("c compares"))
  }

  @Test func saysThatNoTwoArticlesTellTheSame() {
    var driver = driver { $0.facts.removeFirst(4) }
    #expect(
      driver.status.contains("no conflicts: no two articles tell the same, c lists the claims"))
    driver.press("C")
    #expect(driver.text.contains("No two articles tell the same. c lists the claims: 1 claim."))
    driver.press("q c")
    #expect(driver.status.contains("no conflicts: no two articles tell the same "))
  }

  @Test func saysThatTheFilterHidesTheConflicts() {
    var driver = driver { _ in }
    driver.press(":")
    driver.type("filter single")
    driver.press("Enter Esc")
    #expect(driver.status.contains("3 conflicts, hidden by the filter"))
    driver.press("C")
    #expect(driver.text.contains("No conflicts that the filter shows."))
  }

  /// An article of which no claims are read is not silent.
  @Test func marksAnArticleInAnotherLanguage() {
    var driver = driver { _ in }
    driver.press("]c c")
    let row = driver.rows.first { $0.hasPrefix(">") } ?? ""
    #expect(row.contains(" ?   conflict"), "\(row)")
    #expect(driver.text.contains("unread  dora: not in English, no claims are read there"))
    driver.press("v J")
    #expect(driver.text.contains("? dora Fernblick: not in English"))
    var english = self.driver { $0.analyses.removeLast() }
    english.press("]c c")
    #expect(!english.text.contains("unread") && !english.text.contains("?  "))
  }
}
