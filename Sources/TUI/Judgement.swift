import Model

/// The person's own judgement: that a conflict is none.
extension AppState {
  /// Asks why a conflict is none; takes the judgement back where it was made before.
  mutating func overrule() {
    withChosenFact { state, fact in
      guard let event = state.event else { return }
      guard fact.verdict == .conflict else {
        state.message = "this is no conflict"
        return
      }
      let anchor = FactAnchor(fact, in: event)
      guard let reason = state.notebook.overruled[fact.id] else {
        state.prompt = Prompt(.overrule(anchor))
        return
      }
      state.judge(
        .restore(anchor),
        undo: UndoStep(changes: [.overrule(anchor, reason: reason)], words: "not a conflict again"))
      state.message = "a conflict again: x or U judges as before"
    }
  }

  /// Judges that the conflict is none, for `reason`; a reason that was given before is replaced.
  mutating func overrule(_ anchor: FactAnchor, reason: String) {
    let old = notebook.overruled[anchor.fact]
    judge(
      .overrule(anchor, reason: reason),
      undo: UndoStep(
        changes: [old.map { .overrule(anchor, reason: $0) } ?? .restore(anchor)],
        words: old == nil ? "a conflict again" : "the old reason again"))
    message = "not a conflict any more: x or U takes that back"
  }

  /// The conflict that is looked at, where it was judged to be none.
  var judgedFact: FactAnchor? {
    guard let event, let fact = chosenFact, fact.isOverruled(in: notebook) else { return nil }
    return FactAnchor(fact, in: event)
  }

  /// A judgement moves nothing: the row of the claim stays until the claims are sorted the next time, so
  /// that one goes on to the next conflict from where one is. Where the filter hides the claim now,
  /// the next one comes into its row.
  private mutating func judge(_ change: NotebookChange, undo step: UndoStep) {
    self.change(change)
    undo.append(step)
    summarize(sorts: false)
    settleCursor(isOnward: true)
  }
}

extension Fact {
  /// Whether the person judged that this conflict is none.
  func isOverruled(in notebook: Notebook) -> Bool {
    verdict == .conflict && notebook.overruled[id] != nil
  }

  /// The verdict with the person's own judgement: a conflict that was overruled is compatible.
  func verdict(in notebook: Notebook) -> Verdict {
    isOverruled(in: notebook) ? .compatible : verdict
  }

  /// The verdict in words.
  func verdictWords(in notebook: Notebook) -> String {
    isOverruled(in: notebook) ? "not a conflict" : verdict.words
  }

  /// The verdict in one or two words, with the reason where that says more.
  func outcome(in notebook: Notebook) -> String {
    isOverruled(in: notebook) ? "not a conflict" : outcome
  }
}
