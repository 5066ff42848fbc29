import Model

/// The menu of what to show: verdicts, kinds, sources, tags.
enum FilterMenu {
  private enum Option: Hashable {
    case all
    case verdict(Fact.Verdict)
    case kind(Claim.Kind)
    case source(String)
    case tagged
  }

  /// The options; kinds only where the event has them.
  private static func options(_ state: AppState) -> [Option] {
    let kinds = Set(state.event?.facts.map(\.kind) ?? [])
    return [.all] + Fact.Verdict.byWeight.map { .verdict($0) }
      + Claim.Kind.allCases.filter { kinds.contains($0) }.map { .kind($0) }
      + (state.event?.analyses.map { .source($0.article.name) } ?? []) + [.tagged]
  }

  /// The lines of the menu.
  static func lines(_ state: AppState) -> [StyledLine] {
    let filter = state.filter
    return options(state).enumerated().map { index, option in
      let isOn: Bool
      let words: String
      switch option {
      case .all: (isOn, words) = (filter.isEmpty, "everything")
      case .verdict(let verdict):
        (isOn, words) = (
          filter.verdicts.contains(verdict), "verdict  \(verdict.symbol) \(verdict.words)"
        )
      case .kind(let kind): (isOn, words) = (filter.kinds.contains(kind), "kind     \(kind.words)")
      case .source(let name):
        (isOn, words) = (
          filter.documents.contains(name), "source   \(state.labelledName(of: name))"
        )
      case .tagged: (isOn, words) = (filter.isTaggedOnly, "tagged only")
      }
      var line = StyledLine(text: words)
      line.prefix = isOn ? " [x] " : " [ ] "
      line.choice = index
      return line
    }
  }

  /// Turns the option at `index` on or off.
  static func choose(_ index: Int, in state: inout AppState) {
    let options = options(state)
    guard options.indices.contains(index) else { return }
    switch options[index] {
    case .all: state.filter = FactFilter()
    case .verdict(let verdict): state.filter.verdicts.formSymmetricDifference([verdict])
    case .kind(let kind): state.filter.kinds.formSymmetricDifference([kind])
    case .source(let name): state.filter.documents.formSymmetricDifference([name])
    case .tagged: state.filter.isTaggedOnly.toggle()
    }
    state.applyFilter()
  }
}

extension FilterMenu {
  /// Keeps everything but the option at `index`; false where that has no opposite.
  static func negate(_ index: Int, in state: inout AppState) -> Bool {
    let options = options(state)
    guard options.indices.contains(index) else { return false }
    switch options[index] {
    case .all, .tagged: return false
    case .verdict(let verdict):
      state.filter.verdicts = Set(Fact.Verdict.allCases).subtracting([verdict])
    case .kind(let kind): state.filter.kinds = Set(Claim.Kind.allCases).subtracting([kind])
    case .source(let name):
      let names = state.event?.analyses.map(\.article.name) ?? []
      state.filter.documents = Set(names).subtracting([name])
    }
    state.applyFilter()
    return true
  }
}

extension AppState {
  /// Asks for the words that claims are to have. The line is empty, so that what is typed takes the place
  /// of the words there were, and Enter alone drops them.
  mutating func askForWords() {
    prompt = Prompt(.keep)
    guard !filter.text.isEmpty else { return }
    let isRemembered = notebook.entered["keep"]?.last == filter.text
    message =
      "now \"\(filter.text)\": Enter drops that" + (isRemembered ? ", Up brings it back" : "")
  }

  /// Shows what the changed filter keeps, and says how much that is.
  mutating func applyFilter() {
    refilter()
    message = "\(shownTally.sum.grouped) of \((summary?.total.sum ?? 0).grouped) claims shown"
  }
}
