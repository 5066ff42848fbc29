import Model

/// What is so where there is nothing to compare or to go to, and what to do then.
extension AppState {
  /// Why nothing of the event was compared; nil where it was.
  var uncomparedWords: String? {
    guard let event, event.facts.isEmpty else { return nil }
    if isStopped { return "not compared: the reading was stopped, R goes on with it" }
    if progress?.isFinished == true { return nil }
    return "not compared yet: the claims come when all articles of the folder are in"
  }

  /// What the event lacks for a comparison, and what to do; nil where it has at least two articles of
  /// which claims are read.
  var lonelyWords: String? {
    guard let event, !event.analyses.isEmpty else { return nil }
    let english = event.analyses.count { $0.article.isEnglish }
    guard english < 2 else { return nil }
    let missing =
      event.analyses.count == 1
      ? "one article" : english == 1 ? "one article in English" : "no article in English"
    return "\(missing), nothing to compare: put others into the folder, then press R"
  }

  /// What is said where no conflict is shown and no claim is looked at.
  var noConflictWords: String {
    guard let event, let total = summary?.total else { return "" }
    if let words = uncomparedWords ?? lonelyWords { return words }
    if event.facts.isEmpty { return "no claims were found" }
    guard total[.agree] + total[.compatible] > 0 else {
      return "no conflicts: no two articles tell the same"
        + (isComparing ? "" : ", c lists the claims")
    }
    let words =
      "no conflicts: \(total[.agree].grouped) agree, \(total[.compatible].grouped) compatible"
    if !isComparing { return words + ", c compares" }
    return total[.compatible] > 0 ? words + ", ]d goes to the first" : words
  }

  /// What is said where there is nothing to go to that is called `name`.
  func nothingWords(_ name: String) -> String {
    if let uncomparedWords { return uncomparedWords }
    guard filter.isEmpty else { return "there is no \(name) that the filter shows" }
    if let lonelyWords, name != "claim of one source" { return lonelyWords }
    guard name == "conflict", let total = summary?.total, total[.agree] + total[.compatible] > 0
    else {
      return "there is no \(name)"
    }
    return "there is no conflict: \(total[.agree].grouped) agree, "
      + "\(total[.compatible].grouped) compatible" + (total[.compatible] > 0 ? " (]d)" : "")
  }

  /// What the list of conflicts says where it is empty, in sentences.
  var emptyConflictWords: [String] {
    if let uncomparedWords { return [uncomparedWords.asSentence] }
    guard filter.isEmpty else {
      return ["No conflicts that the filter shows.", "f changes the filter."]
    }
    guard let total = summary?.total else { return [] }
    let claims = StatusLine.plural(total.sum, "claim")
    if let lonelyWords {
      return [lonelyWords.asSentence, "Meanwhile c lists its claims: \(claims)."]
    }
    guard total[.agree] + total[.compatible] > 0 else {
      return [
        "No conflicts were found.", "No two articles tell the same. c lists the claims: \(claims).",
      ]
    }
    return [
      "No conflicts were found.",
      "Of \(claims), \(total[.agree].grouped) agree, \(total[.compatible].grouped) are compatible "
        + "(]d goes through them), \(total[.single].grouped) are made by one source only (]o). "
        + "c lists them all.",
    ]
  }

  /// Why the table is empty, and what to do.
  var emptyTableWords: String {
    guard let event else { return "" }
    if event.facts.isEmpty {
      let words = uncomparedWords ?? lonelyWords ?? "no claims were found in these articles"
      return words.asSentence
    }
    return "The filter hides all claims: f changes it"
      + (filter.text.isEmpty ? "." : ", & and Enter drops its words.")
  }
}

extension String {
  /// The words with a capital and a full stop.
  fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
